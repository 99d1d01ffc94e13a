//! websocket (rust-websocket) and websocket-base. Checked with 0.27.1 and 0.26.5.

use super::{Delivers, Form, Library, NoCode, Receives, Shape, Slot, Source, root, tungstenite};
use crate::site::Side;

pub(super) static LIBRARY: Library = Library {
    name: "websocket",
    roots: &[root("websocket", "websocket"), root("websocket-base", "websocket_base")],
    shapes: &[
        Shape {
            form: Form::Call("Message::close_because", 2),
            code: Slot::Argument(0),
            reason: Some(Slot::Argument(1)),
        },
        Shape { form: Form::Struct("Message"), code: Slot::Field("cd_status_code"), reason: None },
        Shape {
            form: Form::Call("CloseData::new", 2),
            code: Slot::Argument(0),
            reason: Some(Slot::Argument(1)),
        },
        Shape {
            form: Form::Struct("CloseData"),
            code: Slot::Field("status_code"),
            reason: Some(Slot::Field("reason")),
        },
    ],
    codes: &[],
    sources: &[Source::Field("CloseData", "status_code")],
    side: Side::Either,
    side_on_wasm: None,
    sends: tungstenite::SENDS,
    receives: Receives { bad_code: Delivers::Yes, no_code: NoCode::None },
};
