// This crate has constants of the same names, with other values.
use axum::extract::ws::CloseFrame;

pub mod own {
    pub const SESSION_LOST: u16 = 4006;
    pub const NORMAL: u16 = 1000;
}

pub fn lost() -> CloseFrame {
    CloseFrame { code: own::SESSION_LOST, reason: "lost".into() }
}

pub fn lost_with_the_other() -> CloseFrame {
    use codes::close as own;
    CloseFrame { code: own::SESSION_LOST, reason: "lost".into() }
    //                 ^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
}

pub fn done() -> CloseFrame {
    use codes::close::*;
    CloseFrame { code: NORMAL, reason: "".into() }
}
