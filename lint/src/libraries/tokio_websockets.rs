//! tokio-websockets, also as axum-tws. Checked with 0.13.3.

use super::{
    Codes, Delivers, Form, From, Library, NoCode, Outcome, Receives, Sends, Shape, Slot, Source,
    root,
};
use crate::site::Side;

pub(super) static LIBRARY: Library = Library {
    name: "tokio-websockets",
    roots: &[root("tokio-websockets", "tokio_websockets"), root("axum-tws", "axum_tws")],
    shapes: &[Shape {
        form: Form::Call("Message::close", 2),
        code: Slot::Argument(0),
        reason: Some(Slot::Argument(1)),
    }],
    codes: &[Codes {
        path: "CloseCode",
        names: &[
            ("NORMAL_CLOSURE", 1000),
            ("GOING_AWAY", 1001),
            ("PROTOCOL_ERROR", 1002),
            ("UNSUPPORTED_DATA", 1003),
            ("NO_STATUS_RECEIVED", 1005),
            ("INVALID_FRAME_PAYLOAD_DATA", 1007),
            ("POLICY_VIOLATION", 1008),
            ("MESSAGE_TOO_BIG", 1009),
            ("MANDATORY_EXTENSION", 1010),
            ("INTERNAL_SERVER_ERROR", 1011),
            ("SERVICE_RESTART", 1012),
            ("SERVICE_OVERLOAD", 1013),
            ("BAD_GATEWAY", 1014),
        ],
        payloads: &[],
        from: From::Fallible,
    }],
    sources: &[Source::Method("Message", "as_close")],
    side: Side::Either,
    side_on_wasm: None,
    // A number that is no code (below 1000, 1016 to 2999, above 4999) does not get so far: it is
    // refused where it becomes a `CloseCode`.
    sends: Sends {
        bad_code: Outcome::Panics,
        out_of_range: Outcome::Error,
        unassigned: Outcome::Error,
        long_reason: Outcome::Panics,
        reason_alone: Outcome::Dropped,
        code_alone: Outcome::AsIs,
    },
    receives: Receives { bad_code: Delivers::Never, no_code: NoCode::Value1005 },
};
