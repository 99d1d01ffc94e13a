//! reqwest-websocket. Checked with 0.6.0.

use super::{
    Codes, Delivers, Form, From, Library, NoCode, Receives, Shape, Slot, Source, method, root,
    tungstenite,
};
use crate::site::Side;

pub(super) static LIBRARY: Library = Library {
    name: "reqwest-websocket",
    roots: &[root("reqwest-websocket", "reqwest_websocket")],
    shapes: &[
        Shape {
            form: method(&["WebSocket"], "close", 2),
            code: Slot::Argument(0),
            reason: Some(Slot::Argument(1)),
        },
        Shape {
            form: Form::Struct("Message::Close"),
            code: Slot::Field("code"),
            reason: Some(Slot::Field("reason")),
        },
    ],
    codes: &[Codes {
        path: "CloseCode",
        names: tungstenite::NAMES,
        payloads: tungstenite::PAYLOADS,
        from: From::Total,
    }],
    sources: &[Source::Field("Message::Close", "code")],
    side: Side::Client,
    side_on_wasm: Some(Side::Browser),
    sends: tungstenite::SENDS,
    // By tungstenite underneath, which rewrites such codes to 1002; a browser hands them on. There
    // no code is 1005.
    receives: Receives { bad_code: Delivers::Sometimes, no_code: NoCode::MadeUp(1000) },
};
