//! actix-ws. Checked with 0.4.0. It is actix-http but for the reason, which it cuts.

use super::{Form, Library, Outcome, Sends, Shape, Slot, Source, actix_http, method, root};
use crate::site::Side;

pub(super) static LIBRARY: Library = Library {
    name: "actix-ws",
    roots: &[root("actix-ws", "actix_ws")],
    shapes: &[
        Shape {
            form: Form::Struct("CloseReason"),
            code: Slot::Field("code"),
            reason: Some(Slot::Field("description")),
        },
        Shape {
            form: Form::Call("CloseReason::from", 1),
            code: Slot::Tuple(0, 0),
            reason: Some(Slot::Tuple(0, 1)),
        },
        Shape {
            form: Form::Call("Message::Close", 1),
            code: Slot::Tuple(0, 0),
            reason: Some(Slot::Tuple(0, 1)),
        },
        Shape {
            form: method(&["Session", "CodecSession"], "close", 1),
            code: Slot::Tuple(0, 0),
            reason: Some(Slot::Tuple(0, 1)),
        },
    ],
    codes: &[actix_http::CODES],
    sources: &[Source::Field("CloseReason", "code")],
    side: Side::Server,
    side_on_wasm: None,
    sends: Sends {
        bad_code: Outcome::AsIs,
        out_of_range: Outcome::AsIs,
        unassigned: Outcome::AsIs,
        long_reason: Outcome::Cut,
        reason_alone: Outcome::Impossible,
        code_alone: Outcome::AsIs,
    },
    // Since actix-http 3.13.5 such a code is an error; before, it was handed on.
    receives: actix_http::RECEIVES,
};
