use actix_ws::{Message, MessageStream};
use wsclose::close_code;

async fn run(messages: &mut MessageStream) {
    while let Some(Ok(message)) = messages.recv().await {
        match message {
            Message::Close(Some(reason)) if close_code!(1011) == u16::from(reason.code) => {
                println!("Internal Error: {}", reason.description.unwrap_or_default());
            }
            _ => {} // Handle the message.
        }
    }
}
