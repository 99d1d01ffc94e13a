//! The form in which a library's data is written down.

use crate::package::Version;
use crate::site::Side;

/// A WebSocket library.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Library {
    /// Its name in messages.
    pub(crate) name: &'static str,
    /// The packages in a manifest that bring it, each with the module of its items.
    pub(crate) roots: &'static [Root],
    /// Where codes and reasons are sent.
    pub(crate) shapes: &'static [Shape],
    /// How codes are spelled.
    pub(crate) codes: &'static [Codes],
    /// Where codes are received.
    pub(crate) sources: &'static [Source],
    /// Who runs it.
    pub(crate) side: Side,
    /// Who runs it where it is compiled for `wasm32`, if that is somebody else.
    pub(crate) side_on_wasm: Option<Side>,
    /// What it does with what should not be sent.
    pub(crate) sends: Sends,
    /// What it has done with a code before the application sees it.
    pub(crate) receives: Receives,
}

/// A module under which a library's items are found, itself or deeper:
/// `tokio_tungstenite::tungstenite` of the package `tokio-tungstenite`.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Root {
    /// The package in the manifest.
    pub(crate) package: &'static str,
    /// The module, from the package's own name on: `axum::extract::ws`.
    pub(crate) module: &'static str,
    /// The feature without which it is not there.
    pub(crate) feature: Option<&'static str>,
}

/// A package whose items count in every module.
pub(crate) const fn root(package: &'static str, module: &'static str) -> Root {
    Root { package, module, feature: None }
}

/// A way to send a code.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Shape {
    /// How it is written.
    pub(crate) form: Form,
    /// Where the code is.
    pub(crate) code: Slot,
    /// Where the reason is.
    pub(crate) reason: Option<Slot>,
}

/// The syntax of a shape.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// `CloseFrame { .. }` or `Message::Close { .. }`: the path after the root's module.
    Struct(&'static str),
    /// `Message::close_with(..)`, `Message::Close(..)`: the path after the root's module, and how
    /// many arguments.
    Call(&'static str, usize),
    /// `.close(..)` on a value of one of these types.
    Method {
        /// The types, by their paths after the root's module.
        receivers: &'static [&'static str],
        /// The name of the method.
        name: &'static str,
        /// How many arguments it takes.
        arguments: usize,
        /// No other crate that people use has a method of this name, so the receiver's type need
        /// not be known if the file imports the library. Nor need it where an argument says that
        /// the frame is a Close.
        unique: bool,
    },
}

impl Shape {
    /// The argument that says that the frame is a Close, where one has to.
    pub(crate) fn kind(&self) -> Option<Kind> {
        match self.code {
            Slot::Bytes(_, kind) => kind,
            _ => None,
        }
    }
}

/// A method that other crates may have too.
pub(crate) const fn method(
    receivers: &'static [&'static str],
    name: &'static str,
    arguments: usize,
) -> Form {
    Form::Method { receivers, name, arguments, unique: false }
}

/// Where something is in a shape. `Some(..)`, `.into()` and the like around it do not count;
/// `None` means that it is absent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Slot {
    /// The argument with this index, the receiver not counted.
    Argument(usize),
    /// An element of a tuple that is an argument; any other value counts as element 0.
    Tuple(usize, usize),
    /// The field of this name.
    Field(&'static str),
    /// An element of a tuple that is the field of this name.
    FieldTuple(&'static str, usize),
    /// The payload of a whole Close frame: the argument with this index, whose first two bytes are
    /// the code. Where the frame may be of any kind, another argument says that it is a Close.
    Bytes(usize, Option<Kind>),
}

impl Slot {
    /// The field that the code is in, or a part of it.
    pub(crate) fn field(self) -> Option<&'static str> {
        match self {
            Slot::Field(name) | Slot::FieldTuple(name, _) => Some(name),
            _ => None,
        }
    }
}

/// The argument that says what kind of frame it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Kind {
    /// Its index.
    pub(crate) argument: usize,
    /// What makes a Close of it, by the paths after the root's module: a constant or variant, or a
    /// function that is called without arguments.
    pub(crate) close: &'static [&'static str],
}

