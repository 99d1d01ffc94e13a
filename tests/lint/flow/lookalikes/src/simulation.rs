// A simulated peer in production code: it never touches a socket.
use std::collections::VecDeque;

use tungstenite::protocol::{CloseFrame, frame::coding::CloseCode};
use tungstenite::{Message, WebSocket};

pub struct Simulated {
    script: VecDeque<Message>,
}

impl Simulated {
    pub fn dropped() -> Self {
        let frame = CloseFrame { code: CloseCode::Abnormal, reason: "simulated".into() };
        Simulated { script: VecDeque::from([Message::Close(Some(frame))]) }
    }

    pub fn read(&mut self) -> Option<Message> {
        self.script.pop_front()
    }
}

pub fn finish<S: std::io::Read + std::io::Write>(mut socket: WebSocket<S>, peer: &mut Simulated) {
    while let Some(message) = peer.read() {
        println!("{message}");
    }
    let frame = CloseFrame { code: CloseCode::Normal, reason: "".into() };
    socket.close(Some(frame)).ok();
}
