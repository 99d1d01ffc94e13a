//! A client library that hands its WebSocket library on.

pub mod support {
    pub use tokio_tungstenite::tungstenite;
}
