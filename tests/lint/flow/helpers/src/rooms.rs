// Two types with a method `close`, and only one of them talks to a socket.
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::protocol::CloseFrame;
use tokio_tungstenite::tungstenite::protocol::frame::coding::CloseCode;

pub struct Member {
    stream: WebSocketStream<tokio::net::TcpStream>,
}

pub struct Room {
    members: Vec<Member>,
    log: Journal,
}

#[derive(Default)]
pub struct Journal {
    entries: Vec<(u16, String)>,
}

impl Member {
    pub async fn close(&mut self, code: u16, why: &'static str) {
        let frame = CloseFrame { code: CloseCode::from(code), reason: why.into() };
        let _ = self.stream.close(Some(frame)).await;
    }
}

impl Journal {
    // What is written down is no frame: 1006 is how an ending without a Close is called.
    pub fn close(&mut self, code: u16, why: &str) {
        self.entries.push((code, why.to_owned()));
    }
}

impl Room {
    pub async fn member_lost(&mut self, index: usize) {
        self.log.close(1006, "no pong");
        self.members.remove(index);
    }

    pub async fn empty_out(&mut self) {
        for member in &mut self.members {
            member.close(1005, "room closed").await;
            //           ^^^^ error[reserved-code-sent]
        }
        self.log.close(1000, "room closed");
    }

    pub async fn close(&mut self) {
        for member in self.members.iter_mut() {
            member.close(1001, "server restarts").await;
        }
    }
}
