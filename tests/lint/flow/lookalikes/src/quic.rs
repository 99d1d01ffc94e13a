// Connections of another protocol are closed with a number and a text.
use tokio_tungstenite::tungstenite::Message;

pub struct VarInt(u64);

pub struct Connection;

impl Connection {
    pub fn close(&self, code: VarInt, reason: &[u8]) {
        println!("{} {}", code.0, reason.len());
    }

    pub fn close_with_reason(&self, code: u16, reason: &str) {
        self.close(VarInt(code.into()), reason.as_bytes());
    }

    pub fn close_code(&self, code: u16) -> &Self {
        println!("{code}");
        self
    }
}

pub fn finish(connection: &Connection) -> Message {
    connection.close(VarInt(0), b"done");
    connection.close_with_reason(1006, "lost");
    connection.close_code(1005).close_code(0);
    Message::Close(None)
}
