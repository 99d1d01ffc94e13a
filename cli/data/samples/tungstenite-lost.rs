use std::io::{Read, Write};

use tungstenite::error::ProtocolError;
use tungstenite::{Error, WebSocket};

fn run<S: Read + Write>(socket: &mut WebSocket<S>) -> Result<(), Error> {
    loop {
        match socket.read() {
            Ok(_) => {} // Handle the message.
            Err(Error::ConnectionClosed) => return Ok(()), // After a closing handshake.
            Err(Error::Protocol(ProtocolError::ResetWithoutClosingHandshake) | Error::Io(_)) => {
                println!("no Close frame was received (1006)");
                return Ok(());
            }
            Err(error) => return Err(error),
        }
    }
}
