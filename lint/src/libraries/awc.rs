//! awc: `awc::ws`, the client of actix. Checked with 3.11.0.

use super::{Form, Library, Shape, Slot, Source, actix_http, root, tungstenite};
use crate::site::Side;

pub(super) static LIBRARY: Library = Library {
    name: "awc",
    roots: &[root("awc", "awc::ws")],
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
    ],
    codes: &[actix_http::CODES],
    sources: &[Source::Field("CloseReason", "code")],
    side: Side::Client,
    side_on_wasm: None,
    sends: tungstenite::SENDS,
    // Since actix-http 3.13.5 such a code is an error; before, it was handed on.
    receives: actix_http::RECEIVES,
};
