use actix_ws::{Message, MessageStream};

async fn run(messages: &mut MessageStream) {
    let mut closed = false;
    while let Some(Ok(message)) = messages.recv().await {
        closed |= matches!(message, Message::Close(_));
    }
    if !closed {
        println!("no Close frame was received (1006)");
    }
}
