//! What the package itself has for sending: functions that are given a code, and structs that hold
//! one.

use std::ops::Range;

use syn::Expr;

use super::emit::Use;
use super::expr::{bare, peel, range};
use super::facts::Helper;
use super::item::Item;
use super::locals::Bound;
use super::sites::Arguments;
use super::texts::text_itself;
use super::value::{Folded, Value};
use super::visitor::Visitor;

impl<'a> Visitor<'a> {
    pub(super) fn helper_site(
        &mut self,
        helper: &Helper,
        arguments: &'a Arguments,
        whole: Range<usize>,
    ) {
        self.emit(&Use {
            library: helper.sends.library,
            shape: "a function that closes",
            side: helper.side,
            whole,
            code: helper.code.and_then(|index| arguments.get(index)),
            in_bytes: false,
            reason_elsewhere: false,
            reason: helper.reason.and_then(|index| arguments.get(index)),
            by_method: false,
            item: None,
        });
    }

    /// A function that sends one of its parameters is a helper.
    pub(super) fn learn_helper(&mut self, used: &Use<'a>, folded: &[Folded]) {
        let code = match folded {
            [Folded { value: Value::Parameter(code), .. }] => Some(*code),
            _ => None,
        };
        let reason = used.reason.and_then(|reason| match handed_on(bare(reason)) {
            Expr::Path(path) => match self.locals.get(path.path.get_ident()?)?.bound {
                Bound::Parameter(index) => Some(index),
                _ => None,
            },
            _ => None,
        });
        if code.is_none() && reason.is_none() {
            return;
        }
        if let (Some(function), Some(item)) = (&mut self.function, &used.item)
            && function.may_help
        {
            function.helper = Some(Helper { code, reason, sends: item.clone(), side: used.side });
        }
    }

    /// A field of a struct of the package's own that is sent: `error.close_code`.
    pub(super) fn learn_field(&mut self, used: &Use<'a>, code: &Expr) {
        if let Expr::Field(field) = bare(code)
            && let syn::Member::Named(name) = &field.member
            && self.type_of(&field.base).is_none()
        {
            let sends = Item { library: used.library, path: Vec::new() };
            let sent = Helper { code: None, reason: None, sends, side: used.side };
            self.learned.sent_fields.push((name.to_string(), sent));
        }
    }

    /// `Rejection { close_code: 1006, .. }`, where something sends `rejection.close_code`.
    pub(super) fn field_site(&mut self, literal: &'a syn::ExprStruct, owner: &str) {
        let Some((field, sent)) = self.facts.sent_field(owner) else { return };
        let (library, side) = (sent.sends.library, sent.side);
        let code = literal
            .fields
            .iter()
            .find(|value| matches!(&value.member, syn::Member::Named(name) if name == field));
        let Some(code) = code else { return };
        self.emit(&Use {
            library,
            shape: "a struct whose code is sent",
            side,
            whole: range(literal),
            code: Some(&code.expr),
            in_bytes: false,
            reason_elsewhere: true,
            reason: None,
            by_method: false,
            item: None,
        });
    }
}

/// The text that a function was given, if it only puts it into another type.
fn handed_on(reason: &Expr) -> &Expr {
    match text_itself(reason) {
        Expr::MethodCall(call) if call.method == "to_string" => peel(&call.receiver),
        text => text,
    }
}
