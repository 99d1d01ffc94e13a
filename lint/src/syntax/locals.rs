//! The variables of a function, and what is known of their values.

use std::collections::HashMap;

use syn::{Expr, Stmt};

use super::item::Item;
use crate::analysis::format_string::Value;
use crate::libraries::Library;

/// What a variable holds.
#[derive(Clone)]
pub(super) enum Bound<'a> {
    /// The value of an expression.
    Expression(&'a Expr),
    /// An element of the tuple that an expression yields.
    Element(&'a Expr, usize),
    /// At first the value of an expression; the statements may change it.
    Mutable(&'a Expr, &'a [Stmt]),
    /// The code of a received Close.
    Code(&'static Library),
    /// The frame of a received Close.
    Frame(&'static Library),
    /// The reason of a received Close.
    Reason,
    /// The parameter with this index.
    Parameter(usize),
    /// Something else.
    Opaque,
}

/// A type that says how long its values can be as a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Plain {
    /// A number, or another value of a few characters.
    Value(Value),
    /// A text.
    Text,
}

/// A variable.
#[derive(Clone)]
pub(super) struct Local<'a> {
    pub(super) bound: Bound<'a>,
    /// Its type, if that is a library's; also where it is inside an `Option`, `Arc` and the like.
    pub(super) ty: Option<Item>,
    /// Its type, if that is a plain one.
    pub(super) plain: Option<Plain>,
    /// The byte from which on its name means it: behind the `let`, in whose own value the name
    /// still means the variable before.
    pub(super) since: usize,
}

/// The variables that are seen from a place, the innermost scope last.
#[derive(Default)]
pub(super) struct Locals<'a> {
    scopes: Vec<HashMap<String, Vec<Local<'a>>>>,
}

impl<'a> Locals<'a> {
    pub(super) fn push(&mut self) {
        self.scopes.push(HashMap::new());
    }

    pub(super) fn pop(&mut self) {
        self.scopes.pop();
    }

    pub(super) fn bind(&mut self, name: String, local: Local<'a>) {
        if let Some(scope) = self.scopes.last_mut() {
            scope.entry(name).or_default().push(local);
        }
    }

    /// Says more of a variable that has just been bound.
    pub(super) fn rebind(&mut self, name: &syn::Ident, bound: Bound<'a>) {
        let scope = self.scopes.last_mut();
        let last = scope.and_then(|scope| scope.get_mut(&name.to_string())?.last_mut());
        if let Some(local) = last {
            local.bound = bound;
        }
    }

    /// What a name means at a place.
    pub(super) fn get(&self, name: &syn::Ident) -> Option<&Local<'a>> {
        let place = name.span().byte_range().start;
        self.named(&name.to_string(), place)
    }

    /// The same for a name inside a text, such as `{name}`.
    pub(super) fn named(&self, name: &str, place: usize) -> Option<&Local<'a>> {
        self.scopes
            .iter()
            .rev()
            .find_map(|scope| scope.get(name)?.iter().rev().find(|local| local.since <= place))
    }

    /// The variables of an outer function are not seen in an item inside it.
    pub(super) fn take(&mut self) -> Locals<'a> {
        std::mem::take(self)
    }
}
