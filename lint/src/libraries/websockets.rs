//! websockets. Checked with 0.3.0.

use super::{
    Delivers, Form, Library, NoCode, Outcome, Receives, Sends, Shape, Slot, Source, method, root,
};
use crate::site::Side;

pub(super) static LIBRARY: Library = Library {
    name: "websockets",
    roots: &[root("websockets", "websockets")],
    shapes: &[
        Shape {
            form: method(&["WebSocket", "WebSocketWriteHalf"], "close", 1),
            code: Slot::Tuple(0, 0),
            reason: Some(Slot::Tuple(0, 1)),
        },
        Shape {
            form: Form::Call("Frame::close", 1),
            code: Slot::Tuple(0, 0),
            reason: Some(Slot::Tuple(0, 1)),
        },
        Shape {
            form: Form::Struct("Frame::Close"),
            code: Slot::FieldTuple("payload", 0),
            reason: Some(Slot::FieldTuple("payload", 1)),
        },
    ],
    codes: &[],
    sources: &[Source::Variant("Frame::Close")],
    side: Side::Client,
    side_on_wasm: None,
    sends: Sends {
        bad_code: Outcome::AsIs,
        out_of_range: Outcome::AsIs,
        unassigned: Outcome::AsIs,
        long_reason: Outcome::Error,
        reason_alone: Outcome::Impossible,
        code_alone: Outcome::AsIs,
    },
    receives: Receives { bad_code: Delivers::Yes, no_code: NoCode::None },
};
