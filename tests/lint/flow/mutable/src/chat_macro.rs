// A macro with the whole protocol in it.
use axum::extract::ws::{CloseFrame, Message, WebSocket};

macro_rules! close_and_return {
    ($socket:expr, $($field:ident : $value:expr),+ $(,)?) => {{
        let frame = CloseFrame { $($field: $value.into()),+ };
        let _ = $socket.send(Message::Close(Some(frame))).await;
        return;
    }};
}

pub async fn chat(mut socket: WebSocket, name: Option<&str>) {
    let Some(name) = name else {
        close_and_return!(socket, code: 1005_u16, reason: "no name");
        //                              ^^^^^^^^ error[reserved-code-sent]
    };
    if name.len() > 20 {
        close_and_return!(socket, code: 4020_u16, reason: "name too long");
    }
    let _ = socket.send(Message::Text(name.into())).await;
}
