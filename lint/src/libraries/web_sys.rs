//! web-sys. Checked with 0.3.107. The browser throws for all codes but 1000 and 3000 to 4999.

use super::{Delivers, Form, Library, NoCode, Outcome, Receives, Root, Sends, Shape, Slot, Source};
use crate::site::Side;

pub(super) static LIBRARY: Library = Library {
    name: "web-sys",
    roots: &[Root { package: "web-sys", module: "web_sys", feature: Some("WebSocket") }],
    shapes: &[
        Shape {
            form: Form::Method {
                receivers: &["WebSocket"],
                name: "close_with_code",
                arguments: 1,
                unique: true,
            },
            code: Slot::Argument(0),
            reason: None,
        },
        Shape {
            form: Form::Method {
                receivers: &["WebSocket"],
                name: "close_with_code_and_reason",
                arguments: 2,
                unique: true,
            },
            code: Slot::Argument(0),
            reason: Some(Slot::Argument(1)),
        },
    ],
    codes: &[],
    sources: &[Source::Method("CloseEvent", "code")],
    side: Side::Browser,
    side_on_wasm: None,
    sends: Sends {
        bad_code: Outcome::Throws,
        out_of_range: Outcome::Throws,
        unassigned: Outcome::Throws,
        long_reason: Outcome::Throws,
        reason_alone: Outcome::Impossible,
        code_alone: Outcome::AsIs,
    },
    receives: Receives { bad_code: Delivers::Yes, no_code: NoCode::Value1005 },
};