/// A type or module of codes.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Codes {
    /// Its path after the root's module: `CloseCode`, `close_code`.
    pub(crate) path: &'static str,
    /// Its constants or variants.
    pub(crate) names: &'static [(&'static str, u16)],
    /// Its variants that hold a number, each with the ranges that the library itself puts there;
    /// also a constructor that takes any number. The type's own name means `CloseCode(n)`.
    pub(crate) payloads: &'static [(&'static str, &'static [(u16, u16)])],
    /// What `from` makes of a number.
    pub(crate) from: From,
}

/// What a conversion from a number to a library's type of codes does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum From {
    /// Keeps every number.
    Total,
    /// Refuses some.
    Fallible,
    /// Turns the numbers that it does not know into this one.
    Lossy(u16),
    /// There is none.
    None,
}

/// A place where a received code comes from, or a value that has to do with closing.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Source {
    /// The field of a received frame: `frame.code` for `Message::Close(Some(frame))`; the path of
    /// the type or variant after the root's module, and the field.
    Field(&'static str, &'static str),
    /// The method of an event: `CloseEvent::code()`; or one that gives a pair which begins with the
    /// code, perhaps in an `Option`: `Message::as_close()`.
    Method(&'static str, &'static str),
    /// A variant with a code and a reason in it, perhaps as a pair in an `Option`:
    /// `Message::Close(Some((code, reason)))`, `Error::Close(code, reason)`. In a variant with fields
    /// it is the pair in one of them.
    Variant(&'static str),
    /// A variant with a received frame in it that only another library's connections yield.
    Foreign(&'static str, &'static Library),
    /// A variant with a received event in it, and the type of the event.
    Event(&'static str, &'static str),
    /// A field that holds a value of one of the library's types: the owner, the field, the type.
    Holds(&'static str, &'static str, &'static str),
    /// A method that gives values of one of the library's types, with a name that no other crate
    /// that people use has: the name, the type.
    Gives(&'static str, &'static str),
    /// The parameter of a handler method with this name: `websocket_close(&self, ws, code, ..)`,
    /// counted without `self`.
    Parameter(&'static str, usize),
}

/// What a library does with what should not be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Sends {
    /// With a code that no one may send: 1004, 1005, 1006, 1015.
    pub(crate) bad_code: Outcome,
    /// With a number below 1000 or above 4999.
    pub(crate) out_of_range: Outcome,
    /// With a number from 1016 to 2999.
    pub(crate) unassigned: Outcome,
    /// With a reason over 123 bytes.
    pub(crate) long_reason: Outcome,
    /// With a reason but no code.
    pub(crate) reason_alone: Outcome,
    /// With a code but no reason.
    pub(crate) code_alone: Outcome,
}

/// What becomes of a mistake at run time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// It is written to the wire as it is; the peer fails the connection.
    AsIs,
    /// The call returns an error.
    Error,
    /// The call panics.
    Panics,
    /// The browser or runtime throws.
    Throws,
    /// The reason is cut to fit.
    Cut,
    /// It is left out.
    Dropped,
    /// The interface cannot express it.
    Impossible,
}

/// What a library has done with a received code before the application sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Receives {
    /// Codes that must not be on the wire.
    pub(crate) bad_code: Delivers,
    /// A Close without a code.
    pub(crate) no_code: NoCode,
}

/// Can an application be handed a code that it may not send?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Delivers {
    /// No: it is rewritten or refused.
    Never,
    /// Only in some configuration.
    Sometimes,
    /// Before this version of this package, and never since.
    Before {
        /// The package, which need not be the library's own.
        package: &'static str,
        /// The first version that rewrites or refuses such codes.
        version: Version,
    },
    /// Yes.
    Yes,
}

/// How a Close without a code is reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoCode {
    /// As `None`, or as an empty payload.
    None,
    /// As the value 1005.
    Value1005,
    /// As an invented code.
    MadeUp(u16),
}
