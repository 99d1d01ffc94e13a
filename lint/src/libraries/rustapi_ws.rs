//! rustapi-ws. Checked with 0.2.2.

use super::{
    Codes, Delivers, Form, From, Library, NoCode, Receives, Shape, Slot, Source, root, tungstenite,
};
use crate::site::Side;

pub(super) static LIBRARY: Library = Library {
    name: "rustapi-ws",
    roots: &[root("rustapi-ws", "rustapi_ws")],
    shapes: &[
        Shape {
            form: Form::Struct("CloseFrame"),
            code: Slot::Field("code"),
            reason: Some(Slot::Field("reason")),
        },
        Shape {
            form: Form::Call("Message::close_with", 2),
            code: Slot::Argument(0),
            reason: Some(Slot::Argument(1)),
        },
        Shape {
            form: Form::Call("CloseFrame::new", 2),
            code: Slot::Argument(0),
            reason: Some(Slot::Argument(1)),
        },
    ],
    codes: &[Codes {
        path: "CloseCode",
        names: tungstenite::NAMES,
        payloads: &[
            ("Reserved", &[(0, 999), (1004, 1004), (1014, 1014), (1016, 2999), (5000, 65535)]),
            ("Library", &[(3000, 3999)]),
            ("Private", &[(4000, 4999)]),
        ],
        from: From::Total,
    }],
    sources: &[Source::Field("CloseFrame", "code")],
    side: Side::Server,
    side_on_wasm: None,
    sends: tungstenite::SENDS,
    // By tungstenite underneath, which rewrites such codes to 1002.
    receives: Receives { bad_code: Delivers::Never, no_code: NoCode::None },
};
