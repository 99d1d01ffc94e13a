//! fastwebsockets. Checked with 0.10.0. It takes codes as numbers and in the bytes of a payload.

use super::{
    Codes, Delivers, Form, From, Kind, Library, NoCode, Receives, Shape, Slot, root, tungstenite,
};
use crate::site::Side;

pub(super) static LIBRARY: Library = Library {
    name: "fastwebsockets",
    roots: &[root("fastwebsockets", "fastwebsockets")],
    shapes: &[
        Shape {
            form: Form::Call("Frame::close", 2),
            code: Slot::Argument(0),
            reason: Some(Slot::Argument(1)),
        },
        Shape { form: Form::Call("Frame::close_raw", 1), code: Slot::Bytes(0, None), reason: None },
        Shape {
            form: Form::Call("Frame::new", 4),
            code: Slot::Bytes(3, Some(Kind { argument: 1, close: &["OpCode::Close"] })),
            reason: None,
        },
    ],
    codes: &[Codes {
        path: "CloseCode",
        names: tungstenite::NAMES,
        payloads: tungstenite::PAYLOADS,
        from: From::Total,
    }],
    sources: &[],
    side: Side::Either,
    side_on_wasm: None,
    sends: tungstenite::SENDS,
    // Checked while `auto_close` is on. The application takes the code out of the payload.
    receives: Receives { bad_code: Delivers::Sometimes, no_code: NoCode::None },
};
