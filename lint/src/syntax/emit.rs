//! From a use of a shape to its sites: one for each code that may go out there.

use std::ops::Range;

use syn::Expr;

use super::expr::{bare, peel, range};
use super::item::Item;
use super::looked::chosen;
use super::texts::text_itself;
use super::value::{Folded, Value};
use super::visitor::{Purpose, Visitor};
use crate::libraries::Library;
use crate::package::Places;
use crate::site::{Action, Code, Reason, Side, Site, Spelling};

/// A use of a shape: what stands where its code and its reason stand.
pub(super) struct Use<'a> {
    pub(super) library: &'static Library,
    pub(super) shape: &'static str,
    pub(super) side: Side,
    pub(super) whole: Range<usize>,
    pub(super) code: Option<&'a Expr>,
    /// The code is the first two bytes of what stands there.
    pub(super) in_bytes: bool,
    /// Only the code stands here: in a struct of the package's own, or in a function that makes it.
    pub(super) reason_elsewhere: bool,
    pub(super) reason: Option<&'a Expr>,
    /// It is a call of a method that sends, so nothing is made up in place of what was received.
    pub(super) by_method: bool,
    /// The item, for a function that sends on behalf of others.
    pub(super) item: Option<Item>,
}

impl<'a> Visitor<'a> {
    pub(super) fn is_synthetic(&self) -> bool {
        self.function.as_ref().is_some_and(|function| function.synthetic)
    }

    pub(super) fn emit(&mut self, used: &Use<'a>) {
        let mut folded = match used.code {
            Some(code) if used.in_bytes => self.fold_bytes(bare(code)),
            Some(code) => self.fold(bare(code)),
            // A function with a code of its own and a reason of its caller's.
            None => vec![Folded { value: Value::Unknown, range: used.whole.clone() }],
        };
        if used.code.is_some_and(|code| self.is_looked_at(code)) {
            for one in &mut folded {
                one.value = chosen(std::mem::replace(&mut one.value, Value::Unknown));
            }
        }
        if self.purpose == Purpose::Learn {
            self.learn_helper(used, &folded);
            if let Some(code) = used.code {
                self.learn_field(used, code);
                if folded.iter().any(|one| one.value == Value::Unknown)
                    && !self.is_left_alone(used)
                    && !self.is_looked_at(code)
                {
                    self.learn_returned(used, code);
                }
                let wanted = self.wanted_by(code);
                self.learned.wanted.extend(wanted);
            }
            return;
        }
        self.emit_codes(used, folded);
    }

    /// Is the frame one that is not sent, as far as its place tells?
    fn is_left_alone(&self, used: &Use<'a>) -> bool {
        let own = self.crates.own == Some(used.library);
        // What can only be sent is sent, whatever the function is called.
        let received_too = !used.by_method && !used.library.sources.is_empty();
        let kept = !used.by_method && self.place.keeps();
        kept || received_too && self.is_synthetic() || own && self.function.is_none()
    }

    /// A site for each of the codes.
    pub(super) fn emit_codes(&mut self, used: &Use<'a>, folded: Vec<Folded>) {
        if self.is_left_alone(used) {
            return;
        }
        let own = self.crates.own == Some(used.library);
        self.judged.extend(used.code.map(range));
        let mut reason = match used.reason {
            Some(reason) => match self.reason(bare(reason)) {
                // An error with a code of its own is made for a Close, and its text may be too.
                Reason::Unbounded { .. }
                    if used.code.is_some_and(|code| have_one_owner(code, reason)) =>
                {
                    Reason::Unknown
                }
                known => known,
            },
            // What stands behind the code, if anything.
            None if used.in_bytes || used.reason_elsewhere => Reason::Unknown,
            None => Reason::Absent,
        };
        let reason_range = used.reason.map(|reason| range(text_itself(bare(reason))));
        for Folded { value, range } in folded {
            let code = match value {
                Value::Number(_, Spelling::Checked) | Value::Parameter(_) | Value::Unknown => {
                    Code::Unknown
                }
                Value::Number(number, spelling) => Code::Known { number, spelling },
                Value::Absent => Code::Absent,
                // A library hands on what its user gives it, and makes up what its user receives.
                Value::Received(from) if own || self.crates.own == Some(from) => Code::Unknown,
                // What a sink is given comes from its own program.
                Value::Received(_) if self.function.as_ref().is_some_and(|f| f.is_sink) => {
                    Code::Unknown
                }
                Value::Received(from) => {
                    // Libraries of one family share their codes.
                    let same_connection = from == used.library
                        || from.codes == used.library.codes
                            && from.side == used.library.side
                            && !from.codes.is_empty();
                    Code::Received { from, same_connection }
                }
                Value::MadeUp(number) => Code::MadeUp { number },
            };
            // The reason is judged once, at the first of the codes that may go with it.
            let reason = std::mem::replace(&mut reason, Reason::Unknown);
            let site = Site {
                file: self.file,
                action: Action::Send,
                library: Some(used.library),
                shape: used.shape,
                side: used.side,
                code,
                reason,
                test: self.test,
                name: None,
            };
            let places = Places {
                whole: used.whole.clone(),
                code: Some(range),
                reason: reason_range.clone(),
                ..Places::default()
            };
            self.sites.push((site, places));
        }
    }
}

/// Are both fields of one variable? `error.code`, `error.message`
fn have_one_owner(code: &Expr, reason: &Expr) -> bool {
    let owner = |expr| match text_itself(bare(expr)) {
        Expr::Field(field) => match peel(&field.base) {
            Expr::Path(path) => path.path.get_ident(),
            _ => None,
        },
        Expr::MethodCall(call) if call.args.is_empty() => match peel(&call.receiver) {
            Expr::Path(path) => path.path.get_ident(),
            _ => None,
        },
        _ => None,
    };
    let is_field = matches!(text_itself(bare(reason)), Expr::Field(_));
    is_field && owner(code).is_some() && owner(code) == owner(reason)
}
