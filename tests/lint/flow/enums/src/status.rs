// `From` into the number of the library, and `.into()` at the place where it is sent.
use warp::ws::Message;

pub enum Verdict {
    Banned { until: u64 },
    Flooding,
    Maintenance,
}

impl From<&Verdict> for u16 {
    fn from(verdict: &Verdict) -> u16 {
        match verdict {
            Verdict::Banned { until: 0 } => 4003,
            Verdict::Banned { .. } => 4004,
            Verdict::Flooding => 429,
            //                   ^^^ error[code-out-of-range]
            Verdict::Maintenance => 1012,
        }
    }
}

pub fn refuse(verdict: &Verdict) -> Message {
    let code: u16 = verdict.into();
    Message::close_with(code, "refused")
}

pub enum Grade {
    Silver,
    Gold,
}

// Prices, and no codes.
impl From<Grade> for u16 {
    fn from(grade: Grade) -> u16 {
        match grade {
            Grade::Silver => 500,
            Grade::Gold => 1005,
        }
    }
}

pub fn price(grade: Grade) -> u32 {
    u32::from(u16::from(grade)) * 100
}
