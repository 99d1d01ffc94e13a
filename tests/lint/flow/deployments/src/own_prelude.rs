// What the modules of a service share.
pub mod prelude {
    pub use axum::extract::ws::WebSocket as Ws;
    pub use axum::extract::ws::{CloseFrame as WsClose, Message as WsMessage, close_code as codes};
    pub use futures_util::SinkExt as _;
}

pub mod chat {
    use super::prelude::*;

    pub async fn part(mut ws: Ws) {
        let _ = ws
            .send(WsMessage::Close(Some(WsClose { code: codes::AWAY, reason: "part".into() })))
            .await;
    }
}

pub mod voice {
    use super::prelude::{Ws, WsClose, WsMessage, codes};

    pub async fn drop_call(mut ws: Ws) {
        let end = WsClose { code: codes::STATUS, reason: "dropped".into() };
        //                        ^^^^^^^^^^^^^ error[reserved-code-sent]
        let _ = ws.send(WsMessage::Close(Some(end))).await;
    }
}
