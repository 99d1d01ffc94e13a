//! dioxus-fullstack, also as a module of dioxus. Checked with 0.7.10. Its web client drops code and
//! reason.

use super::{
    Codes, Delivers, Form, From, Library, NoCode, Receives, Shape, Slot, Source, root, tungstenite,
};
use crate::site::Side;

pub(super) static LIBRARY: Library = Library {
    name: "dioxus-fullstack",
    roots: &[
        root("dioxus-fullstack", "dioxus_fullstack"),
        root("dioxus", "dioxus::fullstack"),
        root("dioxus", "dioxus::prelude::dioxus_fullstack"),
    ],
    shapes: &[Shape {
        form: Form::Struct("Message::Close"),
        code: Slot::Field("code"),
        reason: Some(Slot::Field("reason")),
    }],
    codes: &[Codes {
        path: "CloseCode",
        names: tungstenite::NAMES,
        payloads: tungstenite::PAYLOADS,
        from: From::Total,
    }],
    sources: &[Source::Field("Message::Close", "code")],
    side: Side::Either,
    side_on_wasm: Some(Side::Browser),
    sends: tungstenite::SENDS,
    // By tungstenite underneath, which rewrites such codes to 1002; a browser hands them on.
    receives: Receives { bad_code: Delivers::Sometimes, no_code: NoCode::MadeUp(1001) },
};
