use axum::extract::ws::{Message, WebSocket};

async fn run(mut socket: WebSocket) {
    while let Some(Ok(message)) = socket.recv().await {
        match message {
            Message::Close(None) => println!("closed without a code (1005)"),
            _ => {} // Handle the message.
        }
    }
}
