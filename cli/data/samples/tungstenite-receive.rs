use std::io::{Read, Write};

use tungstenite::{Error, Message, WebSocket};
use wsclose::close_code;

fn run<S: Read + Write>(socket: &mut WebSocket<S>) -> Result<(), Error> {
    loop {
        match socket.read()? {
            Message::Close(Some(frame)) if close_code!(1011) == u16::from(frame.code) => {
                println!("Internal Error: {}", frame.reason);
            }
            _ => {} // Handle the message.
        }
    }
}
