//! Tables from codes to codes, and what becomes of the codes that they do not name.

use syn::{Arm, Expr, ExprMatch, Pat};

use super::expr::{peel, range};
use super::item::Item;
use super::macros;
use super::value::Value;
use super::visitor::Visitor;
use crate::package::Places;
use crate::site::{Action, Code, Reason, Site, Spelling};

/// From how many arms on a `match` is a table of codes.
const TABLE: usize = 3;

impl<'a> Visitor<'a> {
    /// `match code { 1000 => CloseCode::Normal, …, _ => CloseCode::Error }`
    pub(super) fn table_site(&mut self, matched: &'a ExprMatch) {
        // A library writes such tables for others, and a test looks at codes from all sides.
        if self.test || self.crates.own.is_some() {
            return;
        }
        let Some((last, arms)) = matched.arms.split_last() else { return };
        // An arm that hands a number on, `CloseCode::Library(n) => n`, loses none.
        if arms.len() < TABLE || !is_rest(last) || arms.iter().any(|arm| binds(&arm.pat)) {
            return;
        }
        let number = match peel(&last.body) {
            Expr::Macro(call) if panics(&macros::name(&call.mac)) => None,
            body => match self.single_number(body) {
                Some(number) => Some(number),
                None => return,
            },
        };
        let translated: Vec<&Arm> = arms.iter().filter(|arm| self.is_translation(arm)).collect();
        if translated.len() < TABLE || translated.iter().any(|arm| self.is_own(&arm.body)) {
            return;
        }
        let Some(item) = translated.iter().find_map(|arm| self.code_item(arm)) else { return };
        let place = range(peel(&last.body));
        let site = Site {
            file: self.file,
            action: Action::Convert,
            library: Some(item.library),
            shape: "a table of codes",
            side: self.side(item.library),
            code: Code::Rest { number },
            reason: Reason::Unknown,
            test: self.test,
            name: None,
        };
        let places = Places { whole: place.clone(), code: Some(place), ..Places::default() };
        self.sites.push((site, places));
    }

    /// An enum of the application's own may well have fewer codes.
    fn is_own(&self, body: &'a Expr) -> bool {
        matches!(self.plain_value(peel(body)), Value::Number(_, Spelling::Own(_)))
    }

    /// The library whose code stands in an arm, on either side.
    fn code_item(&self, arm: &'a Arm) -> Option<Item> {
        let in_body = match peel(&arm.body) {
            Expr::Path(path) => self.items(&path.path).into_iter().next(),
            _ => None,
        };
        let in_pattern = || match &arm.pat {
            Pat::Path(path) => self.items(&path.path).into_iter().next(),
            Pat::Ident(ident) => self.items(&ident.ident.clone().into()).into_iter().next(),
            _ => None,
        };
        in_body.or_else(in_pattern)
    }
}

/// Does the arm take everything that is left, without looking at it?
fn is_rest(arm: &Arm) -> bool {
    match &arm.pat {
        Pat::Wild(_) => true,
        Pat::Ident(ident) => !ident.ident.to_string().starts_with(char::is_uppercase),
        _ => false,
    }
}

/// Does a pattern take something out of what it matches, or stand for many codes?
fn binds(pattern: &Pat) -> bool {
    match pattern {
        Pat::Ident(ident) => !ident.ident.to_string().starts_with(char::is_uppercase),
        Pat::TupleStruct(tuple) => tuple.elems.iter().any(binds),
        Pat::Or(or) => or.cases.iter().any(binds),
        Pat::Paren(inner) => binds(&inner.pat),
        Pat::Struct(_) | Pat::Range(_) | Pat::Wild(_) | Pat::Guard(_) => true,
        _ => false,
    }
}

fn panics(name: &str) -> bool {
    matches!(name, "todo" | "unimplemented" | "panic" | "unreachable")
}
