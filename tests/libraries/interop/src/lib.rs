//! What the page `wsclose::libraries` shows, one library a module. The page copies the lines under
//! `// [send]`, `// [receive]` and `// [relay]`; a test of the suite compares them.
#![allow(dead_code, reason = "nobody calls an example")]

mod actix_ws;
mod axum;
mod embedded_websocket;
mod fastwebsockets;
mod gloo_net;
#[cfg(feature = "alloc")]
mod owned;
mod poem;
mod ratchet;
mod salvo;
mod tokio_tungstenite;
mod tokio_websockets;
mod tungstenite;
mod warp;
mod web_sys;
mod websocketz;
mod worker;
mod wtx;
