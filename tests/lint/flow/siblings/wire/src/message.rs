//! Messages of the protocol, one layer above WebSocket.

pub enum ServerMessage {
    Hello,
    Closing { code: u16, why: String },
}

impl ServerMessage {
    // Part of a text message, which tells what the client saw.
    pub fn lost() -> Self {
        ServerMessage::Closing { code: 1006, why: "lost".to_owned() }
    }
}
