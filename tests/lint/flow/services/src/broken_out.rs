// What ends a loop says why.
use std::time::Duration;

use axum::extract::ws::{CloseFrame, Message, WebSocket};
use tokio::sync::watch;

pub async fn serve(mut socket: WebSocket, mut stop: watch::Receiver<bool>) {
    let mut missed = 0;
    let (code, reason) = loop {
        tokio::select! {
            message = socket.recv() => match message {
                Some(Ok(Message::Close(_))) | None => return,
                Some(Ok(Message::Pong(_))) => missed = 0,
                Some(Ok(_)) => {}
                Some(Err(_)) => break (1006, "read error"),
                //                     ^^^^ error[reserved-code-sent]
            },
            _ = stop.changed() => break (1001, "shutdown"),
            _ = tokio::time::sleep(Duration::from_secs(30)) => {
                missed += 1;
                if missed > 2 {
                    break (3008, "no pong");
                }
            }
        }
    };
    let _ = socket.send(Message::Close(Some(CloseFrame { code, reason: reason.into() }))).await;
}
