//! From an expression to the code that it yields.

use syn::Expr;

use super::choices::{Choice, fallback_of, is_frame};
use super::evaluate::STEPS;
use super::expr::{bare, fallback, is_neutral, peel, range};
use super::locals::Bound;
use super::looked;
use super::value::{Folded, Value, made_up};
use super::visitor::Visitor;
use crate::site::Spelling;

impl<'a> Visitor<'a> {
    /// What codes the expression can yield; more than one where it branches.
    pub(super) fn fold(&self, expr: &'a Expr) -> Vec<Folded> {
        let mut out = Vec::new();
        self.fold_into(expr, STEPS, &mut out);
        out
    }

    /// The same of an element of the tuple that the expression yields.
    pub(super) fn fold_at(&self, expr: &'a Expr, element: Option<usize>) -> Vec<Folded> {
        let Some(index) = element else { return self.fold(expr) };
        let mut out = Vec::new();
        self.fold_element(expr, index, STEPS, &mut out);
        out
    }

    fn fold_into(&self, expr: &'a Expr, steps: usize, out: &mut Vec<Folded>) {
        for Choice { expr: branch, stands_in, chosen } in self.choices(expr, None) {
            let start = out.len();
            let branch = self.code_of_pair(branch, steps).unwrap_or(branch);
            let mut value = self.value(branch, steps);
            if stands_in {
                value = made_up(value);
            }
            // A variable that holds a branch: what is written there is what is judged.
            match value {
                Value::Unknown if steps > 0 => match self.behind(branch) {
                    Some((inner, None)) => self.fold_into(inner, steps - 1, out),
                    Some((inner, Some(index))) => self.fold_element(inner, index, steps - 1, out),
                    None => out.push(unknown(branch)),
                },
                value => {
                    let place = match value {
                        Value::Number(_, Spelling::Literal) => self.literal(branch),
                        _ => None,
                    };
                    out.push(Folded { value, range: range(place.unwrap_or_else(|| bare(branch))) });
                }
            }
            for one in out.iter_mut().skip(start).filter(|_| chosen) {
                one.value = looked::chosen(std::mem::replace(&mut one.value, Value::Unknown));
            }
        }
    }

    /// The code in `(CloseCode::Policy, "why").into()`, which some libraries take for a reason.
    fn code_of_pair(&self, expr: &'a Expr, steps: usize) -> Option<&'a Expr> {
        let Expr::Tuple(pair) = bare(expr) else { return None };
        let code = pair.elems.first().filter(|_| pair.elems.len() == 2)?;
        let spelled = matches!(
            self.value(code, steps),
            Value::Number(_, Spelling::Library(_) | Spelling::Payload { .. })
        );
        spelled.then_some(code)
    }

    /// An element of the tuple that an expression yields.
    fn fold_element(&self, expr: &'a Expr, index: usize, steps: usize, out: &mut Vec<Folded>) {
        for Choice { expr: tuple, stands_in, .. } in self.choices(expr, Some(index)) {
            // `frame.map(|f| (f.code, f.reason)).unwrap_or((1000, "".into()))`
            let (tuple, stands_in) = match fallback_of(tuple) {
                Some((option, other)) => {
                    (other, stands_in || self.type_of(option).is_some_and(|item| is_frame(&item)))
                }
                None => (tuple, stands_in),
            };
            match peel(tuple) {
                Expr::Tuple(tuple) => match tuple.elems.get(index) {
                    Some(element) => {
                        let start = out.len();
                        self.fold_into(element, steps, out);
                        for folded in out.iter_mut().skip(start).filter(|_| stands_in) {
                            folded.value =
                                made_up(std::mem::replace(&mut folded.value, Value::Unknown));
                        }
                    }
                    None => out.push(unknown(expr)),
                },
                _ => out.push(unknown(expr)),
            }
        }
    }

    /// The literal that is converted to the type that is wanted: the number in
    /// `CloseCode::from(1006)`.
    fn literal<'e>(&self, expr: &'e Expr) -> Option<&'e Expr> {
        match peel(expr) {
            literal @ Expr::Lit(_) => Some(literal),
            Expr::MethodCall(call) if is_neutral(&call.method.to_string()) => {
                self.literal(&call.receiver)
            }
            Expr::Call(call) if call.args.len() == 1 && self.is_conversion(&call.func) => {
                self.literal(call.args.first()?)
            }
            Expr::Cast(cast) => self.literal(&cast.expr),
            Expr::Try(inner) => self.literal(&inner.expr),
            Expr::MethodCall(call)
                if matches!(call.method.to_string().as_str(), "unwrap_or" | "unwrap_or_else") =>
            {
                self.literal(&call.receiver).or_else(|| self.literal(fallback(call.args.first()?)))
            }
            _ => None,
        }
    }

    /// The expression that a variable was bound to, if `expr` is (or wraps) a variable.
    pub(super) fn behind(&self, expr: &'a Expr) -> Option<(&'a Expr, Option<usize>)> {
        match peel(expr) {
            Expr::Path(path) => match self.locals.get(path.path.get_ident()?)?.bound {
                Bound::Expression(inner) => Some((inner, None)),
                Bound::Element(inner, index) => Some((inner, Some(index))),
                _ => None,
            },
            Expr::MethodCall(call) if is_neutral(&call.method.to_string()) => {
                self.behind(&call.receiver)
            }
            Expr::Call(call) if call.args.len() == 1 && self.is_conversion(&call.func) => {
                self.behind(call.args.first()?)
            }
            Expr::Cast(cast) => self.behind(&cast.expr),
            Expr::Try(inner) => self.behind(&inner.expr),
            _ => None,
        }
    }
}

fn unknown(expr: &Expr) -> Folded {
    Folded { value: Value::Unknown, range: range(bare(expr)) }
}
