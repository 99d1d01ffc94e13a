//! The checks that run while a constant is evaluated: `close_code!(send { … })` and
//! `close_reason!` expand to calls of these. A value that does not pass is a compile error at
//! the place of the call.

use crate::code::{BrowserCode, CloseCode, InvalidCode, Role, SendCode};
use crate::reason::Reason;

/// Checks a code that is sent, in a role if one is given.
#[track_caller]
pub const fn send_code(number: u16, role: Option<Role>) -> SendCode {
    let verdict = match role {
        Some(role) => CloseCode(number).check_send(role),
        None => match SendCode::new(number) {
            Ok(_) => Ok(()),
            Err(error) => Err(error),
        },
    };
    passed(verdict);
    SendCode(number)
}

/// Checks a code that a script in a browser sends.
#[track_caller]
pub const fn browser_code(number: u16) -> BrowserCode {
    passed(CloseCode(number).check_send(Role::Browser));
    BrowserCode(number)
}

/// A code that passed its check, as the argument of a path: the compiler evaluates the argument of
/// a path wherever the path is, and a path works in patterns too.
#[derive(Clone, Copy, Debug)]
pub struct Passed<const N: u16>;

impl<const N: u16> Passed<N> {
    /// A code that is sent.
    pub const SEND: SendCode = send_code(N, None);
    /// A code that a script in a browser sends.
    pub const BROWSER: BrowserCode = browser_code(N);
}

#[track_caller]
const fn passed(verdict: Result<(), InvalidCode>) {
    if let Err(error) = verdict {
        error.fail();
    }
}

/// Checks a reason.
#[track_caller]
pub const fn reason(text: &str) -> Reason<'_> {
    match Reason::new(text) {
        Ok(reason) => reason,
        Err(error) => error.fail(),
    }
}
