//! What a user writes in `close_code!`, as `parse` reads it.

use proc_macro2::{Group, Ident, TokenTree};
use wsclose_core::Role;

use crate::tokens::Place;

/// `1010`, `send 1011`, `send 1010 as client`, `send { BASE + 3 }`.
#[derive(Debug, Default)]
pub(crate) struct Operand {
    pub(super) send: Option<Place>,
    pub(super) value: Value,
    pub(super) role: Option<(Role, Place)>,
}

#[derive(Debug, Default)]
pub(super) enum Value {
    /// A literal or a name.
    Text(String, Place),
    /// A constant expression.
    Expression(Group),
    /// Nothing that could be a code; the problem is reported already.
    #[default]
    Invalid,
}

/// `#[…] pub const NAME: SendCode = 4001;`
#[derive(Debug)]
pub(super) struct Constant {
    pub(super) attributes: Vec<TokenTree>,
    pub(super) visibility: Vec<TokenTree>,
    pub(super) name: Ident,
    pub(super) ty: Vec<TokenTree>,
    pub(super) value: Operand,
}

/// The type that a code gets, and with it what is checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Close,
    Send,
    Browser,
}

impl Kind {
    pub(super) const ALL: [Kind; 3] = [Kind::Send, Kind::Browser, Kind::Close];

    pub(super) fn type_name(self) -> &'static str {
        match self {
            Kind::Close => "CloseCode",
            Kind::Send => "SendCode",
            Kind::Browser => "BrowserCode",
        }
    }
}

impl Operand {
    /// The kind of code that an expression form yields.
    pub(super) fn kind(&self) -> Kind {
        match (self.send, self.role) {
            (Some(_), Some((Role::Browser, _))) => Kind::Browser,
            (Some(_), _) => Kind::Send,
            (None, _) => Kind::Close,
        }
    }
}

impl Operand {
    /// The same as a code that is sent.
    pub(crate) fn sent(self, place: Place) -> Operand {
        Operand { send: Some(place), ..self }
    }
}

/// The macro that a code is written in, for the help.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Macro {
    CloseCode,
    Close,
    /// `explain!` or `compare!`.
    Explain,
}

/// The help where a code is missing, or is none.
pub(super) const EXAMPLE: &str =
    "write a number such as `1000`, or a name such as `NORMAL_CLOSURE`";
