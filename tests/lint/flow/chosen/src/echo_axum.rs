// An echo over axum that keeps the received code, and one that invents a code.
use axum::extract::ws::{CloseFrame, Message, WebSocket};

pub async fn faithful(mut socket: WebSocket) {
    while let Some(Ok(message)) = socket.recv().await {
        let done = matches!(message, Message::Close(_));
        if socket.send(message).await.is_err() || done {
            return;
        }
    }
}

pub async fn embellished(mut socket: WebSocket) {
    while let Some(Ok(message)) = socket.recv().await {
        let reply = match message {
            Message::Close(Some(CloseFrame { code, .. })) => {
                Message::Close(Some(CloseFrame { code, reason: "same to you".into() }))
            }
            Message::Close(None) => {
                let frame = CloseFrame { code: 1005, reason: "you said nothing".into() };
                //                             ^^^^ error[reserved-code-sent]
                Message::Close(Some(frame))
            }
            other => other,
        };
        if socket.send(reply).await.is_err() {
            return;
        }
    }
}
