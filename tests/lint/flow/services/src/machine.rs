// The state of a connection, with the code in one of its variants.
use axum::extract::ws::{CloseFrame, Message, WebSocket};

enum State {
    Open { missed: u32 },
    Closing { code: u16, reason: String },
    Done,
}

impl State {
    fn tick(self) -> State {
        match self {
            State::Open { missed } if missed > 3 => {
                State::Closing { code: 1005, reason: format!("{missed} pings missed") }
                //                     ^^^^ error[reserved-code-sent]
            }
            State::Open { missed } => State::Open { missed: missed + 1 },
            other => other,
        }
    }

    fn stop() -> State {
        State::Closing { code: 1001, reason: "stop".into() }
    }
}

pub async fn run(mut socket: WebSocket, stopped: bool) {
    let mut state = if stopped { State::stop() } else { State::Open { missed: 0 } };
    loop {
        state = match state.tick() {
            State::Closing { code, reason } => {
                let _ = socket
                    .send(Message::Close(Some(CloseFrame { code, reason: reason.into() })))
                    .await;
                State::Done
            }
            State::Done => return,
            open => open,
        };
    }
}
