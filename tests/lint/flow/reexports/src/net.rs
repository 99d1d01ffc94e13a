//! The one place that names the libraries.
pub mod client {
    pub use tungstenite::protocol::CloseFrame as Frame;
    pub use tungstenite::protocol::frame::coding::CloseCode;
    pub use tungstenite::{Message, WebSocket as Socket};
}

pub mod server {
    pub use axum::extract::ws::*;
}
