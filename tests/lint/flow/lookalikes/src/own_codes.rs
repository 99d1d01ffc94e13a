// A type of codes of a client's own: the constants list what there is, and the client's users choose
// what is sent. Nothing is expected here.
use tokio::net::TcpStream;
use tokio_tungstenite::WebSocketStream;
use tungstenite::protocol::CloseFrame;

#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Status(pub u16);

impl Status {
    pub const DONE: Status = Status(1000);
    pub const MISSING: Status = Status(1005);
    pub const LOST: Status = Status(1006);
    pub const LOCAL: [Status; 2] = [Status::MISSING, Status::LOST];

    pub fn is_lost(self) -> bool {
        self == Status::LOST
    }
}

pub struct Client {
    socket: WebSocketStream<TcpStream>,
}

impl Client {
    pub async fn close(mut self, status: Status) -> tungstenite::Result<()> {
        let frame = CloseFrame { code: status.0.into(), reason: "".into() };
        self.socket.close(Some(frame)).await
    }
}
