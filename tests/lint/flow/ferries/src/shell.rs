// A shell over a WebSocket ends with the status of its process.
use std::process::Stdio;

use futures_util::{SinkExt, StreamExt};
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::protocol::{CloseFrame, frame::coding::CloseCode};

const EXIT_BASE: u16 = 4300;

#[derive(Debug, Clone, Copy)]
pub enum Ended {
    Status(u8),
    Signal(u8),
    Detached,
}

impl Ended {
    fn close_code(&self) -> u16 {
        match self {
            Self::Status(0) => 1000,
            Self::Status(status) => EXIT_BASE + u16::from(*status),
            Self::Signal(9) => 128 + 9,
            //                 ^^^^^^^ error[code-out-of-range]
            Self::Signal(signal) => 4600 + u16::from(*signal),
            Self::Detached => 1005,
            //                ^^^^ error[reserved-code-sent]
        }
    }
}

pub fn stdio(quiet: bool) -> Stdio {
    if quiet { Stdio::null() } else { Stdio::inherit() }
}

pub async fn run<S, E>(mut socket: S, ended: Ended) -> Result<(), E>
where
    S: futures_util::Sink<Message, Error = E> + futures_util::Stream + Unpin,
{
    while let Some(_message) = socket.next().await {
        if !matches!(ended, Ended::Detached) {
            break;
        }
    }
    let frame = CloseFrame {
        code: CloseCode::from(ended.close_code()),
        reason: match ended {
            Ended::Status(status) => format!("exit status {status}"),
            Ended::Signal(signal) => format!("killed by signal {signal}"),
            Ended::Detached => String::new(),
        }
        .into(),
    };
    socket.send(Message::Close(Some(frame))).await
}
