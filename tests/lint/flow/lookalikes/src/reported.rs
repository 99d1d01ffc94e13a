// What a client library reports to its caller.
use tokio_tungstenite::tungstenite::protocol::{CloseFrame, frame::coding::CloseCode};
use tokio_tungstenite::tungstenite::{Error, Message};

pub trait Handler {
    fn on_close(&mut self, code: u16, reason: &str);
    fn on_disconnect(&mut self, frame: Option<CloseFrame>);
}

pub fn deliver(handler: &mut dyn Handler, message: Result<Message, Error>) {
    match message {
        Ok(Message::Close(None)) => handler.on_close(1005, ""),
        Ok(Message::Close(Some(frame))) => handler.on_close(frame.code.into(), &frame.reason),
        Ok(_) => {}
        Err(_) => {
            handler.on_close(1006, "connection lost");
            let frame = CloseFrame { code: CloseCode::Abnormal, reason: "connection lost".into() };
            handler.on_disconnect(Some(frame));
        }
    }
}

#[derive(Default)]
pub struct Counter {
    closes: Vec<u16>,
}

impl Handler for Counter {
    fn on_close(&mut self, code: u16, _: &str) {
        self.closes.push(code);
    }

    fn on_disconnect(&mut self, frame: Option<CloseFrame>) {
        self.closes.push(frame.map_or(1005, |frame| frame.code.into()));
    }
}
