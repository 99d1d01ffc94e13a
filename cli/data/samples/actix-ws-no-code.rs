use actix_ws::{Message, MessageStream};

async fn run(messages: &mut MessageStream) {
    while let Some(Ok(message)) = messages.recv().await {
        match message {
            Message::Close(None) => println!("closed without a code (1005)"),
            _ => {} // Handle the message.
        }
    }
}
