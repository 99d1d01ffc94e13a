// What leaves a scope closes the socket.
use std::net::TcpStream;

use tungstenite::WebSocket;
use tungstenite::protocol::{CloseFrame, frame::coding::CloseCode};

pub struct Guard<'s> {
    socket: &'s mut WebSocket<TcpStream>,
    on_drop: CloseCode,
}

impl<'s> Guard<'s> {
    pub fn new(socket: &'s mut WebSocket<TcpStream>) -> Self {
        Guard { socket, on_drop: CloseCode::Abnormal }
        //                       ^^^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
    }

    pub fn succeed(mut self) {
        self.on_drop = CloseCode::Normal;
    }

    pub fn degrade(&mut self, load: u8) {
        self.on_drop = match load {
            0..=79 => CloseCode::Normal,
            80..=99 => CloseCode::Again,
            //         ^^^^^^^^^^^^^^^^ note[wrong-role]
            _ => 503.into(),
            //   ^^^ error[code-out-of-range]
        };
    }
}

impl Drop for Guard<'_> {
    fn drop(&mut self) {
        let frame = CloseFrame { code: self.on_drop, reason: "dropped".into() };
        if let Err(error) = self.socket.close(Some(frame)) {
            eprintln!("not closed: {error}");
        }
    }
}
