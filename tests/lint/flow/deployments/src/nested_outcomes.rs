// An outcome holds a failure, and the frame is made of both.
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::protocol::CloseFrame;
use tokio_tungstenite::tungstenite::protocol::frame::coding::CloseCode;

pub enum Failure {
    Timeout,
    Storage { attempts: u8 },
    Input(&'static str),
}

pub enum Outcome {
    Complete,
    Failed(Failure),
}

impl From<&Outcome> for CloseFrame {
    fn from(outcome: &Outcome) -> Self {
        let (code, reason) = match outcome {
            Outcome::Complete => (CloseCode::Normal, String::new()),
            Outcome::Failed(Failure::Timeout) => (CloseCode::from(408), "timeout".to_owned()),
            //                                                    ^^^ error[code-out-of-range]
            Outcome::Failed(Failure::Storage { attempts }) => {
                (CloseCode::Error, format!("storage, {attempts} attempts"))
            }
            Outcome::Failed(Failure::Input(text)) => (CloseCode::Invalid, (*text).to_owned()),
        };
        CloseFrame { code, reason: reason.into() }
    }
}

pub fn last_message(outcome: &Outcome) -> Message {
    Message::Close(Some(outcome.into()))
}
