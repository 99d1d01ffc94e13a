// A state machine whose states carry the code.
use std::mem;

use tungstenite::protocol::{CloseFrame, frame::coding::CloseCode};
use tungstenite::{Message, WebSocket};

#[derive(Debug, Default)]
enum Phase {
    #[default]
    Greeting,
    Playing {
        moves: u32,
    },
    Leaving(CloseCode, String),
    Gone,
}

pub struct Game<S> {
    socket: WebSocket<S>,
    phase: Phase,
}

impl<S: std::io::Read + std::io::Write> Game<S> {
    pub fn timeout(&mut self) {
        self.phase = match self.phase {
            Phase::Greeting => Phase::Leaving(CloseCode::Abnormal, "no greeting".to_owned()),
            //                                ^^^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
            Phase::Playing { moves } => {
                Phase::Leaving(CloseCode::Library(4900), format!("timeout after {moves} moves"))
            }
            _ => return,
        };
    }

    pub fn advance(&mut self) -> tungstenite::Result<bool> {
        match mem::replace(&mut self.phase, Phase::Gone) {
            Phase::Greeting => {
                self.socket.send(Message::text("welcome"))?;
                self.phase = Phase::Playing { moves: 0 };
            }
            Phase::Playing { moves } if moves < 200 => {
                self.phase = Phase::Playing { moves: moves + 1 };
            }
            Phase::Playing { .. } => {
                self.phase = Phase::Leaving(CloseCode::Normal, "draw".into());
            }
            Phase::Leaving(code, reason) => {
                self.socket.close(Some(CloseFrame { code, reason: reason.into() }))?;
            }
            Phase::Gone => return Ok(false),
        }
        Ok(true)
    }
}
