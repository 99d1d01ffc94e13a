//! `rocket_ws`. Checked with 0.1.1. `Stream! { .. }` has its own syntax.

use super::{
    Codes, Delivers, Form, From, Library, NoCode, Receives, Shape, Slot, Source, root, tungstenite,
};
use crate::site::Side;

pub(super) static LIBRARY: Library = Library {
    name: "rocket_ws",
    roots: &[root("rocket_ws", "rocket_ws")],
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
    side: Side::Server,
    side_on_wasm: None,
    sends: tungstenite::SENDS,
    // By tungstenite underneath, which rewrites such codes to 1002.
    receives: Receives { bad_code: Delivers::Never, no_code: NoCode::None },
};
