//! tokio-tungstenite-wasm. Checked with 0.9.0.

use super::{
    Codes, Delivers, Form, From, Library, NoCode, Receives, Shape, Slot, Source, root, tungstenite,
};
use crate::site::Side;

pub(super) static LIBRARY: Library = Library {
    name: "tokio-tungstenite-wasm",
    roots: &[root("tokio-tungstenite-wasm", "tokio_tungstenite_wasm")],
    shapes: &[Shape {
        form: Form::Struct("CloseFrame"),
        code: Slot::Field("code"),
        reason: Some(Slot::Field("reason")),
    }],
    codes: &[Codes {
        path: "CloseCode",
        names: tungstenite::NAMES,
        payloads: tungstenite::PAYLOADS,
        from: From::Total,
    }],
    sources: &[Source::Field("CloseFrame", "code")],
    side: Side::Client,
    side_on_wasm: Some(Side::Browser),
    sends: tungstenite::SENDS,
    // In a browser. Elsewhere tungstenite rewrites such codes to 1002, and no code is `None`.
    receives: Receives { bad_code: Delivers::Sometimes, no_code: NoCode::Value1005 },
};
