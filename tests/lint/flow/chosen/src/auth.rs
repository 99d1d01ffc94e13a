// The handshake message decides.
use std::time::Duration;

use axum::extract::ws::{CloseFrame, Message, Utf8Bytes, WebSocket, close_code};

async fn first(socket: &mut WebSocket) -> Result<Utf8Bytes, Option<CloseFrame>> {
    let message = tokio::time::timeout(Duration::from_secs(5), socket.recv()).await;
    match message {
        Err(_) => Err(Some(CloseFrame { code: close_code::ABNORMAL, reason: "too slow".into() })),
        //                                    ^^^^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
        Ok(Some(Ok(Message::Text(text)))) => Ok(text),
        Ok(Some(Ok(Message::Close(_))) | None) => Err(None),
        Ok(Some(Ok(_))) => {
            Err(Some(CloseFrame { code: close_code::UNSUPPORTED, reason: "".into() }))
        }
        Ok(Some(Err(error))) => Err(Some(CloseFrame {
            code: 1015,
            //    ^^^^ error[reserved-code-sent]
            reason: Utf8Bytes::from(error.to_string().chars().take(30).collect::<String>()),
        })),
    }
}

pub async fn authenticate(mut socket: WebSocket) -> Option<(WebSocket, Utf8Bytes)> {
    match first(&mut socket).await {
        Ok(token) => Some((socket, token)),
        Err(frame) => {
            socket.send(Message::Close(frame)).await.ok();
            None
        }
    }
}
