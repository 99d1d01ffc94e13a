use std::io::{Read, Write};

use tungstenite::protocol::CloseFrame;
use tungstenite::{Error, WebSocket};
use wsclose::close_code;

fn close<S: Read + Write>(socket: &mut WebSocket<S>) -> Result<(), Error> {
    let frame = CloseFrame {
        code: close_code!(send 1000 as client).to(),
        reason: "done".into(),
    };
    socket.close(Some(frame))
}
