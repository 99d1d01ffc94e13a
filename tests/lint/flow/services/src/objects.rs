// Whatever ends a session knows its code.
use tokio_tungstenite::tungstenite::protocol::CloseFrame;
use tokio_tungstenite::tungstenite::Message;

pub trait Ending: Send {
    fn number(&self) -> u16;

    fn text(&self) -> String {
        format!("{}", self.number())
    }
}

pub struct Evicted;
pub struct Vanished {
    after: std::time::Duration,
}

impl Ending for Evicted {
    fn number(&self) -> u16 {
        4009
    }
}

impl Ending for Vanished {
    fn number(&self) -> u16 {
        1006
     // ^^^^ error[reserved-code-sent]
    }

    fn text(&self) -> String {
        format!("silent for {:?}", self.after)
    }
}

pub fn farewell(ending: Box<dyn Ending>) -> Message {
    Message::Close(Some(CloseFrame {
        code: ending.number().into(),
        reason: ending.text().into(),
    }))
}
