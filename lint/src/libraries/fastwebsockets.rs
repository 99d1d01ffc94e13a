//! fastwebsockets. Checked with 0.10.0. Codes in bytes are not looked at: `Frame::close_raw`,
//! `Frame::new(true, OpCode::Close, ..)`.

use super::{
    Codes, Delivers, Form, From, Library, NoCode, Receives, Shape, Slot, root, tungstenite,
};
use crate::site::Side;

pub(super) static LIBRARY: Library = Library {
    name: "fastwebsockets",
    roots: &[root("fastwebsockets", "fastwebsockets")],
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
    sources: &[],
    side: Side::Either,
    side_on_wasm: None,
    sends: tungstenite::SENDS,
    // Checked while `auto_close` is on. The application takes the code out of the payload.
    receives: Receives { bad_code: Delivers::Sometimes, no_code: NoCode::None },
};
