/// How a conversation ended.
#[derive(Debug, Clone, Copy)]
pub enum Ended {
    ByVisitor,
    ByClerk,
    ByFire,
}

impl Ended {
    pub fn number(&self) -> u16 {
        if let Ended::ByVisitor = self {
            return 1000;
        }
        if matches!(self, Ended::ByFire) { 1005 } else { 4330 }
        //                                 ^^^^ error[reserved-code-sent]
    }
}

pub mod numbers {
    pub const CLERK_AWAY: u16 = 1001;
    pub const LINE_DEAD: u16 = 1006;
    pub const QUEUE_FULL: u16 = CLERK_AWAY + 12;
}
