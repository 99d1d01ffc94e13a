use axum::extract::ws::{CloseFrame, Message, WebSocket};
use wsclose::close_code;

async fn close(socket: &mut WebSocket) -> Result<(), axum::Error> {
    let frame = CloseFrame {
        code: close_code!(send 1000 as server).into(),
        reason: "done".into(),
    };
    socket.send(Message::Close(Some(frame))).await
}
