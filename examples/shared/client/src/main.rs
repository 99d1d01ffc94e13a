//! Visits a server with each message that ends the connection, and prints what to do.

use std::env;
use std::error::Error;

use codes::AppClose;
use tokio_tungstenite::tungstenite::Message;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let url = env::args().nth(1).ok_or("usage: client ws://127.0.0.1:PORT")?;
    for message in [
        Message::text("my token expired"),
        Message::text("I have another device"),
        Message::text("you restart"),
        Message::binary(vec![0]),
    ] {
        let code = client::visit(&url, message).await?;
        println!("{}\n=> {:?}\n", AppClose::explain_for(code), client::next(code, 0));
    }
    Ok(())
}
