//! axum: `axum::extract::ws`. Checked with 0.7.9 and 0.8.9.

use super::{
    Codes, Delivers, Form, From, Library, NoCode, Outcome, Receives, Root, Sends, Shape, Slot,
    Source,
};
use crate::site::Side;

pub(super) static LIBRARY: Library = Library {
    name: "axum",
    roots: &[Root { package: "axum", module: "axum::extract::ws", feature: Some("ws") }],
    shapes: &[Shape {
        form: Form::Struct("CloseFrame"),
        code: Slot::Field("code"),
        reason: Some(Slot::Field("reason")),
    }],
    codes: &[Codes {
        path: "close_code",
        names: &[
            ("NORMAL", 1000),
            ("AWAY", 1001),
            ("PROTOCOL", 1002),
            ("UNSUPPORTED", 1003),
            ("STATUS", 1005),
            ("ABNORMAL", 1006),
            ("INVALID", 1007),
            ("POLICY", 1008),
            ("SIZE", 1009),
            ("EXTENSION", 1010),
            ("ERROR", 1011),
            ("RESTART", 1012),
            ("AGAIN", 1013),
        ],
        payloads: &[],
        from: From::None,
    }],
    sources: &[Source::Field("CloseFrame", "code")],
    side: Side::Server,
    side_on_wasm: None,
    sends: Sends {
        bad_code: Outcome::AsIs,
        out_of_range: Outcome::AsIs,
        unassigned: Outcome::AsIs,
        long_reason: Outcome::AsIs,
        reason_alone: Outcome::Impossible,
        code_alone: Outcome::AsIs,
    },
    // By tungstenite underneath, which rewrites such codes to 1002.
    receives: Receives { bad_code: Delivers::Never, no_code: NoCode::None },
};
