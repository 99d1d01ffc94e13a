//! yawc. Checked with 0.5.0.

use super::{
    Codes, Delivers, Form, From, Library, NoCode, Receives, Shape, Slot, Source, root, tungstenite,
};
use crate::site::Side;

pub(super) static LIBRARY: Library = Library {
    name: "yawc",
    roots: &[root("yawc", "yawc")],
    shapes: &[Shape {
        form: Form::Call("Frame::close", 2),
        code: Slot::Argument(0),
        reason: Some(Slot::Argument(1)),
    }],
    codes: &[Codes {
        path: "CloseCode",
        names: tungstenite::NAMES,
        payloads: tungstenite::PAYLOADS,
        from: From::Total,
    }],
    sources: &[Source::Method("Frame", "close_code")],
    side: Side::Either,
    side_on_wasm: Some(Side::Browser),
    sends: tungstenite::SENDS,
    receives: Receives { bad_code: Delivers::Never, no_code: NoCode::None },
};
