// `break` with a value, fields that are set, and a closure's result.
use tokio_websockets::{CloseCode, Message};

pub fn first_complaint(lines: &[&str]) -> Message {
    let mut lines = lines.iter();
    let code = loop {
        match lines.next() {
            Some(line) if line.len() > 100 => break CloseCode::MESSAGE_TOO_BIG,
            Some(line) if line.is_empty() => break CloseCode::NO_STATUS_RECEIVED,
            //                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
            Some(_) => {}
            None => break CloseCode::NORMAL_CLOSURE,
        }
    };
    Message::close(Some(code), "")
}

#[derive(Default)]
pub struct State {
    code: Option<u16>,
    retries: u16,
}

impl State {
    pub fn fail(&mut self) {
        self.retries = 1006;
        self.code = Some(502);
        //               ^^^ error[code-out-of-range]
    }

    pub fn finish(&mut self) {
        self.code = Some(1000);
    }

    pub fn message(&self) -> warp::ws::Message {
        match self.code {
            Some(code) => warp::ws::Message::close_with(code, ""),
            None => warp::ws::Message::close(),
        }
    }
}
