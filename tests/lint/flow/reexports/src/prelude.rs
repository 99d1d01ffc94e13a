//! What most modules want.
pub use axum::extract::ws::{
    CloseFrame as WsClose, Message as WsMessage, WebSocket, close_code as codes,
};
pub use tokio_tungstenite::tungstenite::protocol::{CloseFrame, frame::coding::CloseCode};

pub type Outgoing = tokio_tungstenite::tungstenite::Message;
