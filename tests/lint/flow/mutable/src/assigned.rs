// The code is set on the way and sent at the end.
use axum::extract::ws::{CloseFrame, Message, WebSocket};

pub async fn session(mut socket: WebSocket) {
    let mut code = 1000;
    let mut seen = 0_u16;
    while let Some(message) = socket.recv().await {
        match message {
            Ok(Message::Text(text)) if text.is_empty() => {
                code = 1008;
                break;
            }
            Ok(Message::Close(_)) => return,
            Ok(_) => seen += 1,
            Err(error) => {
                println!("{error} after {seen}");
                code = 1006;
                //     ^^^^ error[reserved-code-sent]
                break;
            }
        }
    }
    let _ = socket.send(Message::Close(Some(CloseFrame { code, reason: "".into() }))).await;
}

pub async fn late(mut socket: WebSocket, expired: bool) {
    let code;
    if expired {
        code = 4001;
    } else {
        code = 200;
        //     ^^^ error[code-out-of-range]
    }
    let _ = socket.send(Message::Close(Some(CloseFrame { code, reason: "".into() }))).await;
}

// Its old value is overwritten before it is sent.
pub async fn replaced(mut socket: WebSocket) {
    let mut code = 1006;
    println!("so far {code}");
    code = 1001;
    let _ = socket.send(Message::Close(Some(CloseFrame { code, reason: "".into() }))).await;
}
