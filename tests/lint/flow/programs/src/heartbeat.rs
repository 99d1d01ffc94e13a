// A field of the session says with what it will end.
use std::time::{Duration, Instant};

use axum::extract::ws::{CloseFrame, Message, WebSocket};

pub struct Session {
    socket: WebSocket,
    seen: Instant,
    ending: Ending,
}

struct Ending {
    code: u16,
    why: &'static str,
}

impl Session {
    pub fn new(socket: WebSocket) -> Self {
        Self { socket, seen: Instant::now(), ending: Ending { code: 1000, why: "done" } }
    }

    fn beat(&mut self) -> bool {
        let late = self.seen.elapsed() > Duration::from_secs(30);
        if late {
            self.ending = Ending { code: 1006, why: "no heartbeat" };
            //                           ^^^^ error[reserved-code-sent]
        }
        late
    }

    fn full(&mut self) {
        self.ending.code = 1013;
        self.ending.why = "full";
    }

    fn teapot(&mut self) {
        let Session { ending, .. } = self;
        ending.code = 418;
        //            ^^^ error[code-out-of-range]
    }

    pub async fn end(mut self) {
        let Ending { code, why } = self.ending;
        let frame = CloseFrame { code, reason: why.into() };
        let _ = self.socket.send(Message::Close(Some(frame))).await;
    }
}
