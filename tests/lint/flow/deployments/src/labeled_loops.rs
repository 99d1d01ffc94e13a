// Loops inside loops, and values that they end with.
use std::time::Duration;

use axum::extract::ws::{CloseFrame, Message, WebSocket};

pub async fn serve(mut socket: WebSocket) {
    let code;
    'outer: loop {
        let ready = 'ready: {
            if socket.send(Message::Ping(Default::default())).await.is_err() {
                break 'ready false;
            }
            true
        };
        if !ready {
            code = 1006;
            //     ^^^^ error[reserved-code-sent]
            break;
        }
        for _ in 0..8 {
            match socket.recv().await {
                Some(Ok(Message::Pong(_))) => continue 'outer,
                Some(Ok(Message::Text(text))) if text.len() > 1024 => {
                    code = 1009;
                    break 'outer;
                }
                Some(_) => tokio::time::sleep(Duration::from_millis(1)).await,
                None => return,
            }
        }
    }
    let end = CloseFrame { code, reason: "over".into() };
    let _ = socket.send(Message::Close(Some(end))).await;
}
