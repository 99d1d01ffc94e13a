//! ws-tool. Checked with 0.11.1. The binary codecs are left out: their `close` sends a Binary
//! message.

use super::{Delivers, Library, NoCode, Receives, Shape, Slot, Source, method, root, tungstenite};
use crate::site::Side;

pub(super) static LIBRARY: Library = Library {
    name: "ws-tool",
    roots: &[root("ws-tool", "ws_tool")],
    shapes: &[
        Shape {
            form: method(
                &[
                    "StringSend",
                    "StringCodec",
                    "AsyncStringSend",
                    "AsyncStringCodec",
                    "DeflateSend",
                    "DeflateCodec",
                    "AsyncDeflateSend",
                    "AsyncDeflateCodec",
                ],
                "close",
                2,
            ),
            code: Slot::Argument(0),
            reason: Some(Slot::Argument(1)),
        },
        Shape {
            form: method(
                &["StringSend", "StringCodec", "AsyncStringSend", "AsyncStringCodec"],
                "send",
                1,
            ),
            code: Slot::Tuple(0, 0),
            reason: Some(Slot::Tuple(0, 1)),
        },
    ],
    codes: &[],
    sources: &[Source::Field("Message", "close_code")],
    side: Side::Either,
    side_on_wasm: None,
    sends: tungstenite::SENDS,
    receives: Receives { bad_code: Delivers::Never, no_code: NoCode::None },
};
