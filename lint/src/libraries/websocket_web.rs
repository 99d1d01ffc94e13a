//! websocket-web. Checked with 0.1.9.

use super::{
    Codes, Delivers, Form, From, Library, NoCode, Outcome, Receives, Sends, Shape, Slot, Source,
    root,
};
use crate::site::Side;

pub(super) static LIBRARY: Library = Library {
    name: "websocket-web",
    roots: &[root("websocket-web", "websocket_web")],
    shapes: &[Shape {
        form: Form::Method {
            receivers: &["WebSocket", "WebSocketSender"],
            name: "close_with_reason",
            arguments: 2,
            unique: true,
        },
        code: Slot::Argument(0),
        reason: Some(Slot::Argument(1)),
    }],
    codes: &[Codes {
        path: "CloseCode",
        names: &[
            ("NormalClosure", 1000),
            ("GoingAway", 1001),
            ("ProtocolError", 1002),
            ("UnsupportedData", 1003),
            ("NoStatusRcvd", 1005),
            ("AbnormalClosure", 1006),
            ("InvalidFramePayloadData", 1007),
            ("PolicyViolation", 1008),
            ("MessageTooBig", 1009),
            ("MandatoryExt", 1010),
            ("InternalError", 1011),
            ("ServiceRestart", 1012),
            ("TryAgainLater", 1013),
            ("BadGateway", 1014),
            ("TlsHandshake", 1015),
        ],
        payloads: &[("Other", &[(0, 999), (1004, 1004), (1016, 65535)])],
        from: From::Total,
    }],
    sources: &[Source::Field("ClosedReason", "code")],
    side: Side::Browser,
    side_on_wasm: None,
    sends: Sends {
        bad_code: Outcome::Panics,
        out_of_range: Outcome::Panics,
        unassigned: Outcome::Panics,
        long_reason: Outcome::Panics,
        reason_alone: Outcome::Impossible,
        code_alone: Outcome::AsIs,
    },
    receives: Receives { bad_code: Delivers::Yes, no_code: NoCode::Value1005 },
};
