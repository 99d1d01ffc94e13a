//! websocketz. Checked with 0.2.0.

use super::{
    Codes, Delivers, Form, From, Library, NoCode, Receives, Shape, Slot, Source, root, tungstenite,
};
use crate::site::Side;

pub(super) static LIBRARY: Library = Library {
    name: "websocketz",
    roots: &[root("websocketz", "websocketz")],
    shapes: &[
        Shape {
            form: Form::Call("CloseFrame::new", 2),
            code: Slot::Argument(0),
            reason: Some(Slot::Argument(1)),
        },
        Shape {
            form: Form::Call("CloseFrame::no_reason", 1),
            code: Slot::Argument(0),
            reason: None,
        },
    ],
    codes: &[Codes {
        path: "CloseCode",
        names: tungstenite::NAMES,
        payloads: tungstenite::PAYLOADS,
        from: From::None,
    }],
    sources: &[Source::Method("CloseFrame", "code")],
    side: Side::Either,
    side_on_wasm: None,
    sends: tungstenite::SENDS,
    receives: Receives { bad_code: Delivers::Never, no_code: NoCode::None },
};
