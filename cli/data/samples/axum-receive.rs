use axum::extract::ws::{Message, WebSocket};
use wsclose::close_code;

async fn run(mut socket: WebSocket) {
    while let Some(Ok(message)) = socket.recv().await {
        match message {
            Message::Close(Some(frame)) if frame.code == close_code!(1011) => {
                println!("Internal Error: {}", frame.reason);
            }
            _ => {} // Handle the message.
        }
    }
}
