// The most severe of several endings wins.
use tokio_websockets::{CloseCode, Message};

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u16)]
pub enum Severity {
    None = 1000,
    Minor = 4120,
    Major = 4121,
    Fatal = 1015,
    //      ^^^^ error[reserved-code-sent]
}

impl From<Severity> for CloseCode {
    fn from(severity: Severity) -> CloseCode {
        CloseCode::try_from(severity as u16).unwrap_or(CloseCode::INTERNAL_SERVER_ERROR)
    }
}

pub fn worst(all: impl IntoIterator<Item = Severity>) -> Message {
    let worst = all.into_iter().max().unwrap_or(Severity::None);
    Message::close(Some(worst.into()), "worst")
}

#[derive(Debug, Clone, Copy)]
pub enum Lamp {
    Green,
    Red,
}

impl Lamp {
    const ALL: &'static [(Lamp, CloseCode)] =
        &[(Lamp::Green, CloseCode::NORMAL_CLOSURE), (Lamp::Red, CloseCode::POLICY_VIOLATION)];

    pub fn message(index: usize) -> Option<Message> {
        let (lamp, code) = Self::ALL.get(index)?;
        Some(Message::close(Some(*code), &format!("{lamp:?}")))
    }
}

#[derive(Debug, Clone, Copy)]
#[repr(u16)]
pub enum Rank {
    Low = 4122,
    Top = 1005,
    //    ^^^^ error[reserved-code-sent]
}

impl From<Rank> for CloseCode {
    fn from(rank: Rank) -> CloseCode {
        CloseCode::try_from(rank as u16).unwrap_or(CloseCode::INTERNAL_SERVER_ERROR)
    }
}

pub fn highest(all: &[Rank]) -> Option<Message> {
    let rank = all.iter().copied().max_by_key(|rank| *rank as u16)?;
    Some(Message::close(Some(rank.into()), "highest"))
}

#[derive(Debug, Clone, Copy)]
#[repr(u16)]
pub enum Mood {
    Calm = 4123,
    Angry = 1006,
    //      ^^^^ error[reserved-code-sent]
}

impl From<Mood> for CloseCode {
    fn from(mood: Mood) -> CloseCode {
        CloseCode::try_from(mood as u16).unwrap_or(CloseCode::INTERNAL_SERVER_ERROR)
    }
}

pub fn mood(ask: impl Fn() -> Option<Mood>) -> Message {
    let mood = ask().unwrap_or(Mood::Calm);
    Message::close(Some(mood.into()), "mood")
}
