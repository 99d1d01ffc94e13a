use axum::extract::ws::{Message, WebSocket};

async fn run(mut socket: WebSocket) {
    let mut closed = false;
    while let Some(Ok(message)) = socket.recv().await {
        closed |= matches!(message, Message::Close(_));
    }
    if !closed {
        println!("no Close frame was received (1006)");
    }
}
