// A probe keeps the worst code that it saw and ends with it.
use axum::extract::ws::{CloseFrame, Message, WebSocket};
use tokio::time::{Duration, sleep};

pub async fn probe(mut socket: WebSocket, mut tries: u8) {
    let mut code = 1000;
    let mut reason = "healthy";
    while tries > 0 {
        tries -= 1;
        tokio::select! {
            biased;
            message = socket.recv() => match message {
                Some(Ok(Message::Pong(_))) => continue,
                Some(Ok(_)) => (code, reason) = (1003, "pong expected"),
                Some(Err(_)) => {
                    code = 1006;
                    //     ^^^^ error[reserved-code-sent]
                    reason = "broken";
                    break;
                }
                None => return,
            },
            () = sleep(Duration::from_secs(3)) => {
                code = 4910;
                reason = "no pong";
            }
        }
        if socket.send(Message::Ping(Default::default())).await.is_err() {
            return;
        }
    }
    let _ = socket.send(Message::Close(Some(CloseFrame { code, reason: reason.into() }))).await;
}

pub async fn one(mut socket: WebSocket) {
    let (code, reason) = tokio::select! {
        message = socket.recv() => match message {
            Some(Ok(Message::Pong(_))) => (1000, "healthy"),
            Some(_) => (1002, "pong expected"),
            None => return,
        },
        () = sleep(Duration::from_secs(3)) => (504, "no pong"),
        //                                     ^^^ error[code-out-of-range]
    };
    let _ = socket.send(Message::Close(Some(CloseFrame { code, reason: reason.into() }))).await;
}

pub async fn shadowed(mut socket: WebSocket, code: u16) {
    let code = if code > 999 { 4911 } else { code };
    let code = match code {
        4911 => 4912,
        _ => 1005,
        //   ^^^^ error[reserved-code-sent]
    };
    let _ = socket.send(Message::Close(Some(CloseFrame { code, reason: "".into() }))).await;
}
