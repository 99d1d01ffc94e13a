//! dependencies: axum(ws), some-crate, wsclose

use axum::extract::ws::CloseFrame;

pub fn given_by_callers(code: u16) -> CloseFrame {
    CloseFrame { code, reason: "".into() }
    //           ^^^^ off[unresolved-code] the value of this code could not be determined
}

pub fn made_elsewhere() -> CloseFrame {
    CloseFrame { code: some_crate::code(), reason: "".into() }
    //                 ^^^^^^^^^^^^^^^^^^ off[unresolved-code] the value of this code could not be determined
}

// A condition has looked at it.
pub fn chosen(code: u16) -> Option<CloseFrame> {
    if !matches!(code, 1000 | 1001 | 1008) {
        return None;
    }
    Some(CloseFrame { code, reason: "".into() })
}

pub fn checked(code: wsclose::SendCode) -> CloseFrame {
    CloseFrame { code: code.get(), reason: "".into() }
}

pub fn known() -> CloseFrame {
    CloseFrame { code: NOT_FOUND, reason: "".into() }
}

const NOT_FOUND: u16 = 4404;
