//! embedded-svc and its implementations. Checked with 0.29.0, esp-idf-svc 0.53.0, edge-ws 0.8.0.
//! They take a Close as bytes only. Whatever sends is some implementation of a trait, so the kind of
//! the frame tells, and not the type of the sender.

use super::{Delivers, Form, Kind, Library, NoCode, Receives, Shape, Slot, root, tungstenite};
use crate::site::Side;

pub(super) static LIBRARY: Library = Library {
    name: "embedded-svc",
    roots: &[
        root("embedded-svc", "embedded_svc::ws"),
        root("esp-idf-svc", "esp_idf_svc::ws"),
        root("edge-ws", "edge_ws"),
    ],
    shapes: &[Shape {
        form: Form::Method {
            receivers: &["Sender", "EspWebSocketClient", "EspHttpWsConnection"],
            name: "send",
            arguments: 2,
            unique: true,
        },
        code: Slot::Bytes(1, Some(Kind { argument: 0, close: &["FrameType::Close"] })),
        reason: None,
    }],
    codes: &[],
    sources: &[],
    side: Side::Either,
    side_on_wasm: None,
    sends: tungstenite::SENDS,
    // The application takes the code out of the payload.
    receives: Receives { bad_code: Delivers::Yes, no_code: NoCode::None },
};
