// A log file and a socket are closed by methods of one name.
use std::fs::File;
use std::io::{self, Write};

use futures_util::SinkExt;
use warp::ws::{Message, WebSocket};

pub struct Journal {
    file: File,
}

impl Journal {
    pub fn close(&mut self, code: u16, note: &str) -> io::Result<()> {
        writeln!(self.file, "closed {code} {note}")
    }
}

pub struct Peer {
    ws: WebSocket,
    journal: Journal,
}

impl Peer {
    pub async fn close(&mut self, code: u16, note: &'static str) {
        if let Err(error) = self.ws.send(Message::close_with(code, note)).await {
            eprintln!("{error}");
        }
    }

    pub async fn lost(&mut self) -> io::Result<()> {
        self.journal.close(1006, "connection lost")
    }

    pub async fn expire(&mut self) -> io::Result<()> {
        self.close(1006, "expired").await;
        //         ^^^^ error[reserved-code-sent]
        self.journal.close(1006, "expired")
    }

    pub async fn leave(&mut self) -> io::Result<()> {
        self.close(1001, "leaving").await;
        self.journal.close(1001, "leaving")
    }
}
