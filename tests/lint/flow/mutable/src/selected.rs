// `select!` yields the code.
use std::time::Duration;

use axum::extract::ws::{CloseFrame, Message, WebSocket};
use tokio::sync::broadcast;

pub async fn run(mut socket: WebSocket, mut stop: broadcast::Receiver<()>) {
    let code = tokio::select! {
        _ = stop.recv() => 1001,
        _ = tokio::time::sleep(Duration::from_millis(1006)) => 1006,
        //                                                     ^^^^ error[reserved-code-sent]
        message = socket.recv() => match message {
            Some(Ok(Message::Close(_))) | None => return,
            Some(Ok(_)) => 1003,
            Some(Err(_)) => 0,
            //              ^ error[code-out-of-range]
        },
    };
    let frame = CloseFrame { code, reason: "over".into() };
    let _ = socket.send(Message::Close(Some(frame))).await;
}

pub async fn frame(mut socket: WebSocket, mut stop: broadcast::Receiver<u16>) {
    tokio::select! {
        biased;
        Ok(code) = stop.recv() => println!("stopped with {code}"),
        _ = socket.recv() => {
            let frame = CloseFrame { code: 1004, reason: "too early".into() };
            //                             ^^^^ error[reserved-code-sent]
            socket.send(Message::Close(Some(frame))).await.ok();
        }
        else => socket.send(Message::Close(None)).await.unwrap_or_default(),
    }
}
