use std::io::{Read, Write};

use tungstenite::{Error, Message, WebSocket};

fn run<S: Read + Write>(socket: &mut WebSocket<S>) -> Result<(), Error> {
    loop {
        match socket.read()? {
            Message::Close(None) => println!("closed without a code (1005)"),
            _ => {} // Handle the message.
        }
    }
}
