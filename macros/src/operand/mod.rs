//! A code as the user writes it: number, name or constant expression, perhaps with a role.

mod check;
mod expand;
mod parse;

use proc_macro2::{Group, Ident, Span};
use wsclose_core::{CloseCode, Role};

use crate::report::Problem;
use crate::tokens::Place;

pub(crate) use expand::{checked_call, expression_value};

/// `1010`, `send 1011`, `send 1010 as client`, `send { BASE + 3 }`.
#[derive(Debug, Default)]
pub(crate) struct Operand {
    pub(crate) send: Option<Place>,
    value: Value,
    role: Option<(Role, Place)>,
}

#[derive(Debug, Default)]
enum Value {
    /// A literal or a name.
    Text(String, Place),
    /// A constant expression.
    Expression(Group),
    /// Nothing that could be a code; the problem is reported already.
    #[default]
    Invalid,
}

/// The type that a code gets, and with it what is checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Close,
    Send,
    Browser,
}

impl Kind {
    pub(crate) const ALL: [Kind; 3] = [Kind::Send, Kind::Browser, Kind::Close];

    pub(crate) fn type_name(self) -> &'static str {
        match self {
            Kind::Close => "CloseCode",
            Kind::Send => "SendCode",
            Kind::Browser => "BrowserCode",
        }
    }
}

/// A code that passed the check.
#[derive(Debug)]
pub(crate) enum Checked {
    Number(Kind, CloseCode, Span),
    Expression(Kind, Group, Option<Role>),
    /// A name that no code has: the mistake, and the name for the editor to complete.
    UnknownName(Problem, Ident),
}

/// The help where a code is missing, or is none.
pub(crate) const EXAMPLE: &str =
    "write a number such as `1000`, or a name such as `NORMAL_CLOSURE`";
