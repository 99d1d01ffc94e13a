// A wrapper reports how a connection ended, also where no frame arrived.
use tungstenite::protocol::{CloseFrame, frame::coding::CloseCode};
use tungstenite::{Error, Message, WebSocket};

pub enum Event {
    Text(String),
    Closed(CloseFrame),
}

pub struct Connection {
    socket: WebSocket<std::net::TcpStream>,
}

impl Connection {
    pub fn next_event(&mut self) -> Event {
        loop {
            match self.socket.read() {
                Ok(Message::Text(text)) => return Event::Text(text.to_string()),
                Ok(Message::Close(Some(frame))) => return Event::Closed(frame),
                Ok(Message::Close(None)) => {
                    return Event::Closed(CloseFrame {
                        code: CloseCode::Status,
                        reason: "".into(),
                    });
                }
                Ok(_) => {}
                Err(Error::ConnectionClosed | Error::AlreadyClosed) => {
                    return Event::Closed(CloseFrame {
                        code: CloseCode::Normal,
                        reason: "".into(),
                    });
                }
                Err(error) => {
                    let reason = error.to_string().into();
                    return Event::Closed(CloseFrame { code: CloseCode::Abnormal, reason });
                }
            }
        }
    }
}

pub fn print_all(mut connection: Connection) -> u16 {
    loop {
        match connection.next_event() {
            Event::Text(text) => println!("{text}"),
            Event::Closed(frame) => return frame.code.into(),
        }
    }
}
