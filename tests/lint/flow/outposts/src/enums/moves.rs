// Illegal moves of a board game: a pair of code and text for each.
use std::fmt;

use salvo::websocket::Message;

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Illegal {
    NotYourTurn,
    Occupied(u8, u8),
    OffBoard { x: i16, y: i16 },
    GameOver,
}

impl fmt::Display for Illegal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotYourTurn => f.write_str("not your turn"),
            Self::Occupied(x, y) => write!(f, "{x}/{y} is occupied"),
            Self::OffBoard { x, y } => write!(f, "{x}/{y} is not on the board"),
            Self::GameOver => write!(f, "the game is over"),
        }
    }
}

impl Illegal {
    const fn code(&self) -> u16 {
        match self {
            Illegal::NotYourTurn => 4440,
            Illegal::Occupied(..) => 4441,
            Illegal::OffBoard { .. } => 4442,
            Illegal::GameOver => 44,
            //                   ^^ error[code-out-of-range]
        }
    }
}

impl From<Illegal> for Message {
    fn from(illegal: Illegal) -> Message {
        Message::close_with(illegal.code(), illegal.to_string())
    }
}

pub fn answer(result: Result<(), Illegal>) -> Message {
    result.map_or_else(Message::from, |()| Message::text("ok"))
}
