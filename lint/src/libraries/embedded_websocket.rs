//! embedded-websocket. Checked with 0.9.5. Its `Empty` is 1005, and is sent.

use super::{
    Codes, Delivers, From, Library, NoCode, Receives, Shape, Slot, Source, method, root,
    tungstenite,
};
use crate::site::Side;

pub(super) static LIBRARY: Library = Library {
    name: "embedded-websocket",
    roots: &[root("embedded-websocket", "embedded_websocket")],
    shapes: &[
        Shape {
            form: method(&["WebSocket", "WebSocketServer", "WebSocketClient"], "close", 3),
            code: Slot::Argument(0),
            reason: Some(Slot::Argument(1)),
        },
        Shape {
            form: method(&["Framer"], "close", 3),
            code: Slot::Argument(1),
            reason: Some(Slot::Argument(2)),
        },
        Shape {
            form: method(&["Framer"], "close", 4),
            code: Slot::Argument(2),
            reason: Some(Slot::Argument(3)),
        },
    ],
    codes: &[Codes {
        path: "WebSocketCloseStatusCode",
        names: &[
            ("NormalClosure", 1000),
            ("EndpointUnavailable", 1001),
            ("ProtocolError", 1002),
            ("InvalidMessageType", 1003),
            ("Reserved", 1004),
            ("Empty", 1005),
            ("InvalidPayloadData", 1007),
            ("PolicyViolation", 1008),
            ("MessageTooBig", 1009),
            ("MandatoryExtension", 1010),
            ("InternalServerError", 1011),
            ("TlsHandshake", 1015),
        ],
        payloads: &[("Custom", &[(0, 999), (1006, 1006), (1012, 1014), (1016, 65535)])],
        from: From::None,
    }],
    sources: &[
        Source::Field("WebSocketReadResult", "close_status"),
        Source::Field("CloseMessage", "status_code"),
    ],
    side: Side::Either,
    side_on_wasm: None,
    // A reason is cut, but at 254 bytes.
    sends: tungstenite::SENDS,
    receives: Receives { bad_code: Delivers::Yes, no_code: NoCode::MadeUp(1011) },
};
