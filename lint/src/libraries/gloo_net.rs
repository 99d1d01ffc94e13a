//! gloo-net, also in gloo. Checked with 0.7.0. A reason without a code is passed to the browser with 1005.

use super::{
    Delivers, Library, NoCode, Outcome, Receives, Sends, Shape, Slot, Source, method, root,
};
use crate::site::Side;

pub(super) static LIBRARY: Library = Library {
    name: "gloo-net",
    roots: &[root("gloo-net", "gloo_net::websocket"), root("gloo", "gloo::net::websocket")],
    shapes: &[Shape {
        form: method(&["WebSocket"], "close", 2),
        code: Slot::Argument(0),
        reason: Some(Slot::Argument(1)),
    }],
    codes: &[],
    sources: &[
        Source::Field("CloseEvent", "code"),
        Source::Event("WebSocketError::ConnectionClose", "CloseEvent"),
    ],
    side: Side::Browser,
    side_on_wasm: None,
    sends: Sends {
        bad_code: Outcome::Throws,
        out_of_range: Outcome::Throws,
        unassigned: Outcome::Throws,
        long_reason: Outcome::Throws,
        reason_alone: Outcome::Throws,
        code_alone: Outcome::AsIs,
    },
    receives: Receives { bad_code: Delivers::Yes, no_code: NoCode::Value1005 },
};
