//! `shiguredo_websocket`. Checked with 2026.3.0. `Frame::close` checks the reason only.

use super::{
    Codes, Delivers, Form, From, Library, NoCode, Outcome, Receives, Sends, Shape, Slot, Source,
    method, root,
};
use crate::site::Side;

pub(super) static LIBRARY: Library = Library {
    name: "shiguredo_websocket",
    roots: &[root("shiguredo_websocket", "shiguredo_websocket")],
    shapes: &[
        Shape {
            form: method(&["WebSocketClientConnection", "WebSocketServerConnection"], "close", 2),
            code: Slot::Argument(0),
            reason: Some(Slot::Argument(1)),
        },
        Shape {
            form: Form::Call("Frame::close", 2),
            code: Slot::Argument(0),
            reason: Some(Slot::Argument(1)),
        },
    ],
    codes: &[Codes {
        path: "CloseCode",
        names: &[
            ("NORMAL", 1000),
            ("GOING_AWAY", 1001),
            ("PROTOCOL_ERROR", 1002),
            ("UNSUPPORTED_DATA", 1003),
            ("RESERVED", 1004),
            ("NO_STATUS_RECEIVED", 1005),
            ("ABNORMAL_CLOSURE", 1006),
            ("INVALID_PAYLOAD", 1007),
            ("POLICY_VIOLATION", 1008),
            ("MESSAGE_TOO_BIG", 1009),
            ("MANDATORY_EXTENSION", 1010),
            ("INTERNAL_ERROR", 1011),
            ("TLS_HANDSHAKE", 1015),
        ],
        payloads: &[("new", &[(0, 65535)]), ("CloseCode", &[(0, 65535)])],
        from: From::Total,
    }],
    sources: &[Source::Field("ConnectionEvent::Close", "code")],
    side: Side::Either,
    side_on_wasm: None,
    // 1016 to 1999 pass.
    sends: Sends {
        bad_code: Outcome::Error,
        out_of_range: Outcome::Error,
        unassigned: Outcome::AsIs,
        long_reason: Outcome::Error,
        reason_alone: Outcome::Dropped,
        code_alone: Outcome::AsIs,
    },
    receives: Receives { bad_code: Delivers::Never, no_code: NoCode::None },
};
