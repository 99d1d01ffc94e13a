//! Expressions, statements and blocks.

use syn::{BinOp, Block, Expr, Lit, Stmt, UnOp};

use super::conditions::leaves;
use super::pattern::member;
use super::{Around, Lowerer, spans};
use crate::analysis::hir::{ExprId, ExprKind, Operator, Origin, Pattern, Source, Span, Step};
use crate::libraries::{conversions, macros, neutral};

impl Lowerer<'_> {
    pub(super) fn expr(&mut self, expr: &Expr) -> ExprId {
        match expr {
            // What only wraps a value has no node.
            Expr::Paren(inner) => self.expr(&inner.expr),
            Expr::Group(inner) => self.expr(&inner.expr),
            Expr::Reference(inner) => {
                let id = self.expr(&inner.expr);
                self.hir.exprs.get_mut(id).lent |= inner.mutability.is_some();
                id
            }
            Expr::Await(inner) => self.expr(&inner.base),
            Expr::Try(inner) => {
                let id = self.expr(&inner.expr);
                self.raise(id, self.span_of(expr));
                id
            }
            Expr::Unary(unary) if matches!(unary.op, UnOp::Deref(_)) => {
                // A name with `*` before it is one name in messages.
                let id = self.expr(&unary.expr);
                if matches!(self.hir.kind(id), ExprKind::Local(_)) {
                    self.hir.exprs.get_mut(id).span = self.span_of(expr);
                }
                id
            }
            Expr::Block(block) if block.label.is_some() => self.labeled(block, self.span_of(expr)),
            Expr::Block(block) => self.block(&block.block),
            Expr::Unsafe(block) => self.block(&block.block),
            Expr::Async(block) => self.asynchronous(&block.block, self.span_of(expr)),
            Expr::Const(block) => self.block(&block.block),
            Expr::TryBlock(block) => self.block(&block.block),
            Expr::Call(call) => self.call(call, self.span_of(expr)),
            Expr::MethodCall(call) => self.method(call, self.span_of(expr)),
            Expr::Match(matched) => self.choice_of_match(matched, self.span_of(expr)),
            Expr::If(branch) => self.choice_of_if(branch, self.span_of(expr)),
            Expr::Closure(closure) => self.closure(closure, self.span_of(expr)),
            Expr::Macro(call) => self.macro_call(&call.mac, self.span_of(expr)),
            other => {
                let span = self.span_of(expr);
                let kind = self.kind(other, span);
                self.add(kind, span)
            }
        }
    }

    fn span_of(&self, expr: &Expr) -> Span {
        self.token_span(spans::of(expr))
    }

    /// An expression that has a node.
    fn kind(&mut self, expr: &Expr, span: Span) -> ExprKind {
        match expr {
            Expr::Lit(literal) => literal_kind(&literal.lit),
            Expr::Path(path) => self.name_or_path(self.qualified(path.qself.as_ref(), &path.path)),
            Expr::Field(field) => {
                ExprKind::Field { base: self.expr(&field.base), name: member(&field.member) }
            }
            Expr::Struct(literal) => ExprKind::Struct {
                path: self.qualified(literal.qself.as_ref(), &literal.path),
                fields: literal
                    .fields
                    .iter()
                    .map(|field| (member(&field.member), self.expr(&field.expr)))
                    .collect(),
                rest: literal.rest.as_ref().map(|rest| self.expr(rest)),
            },
            Expr::Tuple(tuple) => ExprKind::Tuple(self.all(&tuple.elems)),
            Expr::Array(array) => ExprKind::Array(self.all(&array.elems)),
            Expr::Loop(_) | Expr::While(_) | Expr::ForLoop(_) => self.looped(expr, span),
            // A condition; what it binds is visible after it.
            Expr::Let(condition) => {
                let start = self.hir.exprs.len();
                let value = self.expr(&condition.expr);
                self.not_looked_at(start);
                let pattern =
                    self.bind(&condition.pat, &Origin::Value(value), &mut Vec::new(), None);
                ExprKind::Let { pattern, value: Some(value), otherwise: None }
            }
            Expr::Assign(assign) => {
                let value = self.expr(&assign.right);
                let target = self.expr(&assign.left);
                self.assign(target, value, &mut Vec::new());
                ExprKind::Assign { target, value, through: is_deref(&assign.left) }
            }
            Expr::Binary(binary) => match assigned(binary.op) {
                Some(operator) => {
                    let (left, right) = (self.expr(&binary.left), self.expr(&binary.right));
                    let value = self.add(ExprKind::Binary { operator, left, right }, span);
                    let target = self.expr(&binary.left);
                    self.assign(target, value, &mut Vec::new());
                    ExprKind::Assign { target, value, through: is_deref(&binary.left) }
                }
                None => self.operation(expr),
            },
            Expr::Cast(_) | Expr::Unary(_) | Expr::Index(_) | Expr::Range(_) => {
                self.operation(expr)
            }
            Expr::Return(leave) => {
                let value = leave.expr.as_ref().map(|value| self.expr(value));
                if let Some(returns) = self.returns.last_mut() {
                    returns.extend(value);
                }
                ExprKind::Return(value)
            }
            Expr::Break(leave) => {
                let value = leave.expr.as_ref().map(|value| self.expr(value));
                let label = leave.label.as_ref().map(|label| label.ident.to_string());
                let is_it = |around: &&mut Around| match &label {
                    Some(_) => around.label == label,
                    None => around.is_loop,
                };
                if let Some(around) = self.loops.iter_mut().rev().find(is_it) {
                    around.values.extend(value);
                }
                ExprKind::Break(value)
            }
            Expr::Continue(_) => ExprKind::Never,
            Expr::Repeat(repeat) => {
                ExprKind::Opaque(vec![self.expr(&repeat.expr), self.expr(&repeat.len)])
            }
            Expr::Yield(inner) => {
                ExprKind::Opaque(inner.expr.iter().map(|value| self.expr(value)).collect())
            }
            _ => ExprKind::Nothing,
        }
    }

    fn operation(&mut self, expr: &Expr) -> ExprKind {
        match expr {
            Expr::Cast(cast) => {
                ExprKind::Cast { inner: self.expr(&cast.expr), to: self.type_ref(&cast.ty) }
            }
            Expr::Unary(unary) => {
                let before = self.greater.len();
                let inner = self.expr(&unary.expr);
                if matches!(unary.op, UnOp::Neg(_)) {
                    return ExprKind::Negate(inner);
                }
                self.greater.truncate(before);
                ExprKind::Look(vec![inner])
            }
            Expr::Binary(binary) => {
                let (left, right) = (self.expr(&binary.left), self.expr(&binary.right));
                if let Some(operator) = operator(binary.op) {
                    return ExprKind::Binary { operator, left, right };
                }
                let greater = match binary.op {
                    BinOp::Gt(_) => Some((left, false)),
                    BinOp::Ge(_) => Some((left, true)),
                    BinOp::Lt(_) => Some((right, false)),
                    BinOp::Le(_) => Some((right, true)),
                    _ => None,
                };
                self.greater.extend(greater.map(|(side, _)| side));
                self.hir.greater.extend(greater);
                ExprKind::Look(vec![left, right])
            }
            Expr::Index(index) => {
                let whole = matches!(&*index.index, Expr::Range(range)
                    if range.start.is_none() && range.end.is_none());
                let base = self.expr(&index.expr);
                ExprKind::Index { base, index: self.expr(&index.index), whole }
            }
            Expr::Range(range) => ExprKind::Range {
                from: range.start.as_ref().map(|from| self.expr(from)),
                to: range.end.as_ref().map(|to| self.expr(to)),
            },
            _ => ExprKind::Nothing,
        }
    }

    pub(super) fn all<'e>(&mut self, all: impl IntoIterator<Item = &'e Expr>) -> Vec<ExprId> {
        all.into_iter().map(|one| self.expr(one)).collect()
    }

    fn call(&mut self, call: &syn::ExprCall, span: Span) -> ExprId {
        if let Expr::Path(function) = &*call.func {
            let path = self.qualified(function.qself.as_ref(), &function.path);
            let is_local = matches!(path.segments.as_slice(), [only] if self.local(only).is_some());
            if let (Some(argument), 1, false) = (call.args.first(), call.args.len(), is_local) {
                if conversions::wraps(&path.segments) {
                    let mut inner = self.expr(argument);
                    let is_ok = path.last() == "Ok";
                    // In `Ok(x?)`, what is in the `Ok` has no error, but `x` may be one.
                    if is_ok && self.hir.expr(inner).raised.is_some() {
                        let block = ExprKind::Block { statements: Vec::new(), tail: Some(inner) };
                        inner = self.add(block, span);
                    }
                    self.hir.exprs.get_mut(inner).in_ok |= is_ok;
                    return inner;
                }
                if path.is("Err") {
                    let inner = self.expr(argument);
                    return self.add(ExprKind::Fail(inner), span);
                }
                if path.segments.len() > 1 && conversions::is_conversion(path.last()) {
                    let inner = self.expr(argument);
                    let mut to = path;
                    to.segments.pop();
                    let known = !conversions::is_trait(to.last());
                    let to = known.then_some(to);
                    return self.add(ExprKind::Convert { inner, to }, span);
                }
            }
        }
        let callee = self.expr(&call.func);
        let args = self.all(&call.args);
        self.add(ExprKind::Call { callee, args }, span)
    }

    fn method(&mut self, call: &syn::ExprMethodCall, span: Span) -> ExprId {
        let name = call.method.to_string();
        let start = self.hir.exprs.len();
        let receiver = self.expr(&call.receiver);
        let is_expect = name == "expect"
            && matches!(call.args.first(), Some(Expr::Lit(literal)) if matches!(literal.lit, Lit::Str(_)));
        if call.args.is_empty() && neutral::is_dropped(&name) || is_expect {
            return receiver;
        }
        if call.args.is_empty() && matches!(name.as_str(), "into" | "try_into") {
            return self.add(ExprKind::Convert { inner: receiver, to: None }, span);
        }
        let turbofish = call.turbofish.as_ref().and_then(|generics| {
            match (generics.args.first(), generics.args.len()) {
                (Some(syn::GenericArgument::Type(ty)), 1) => Some(self.type_ref(ty)),
                _ => None,
            }
        });
        let before = self.looked.len();
        if neutral::decides(&name) {
            self.looked.extend(self.looked_at_since(start));
        }
        let args = self.all(&call.args);
        self.looked.truncate(before);
        self.add(ExprKind::Method { receiver, name, args, turbofish }, span)
    }

    fn closure(&mut self, closure: &syn::ExprClosure, span: Span) -> ExprId {
        // First its place, which its parameters name.
        let id = self.add(ExprKind::Nothing, span);
        self.returns.push(Vec::new());
        let loops = std::mem::take(&mut self.loops);
        let mut params = Vec::new();
        let body = self.scoped(|this| {
            for (at, input) in closure.inputs.iter().enumerate() {
                let origin = Origin::ClosureParameter(id, at);
                params.push(this.bind(input, &origin, &mut Vec::new(), None));
            }
            this.expr(&closure.body)
        });
        self.loops = loops;
        let returns = self.returns.pop().unwrap_or_default();
        self.hir.exprs.get_mut(body).parent = Some(id);
        self.hir.exprs.get_mut(id).kind = ExprKind::Closure { params, body, returns };
        id
    }

    /// A block; one that is only an expression is that expression.
    pub(super) fn block(&mut self, block: &Block) -> ExprId {
        if let [Stmt::Expr(only, None)] = block.stmts.as_slice() {
            return self.scoped(|this| this.expr(only));
        }
        let span = self.token_span(block.brace_token.span.join());
        self.statements(&block.stmts, span)
    }

    pub(super) fn statements(&mut self, statements: &[Stmt], span: Span) -> ExprId {
        let items: Vec<&syn::Item> = statements
            .iter()
            .filter_map(|statement| match statement {
                Stmt::Item(item) => Some(item),
                _ => None,
            })
            .collect();
        let looked = self.looked.len();
        let id = if items.is_empty() {
            self.scoped(|this| this.statements_inside(statements, span))
        } else {
            let scope = self.new_scope(Some(self.current.scope));
            let mut id = ExprId::default();
            self.with(
                |context| context.scope = scope,
                |this| {
                    this.items(&items);
                    id = this.scoped(|this| this.statements_inside(statements, span));
                },
            );
            id
        };
        self.looked.truncate(looked);
        id
    }

    fn statements_inside(&mut self, statements: &[Stmt], span: Span) -> ExprId {
        let (mut lowered, mut tail) = (Vec::new(), None);
        for (at, statement) in statements.iter().enumerate() {
            let is_last = at + 1 == statements.len();
            let start = self.hir.exprs.len();
            match statement {
                Stmt::Local(local) => lowered.push(self.let_statement(local)),
                Stmt::Expr(expr, None) if is_last => tail = Some(self.expr(expr)),
                Stmt::Expr(expr, _) => lowered.push(self.expr(expr)),
                Stmt::Macro(call) => {
                    let span = self.token_span(spans::of_macro(&call.mac));
                    let expanded = self.macro_call(&call.mac, span);
                    if is_last && call.semi_token.is_none() {
                        tail = Some(expanded);
                    } else {
                        lowered.push(expanded);
                    }
                    let name = call.mac.path.segments.last().map(|last| last.ident.to_string());
                    if name.is_some_and(|name| macros::demands(&name)) {
                        let looked = self.looked_at_since(start);
                        self.looked.extend(looked);
                    }
                }
                Stmt::Item(_) => {}
            }
            // What has been tested after `if code == 1005 { return; }`, and after
            // `if code == 1005 { code = 1000; }`
            if let Stmt::Expr(Expr::If(branch), _) = statement
                && let Some(id) = lowered.last().copied().or(tail)
            {
                let mut looked = self.looked_at_by(id);
                if !leaves(branch.then_branch.stmts.last()) {
                    let replaced = self.replaced_by(id);
                    looked.retain(|chain| replaced.contains(chain));
                }
                self.looked.extend(looked);
            }
        }
        self.add(ExprKind::Block { statements: lowered, tail }, span)
    }

    fn let_statement(&mut self, local: &syn::Local) -> ExprId {
        let span = self.token_span(spans::of_let(local));
        let value = local.init.as_ref().map(|init| self.expr(&init.expr));
        let otherwise = local
            .init
            .as_ref()
            .and_then(|init| init.diverge.as_ref())
            .map(|(_, diverge)| self.expr(diverge));
        let pattern = match value {
            Some(value) => self.bind(&local.pat, &Origin::Value(value), &mut Vec::new(), None),
            None => self.bind_later(&local.pat),
        };
        self.add(ExprKind::Let { pattern, value, otherwise }, span)
    }

    /// `let code;`, which is assigned to later.
    fn bind_later(&mut self, pattern: &syn::Pat) -> Pattern {
        let nothing = Origin::Value(ExprId::from(u32::MAX));
        let bound = self.bind(pattern, &nothing, &mut Vec::new(), None);
        bound.each(&mut |one| {
            if let Pattern::Bind { local, .. } = one {
                self.hir.locals.get_mut(*local).sources.clear();
            }
        });
        bound
    }

    /// An assignment is one more source of a variable: `code = 1000`, `(code, reason) = pair`.
    fn assign(&mut self, target: ExprId, value: ExprId, steps: &mut Vec<Step>) {
        match self.hir.kind(target).clone() {
            ExprKind::Local(local) => {
                let origin = Origin::Value(value);
                let source = Source { origin, steps: steps.clone(), chosen: false, among: None };
                self.hir.locals.get_mut(local).sources.push(source);
            }
            ExprKind::Tuple(all) => {
                for (at, one) in all.into_iter().enumerate() {
                    steps.push(Step::Element(at));
                    self.assign(one, value, steps);
                    steps.pop();
                }
            }
            _ => {}
        }
    }
}

