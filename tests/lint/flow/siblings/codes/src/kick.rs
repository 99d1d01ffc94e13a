//! Why somebody is put out.

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kick {
    Spam,
    Duplicate,
    Outdated,
}

impl Kick {
    pub const fn code(self) -> u16 {
        match self {
            Kick::Spam => 4005,
            Kick::Duplicate => 4006,
            Kick::Outdated => 426,
            //                ^^^ error[code-out-of-range]
        }
    }
}

pub struct Limits;

impl Limits {
    pub const TOO_MANY: u16 = 4029;
    pub const TOO_BIG: u16 = 413;
}
