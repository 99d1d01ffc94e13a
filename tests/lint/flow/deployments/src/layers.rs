// Session, link, transport: each hands the numbers on.
use std::net::TcpStream;

use tungstenite::protocol::CloseFrame;
use tungstenite::{Utf8Bytes, WebSocket};

struct Transport {
    ws: WebSocket<TcpStream>,
}

impl Transport {
    fn shutdown(&mut self, status: u16, text: Utf8Bytes) {
        let _ = self.ws.close(Some(CloseFrame { code: status.into(), reason: text }));
        let _ = self.ws.flush();
    }
}

struct Link {
    transport: Option<Transport>,
    closed_with: Option<u16>,
}

impl Link {
    fn finish(&mut self, status: u16, text: &str) {
        self.closed_with = Some(status);
        if let Some(mut transport) = self.transport.take() {
            transport.shutdown(status, text.into());
        }
    }

    fn lost(&mut self) {
        self.closed_with = Some(1006);
        self.transport = None;
    }
}

pub struct Session {
    link: Link,
    strikes: u8,
}

impl Session {
    pub fn strike(&mut self) {
        self.strikes += 1;
        match self.strikes {
            0..=2 => {}
            3 => self.kick(1008),
            _ => self.kick(2008),
            //             ^^^^ error[unassigned-code-sent]
        }
    }

    fn kick(&mut self, status: u16) {
        self.link.finish(status, "too many strikes");
    }

    pub fn broken(&mut self) {
        self.link.lost();
    }
}
