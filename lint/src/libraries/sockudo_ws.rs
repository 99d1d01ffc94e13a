//! sockudo-ws. Checked with 3.1.0. `close` of its servers and multiplexed connections is that of
//! QUIC. The reason of `pong_timeout_close` is cut to fit.

use super::{
    Codes, Delivers, Form, From, Library, NoCode, Receives, Shape, Slot, Source, method, root,
    tungstenite,
};
use crate::site::Side;

pub(super) static LIBRARY: Library = Library {
    name: "sockudo-ws",
    roots: &[root("sockudo-ws", "sockudo_ws")],
    shapes: &[
        Shape {
            form: method(
                &[
                    "WebSocketStream",
                    "CompressedWebSocketStream",
                    "SplitWriter",
                    "CompressedSplitWriter",
                    "WebSocket",
                    "WebSocketWriter",
                    "CompioWebSocketStream",
                    "CompioSplitWriter",
                    "CompioCompressedWebSocketStream",
                    "CompioCompressedSplitWriter",
                ],
                "close",
                2,
            ),
            code: Slot::Argument(0),
            reason: Some(Slot::Argument(1)),
        },
        Shape {
            form: Form::Call("CloseReason::new", 2),
            code: Slot::Argument(0),
            reason: Some(Slot::Argument(1)),
        },
        Shape {
            form: Form::Struct("CloseReason"),
            code: Slot::Field("code"),
            reason: Some(Slot::Field("reason")),
        },
        Shape {
            form: Form::Call("Frame::close", 2),
            code: Slot::Argument(0),
            reason: Some(Slot::Argument(1)),
        },
        Shape {
            form: Form::Method {
                receivers: &["ConfigBuilder"],
                name: "pong_timeout_close",
                arguments: 2,
                unique: true,
            },
            code: Slot::Argument(0),
            reason: None,
        },
        Shape {
            form: Form::Struct("Config"),
            code: Slot::Field("pong_timeout_close_code"),
            reason: None,
        },
    ],
    codes: &[Codes {
        path: "CloseReason",
        names: &[
            ("NORMAL", 1000),
            ("GOING_AWAY", 1001),
            ("PROTOCOL_ERROR", 1002),
            ("UNSUPPORTED", 1003),
            ("NO_STATUS", 1005),
            ("ABNORMAL", 1006),
            ("INVALID_PAYLOAD", 1007),
            ("POLICY", 1008),
            ("TOO_BIG", 1009),
            ("EXTENSION", 1010),
            ("INTERNAL", 1011),
        ],
        payloads: &[],
        from: From::None,
    }],
    sources: &[Source::Field("CloseReason", "code")],
    side: Side::Either,
    side_on_wasm: None,
    sends: tungstenite::SENDS,
    receives: Receives { bad_code: Delivers::Never, no_code: NoCode::None },
};
