//! worker (Cloudflare). Checked with 0.8.7.

use super::{
    Delivers, Library, NoCode, Outcome, Receives, Sends, Shape, Slot, Source, method, root,
};
use crate::site::Side;

pub(super) static LIBRARY: Library = Library {
    name: "worker",
    roots: &[root("worker", "worker")],
    shapes: &[Shape {
        form: method(&["WebSocket"], "close", 2),
        code: Slot::Argument(0),
        reason: Some(Slot::Argument(1)),
    }],
    codes: &[],
    sources: &[
        Source::Method("CloseEvent", "code"),
        Source::Event("WebsocketEvent::Close", "CloseEvent"),
        Source::Parameter("websocket_close", 1),
        Source::Holds("WebSocketPair", "client", "WebSocket"),
        Source::Holds("WebSocketPair", "server", "WebSocket"),
        Source::Gives("get_websockets", "WebSocket"),
        Source::Gives("get_websockets_with_tag", "WebSocket"),
    ],
    side: Side::Workers,
    side_on_wasm: None,
    // 1016 to 2999 are sent.
    sends: Sends {
        bad_code: Outcome::Throws,
        out_of_range: Outcome::Throws,
        unassigned: Outcome::AsIs,
        long_reason: Outcome::Throws,
        reason_alone: Outcome::Dropped,
        code_alone: Outcome::AsIs,
    },
    receives: Receives { bad_code: Delivers::Yes, no_code: NoCode::Value1005 },
};
