// Two layers of errors, converted on their way up.
use std::num::ParseIntError;

use futures_util::{SinkExt, StreamExt};
use poem::web::websocket::{CloseCode, Message, WebSocketStream};

#[derive(Debug, thiserror::Error)]
pub enum Decode {
    #[error("empty line")]
    Empty,
    #[error("not a number: {0}")]
    Number(#[from] ParseIntError),
}

#[derive(Debug)]
pub struct Fault {
    code: u16,
    text: String,
    fatal: bool,
}

impl Fault {
    fn new(code: u16, text: impl ToString) -> Self {
        Fault { code, text: text.to_string(), fatal: true }
    }

    fn minor(self) -> Self {
        Fault { fatal: false, ..self }
    }
}

impl From<Decode> for Fault {
    fn from(error: Decode) -> Self {
        match error {
            Decode::Empty => Fault::new(1003, error).minor(),
            Decode::Number(_) => Fault::new(107, error),
            //                              ^^^ error[code-out-of-range]
        }
    }
}

impl From<std::io::Error> for Fault {
    fn from(error: std::io::Error) -> Self {
        Fault::new(1011, error.kind())
    }
}

fn decode(line: &str) -> Result<u32, Decode> {
    if line.is_empty() {
        return Err(Decode::Empty);
    }
    Ok(line.trim().parse()?)
}

fn square(line: &str) -> Result<String, Fault> {
    let number = decode(line)?;
    let square = number.checked_mul(number).ok_or_else(|| Fault::new(4090, "too large"))?;
    if square == 1_002_001 {
        Err(Fault::new(1001 * 2, "palindrome"))?;
        //             ^^^^^^^^ error[unassigned-code-sent]
    }
    Ok(square.to_string())
}

pub async fn serve(mut socket: WebSocketStream) -> Result<(), std::io::Error> {
    while let Some(Ok(Message::Text(line))) = socket.next().await {
        match square(&line) {
            Ok(answer) => socket.send(Message::Text(answer)).await?,
            Err(Fault { fatal: false, .. }) => continue,
            Err(Fault { code, text, .. }) => {
                return socket.send(Message::close_with(CloseCode::from(code), text)).await;
            }
        }
    }
    Ok(())
}
