// What `?` brings up decides about the frame.
use std::num::ParseIntError;

use tungstenite::protocol::{CloseFrame, frame::coding::CloseCode};
use tungstenite::{Message, WebSocket};

#[derive(Debug)]
pub enum ServeError {
    Number(ParseIntError),
    Refused(u16),
    Socket(tungstenite::Error),
}

impl From<ParseIntError> for ServeError {
    fn from(error: ParseIntError) -> Self {
        ServeError::Number(error)
    }
}

impl From<tungstenite::Error> for ServeError {
    fn from(error: tungstenite::Error) -> Self {
        ServeError::Socket(error)
    }
}

fn check(text: &str) -> Result<u64, ServeError> {
    let number: u64 = text.trim().parse()?;
    if number == 13 {
        return Err(ServeError::Refused(1004));
        //                             ^^^^ error[reserved-code-sent]
    }
    if number > 1_000_000 {
        return Err(ServeError::Refused(1009));
    }
    Ok(number)
}

impl ServeError {
    fn frame(&self) -> Option<CloseFrame> {
        match self {
            ServeError::Number(_) => {
                Some(CloseFrame { code: CloseCode::Unsupported, reason: "numbers only".into() })
            }
            ServeError::Refused(code) => {
                Some(CloseFrame { code: (*code).into(), reason: "refused".into() })
            }
            ServeError::Socket(_) => None,
        }
    }
}

fn serve(socket: &mut WebSocket<std::net::TcpStream>) -> Result<(), ServeError> {
    loop {
        let message = socket.read()?;
        let Message::Text(text) = message else { continue };
        let number = check(&text)?;
        socket.send(Message::text((number * 2).to_string()))?;
    }
}

pub fn run(mut socket: WebSocket<std::net::TcpStream>) {
    if let Err(error) = serve(&mut socket) {
        let _ = socket.close(error.frame());
    }
}
