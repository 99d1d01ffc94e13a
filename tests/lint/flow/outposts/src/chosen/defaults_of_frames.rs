// Frames that come from elsewhere, or are invented.
use std::time::Duration;

use tokio::net::TcpStream;
use tokio_tungstenite::tungstenite::protocol::{CloseFrame, frame::coding::CloseCode};
use tokio_tungstenite::tungstenite::{Message, Utf8Bytes};
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream};

type Socket = WebSocketStream<MaybeTlsStream<TcpStream>>;

#[derive(Default)]
pub struct Plan {
    last: Option<CloseFrame>,
    planned: bool,
}

fn gone() -> CloseFrame {
    CloseFrame { code: CloseCode::Away, reason: Utf8Bytes::from_static("gone") }
}

fn lost(after: Duration) -> CloseFrame {
    CloseFrame { code: CloseCode::Abnormal, reason: format!("after {} s", after.as_secs()).into() }
    //                 ^^^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
}

impl Plan {
    pub fn say(&mut self, code: u16, reason: &'static str) -> &mut CloseFrame {
        self.planned = true;
        self.last.insert(CloseFrame { code: code.into(), reason: reason.into() })
    }

    pub fn or_gone(mut self) -> Message {
        let frame = self.last.take().unwrap_or_else(gone);
        Message::Close(Some(frame))
    }

    pub fn or_lost(mut self, after: Duration) -> Message {
        self.last.get_or_insert_with(|| lost(after));
        Message::Close(self.last)
    }

    pub fn or_nothing(self) -> Message {
        Message::Close(self.last.filter(|_| self.planned))
    }
}

pub async fn quit(mut socket: Socket, mut plan: Plan, hour: u8) {
    if hour < 6 {
        plan.say(4810, "night");
    } else if hour == 6 {
        plan.say(6, "early");
        //       ^ error[code-out-of-range]
    }
    let _ = socket.close(plan.last.or_else(|| Some(gone()))).await;
}