fn literal_kind(literal: &Lit) -> ExprKind {
    match literal {
        Lit::Int(int) => int
            .base10_parse()
            .map_or(ExprKind::Nothing, |number| ExprKind::Int(number, int.suffix().to_owned())),
        Lit::Str(text) => ExprKind::Text(text.value().len()),
        Lit::ByteStr(bytes) => ExprKind::Bytes(bytes.value()),
        Lit::Byte(byte) => ExprKind::Byte(byte.value()),
        Lit::Char(letter) => ExprKind::Char(letter.value().len_utf8()),
        Lit::Bool(it) => ExprKind::Bool(it.value),
        Lit::Float(_) => ExprKind::Scalar,
        _ => ExprKind::Nothing,
    }
}

/// `*target`
fn is_deref(target: &Expr) -> bool {
    matches!(target, Expr::Unary(unary) if matches!(unary.op, UnOp::Deref(_)))
}

/// The operator of `code += 1`.
fn assigned(operator: BinOp) -> Option<Operator> {
    Some(match operator {
        BinOp::AddAssign(_) => Operator::Add,
        BinOp::SubAssign(_) => Operator::Sub,
        BinOp::MulAssign(_) => Operator::Mul,
        BinOp::BitOrAssign(_) => Operator::Or,
        BinOp::BitAndAssign(_) => Operator::And,
        BinOp::ShrAssign(_) => Operator::Shr,
        BinOp::ShlAssign(_) => Operator::Shl,
        BinOp::DivAssign(_) => Operator::Div,
        BinOp::RemAssign(_) => Operator::Rem,
        BinOp::BitXorAssign(_) => Operator::Xor,
        _ => return None,
    })
}

/// An operator with a value; `None` for one that compares.
fn operator(operator: BinOp) -> Option<Operator> {
    Some(match operator {
        BinOp::Add(_) => Operator::Add,
        BinOp::Sub(_) => Operator::Sub,
        BinOp::Mul(_) => Operator::Mul,
        BinOp::BitOr(_) => Operator::Or,
        BinOp::BitAnd(_) => Operator::And,
        BinOp::Shr(_) => Operator::Shr,
        BinOp::Shl(_) => Operator::Shl,
        BinOp::Div(_) => Operator::Div,
        BinOp::Rem(_) => Operator::Rem,
        BinOp::BitXor(_) => Operator::Xor,
        _ => return None,
    })
}
