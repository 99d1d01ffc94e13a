//! ezsockets. Checked with 0.7.2. Its frames go into `Session::close`, `Client::close`,
//! `Message::Close`, `RawMessage::Close` and out of `on_connect`.

use super::{
    Codes, Delivers, Form, From, Library, NoCode, Receives, Shape, Slot, Source, root, tungstenite,
};
use crate::site::Side;

pub(super) static LIBRARY: Library = Library {
    name: "ezsockets",
    roots: &[root("ezsockets", "ezsockets")],
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
    side: Side::Either,
    side_on_wasm: Some(Side::Browser),
    sends: tungstenite::SENDS,
    // By tungstenite underneath, which rewrites such codes to 1002; a browser hands them on.
    receives: Receives { bad_code: Delivers::Sometimes, no_code: NoCode::None },
};
