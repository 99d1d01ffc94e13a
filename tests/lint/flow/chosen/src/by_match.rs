// The frame is bound, put into a message, and sent three lines later.
use axum::extract::ws::{CloseFrame, Message, WebSocket, close_code};

pub enum End {
    Done,
    Idle,
    Evicted(&'static str),
}

pub async fn end(mut socket: WebSocket, end: End) {
    let frame = match end {
        End::Done => None,
        End::Idle => Some(CloseFrame { code: close_code::ABNORMAL, reason: "idle".into() }),
        //                                   ^^^^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
        End::Evicted(by) => Some(CloseFrame { code: 4003, reason: by.into() }),
    };
    let message = Message::Close(frame);
    println!("{message:?}");
    if let Err(error) = socket.send(message).await {
        println!("{error}");
    }
}

pub async fn end_quietly(mut socket: WebSocket, end: End) {
    let message = match end {
        End::Done => Message::Close(None),
        End::Idle => {
            let reason = "idle".into();
            Message::Close(Some(CloseFrame { code: close_code::POLICY, reason }))
        }
        End::Evicted(_) => {
            let reason = "evicted".into();
            Message::Close(Some(CloseFrame { code: 403, reason }))
            //                                     ^^^ error[code-out-of-range]
        }
    };
    socket.send(message).await.ok();
}
