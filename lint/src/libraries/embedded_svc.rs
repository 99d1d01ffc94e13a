//! embedded-svc and its implementations. Checked with 0.29.0, esp-idf-svc 0.53.0, edge-ws 0.8.0.
//! They take a Close as bytes only, `.send(FrameType::Close(..), ..)`, so there is no shape.

use super::{Delivers, Library, NoCode, Receives, root, tungstenite};
use crate::site::Side;

pub(super) static LIBRARY: Library = Library {
    name: "embedded-svc",
    roots: &[
        root("embedded-svc", "embedded_svc::ws"),
        root("esp-idf-svc", "esp_idf_svc::ws"),
        root("edge-ws", "edge_ws"),
    ],
    shapes: &[],
    codes: &[],
    sources: &[],
    side: Side::Either,
    side_on_wasm: None,
    sends: tungstenite::SENDS,
    // The application takes the code out of the payload.
    receives: Receives { bad_code: Delivers::Yes, no_code: NoCode::None },
};
