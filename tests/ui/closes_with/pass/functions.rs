//! Every kind of function.
#![deny(warnings, missing_docs)]

use std::fmt::Display;
use wsclose::{SendCode, close_code, close_codes, closes_with};

/// Ours.
#[close_codes]
pub enum Chat {
    /// Kicked.
    #[code(remedy = none)]
    Kicked = 4001,
    /// Any other.
    Other(SendCode),
}

#[closes_with]
fn without_parentheses() {}

#[closes_with()]
fn empty() -> SendCode {
    close_code!(send 1008)
}

#[closes_with(exact, 1008)]
fn exact() -> SendCode {
    close_code!(send POLICY_VIOLATION)
}

#[closes_with(1008, Chat::Kicked, exact)]
fn both() -> [SendCode; 2] {
    [SendCode::POLICY_VIOLATION, Chat::Kicked.code()]
}

#[closes_with(1001)]
async fn asynchronous(code: u8) -> SendCode {
    let _ = code;
    async { close_code!(send 1001) }.await
}

#[closes_with(1001)]
fn generic<'a, T: Display + ?Sized, const N: usize>(text: &'a T) -> impl Display + use<'a, T, N>
where
    [u8; N]: Sized,
{
    let _ = SendCode::GOING_AWAY;
    text
}

#[closes_with(1001)]
const fn constant() -> SendCode {
    close_code!(send 1001)
}

/// Unsafe.
///
/// # Safety
///
/// None is needed.
#[closes_with(1001)]
pub unsafe fn not_safe() -> SendCode {
    close_code!(send 1001)
}

#[closes_with(1001)]
extern "C" fn foreign(code: u16) -> u16 {
    code
}

unsafe extern "C" {
    #[closes_with(1001)]
    #[allow(dead_code)]
    unsafe fn imported();
}

struct Session<T>(T);

impl<T> Session<T> {
    /// One.
    #[closes_with(Chat::Kicked)]
    #[must_use]
    fn method(&self) -> Chat {
        Chat::Kicked
    }
}

impl Chat {
    /// Kicks.
    #[closes_with(exact, Self::Kicked)]
    pub fn kick() -> Chat {
        Self::Kicked
    }
}

trait Closes {
    #[closes_with(Chat::Kicked)]
    fn required(&self) -> Chat;

    #[closes_with(GOING_AWAY)]
    fn provided(&self) -> SendCode {
        SendCode::GOING_AWAY
    }
}

impl<T> Closes for Session<T> {
    #[closes_with(exact, Chat::Kicked)]
    fn required(&self) -> Chat {
        Chat::Kicked
    }
}

#[closes_with(link Alias::Kicked, link Plain::Away, link crate::Plain::Away, SendCode::GOING_AWAY)]
fn linked() -> Alias {
    let _ = Plain::Away;
    Alias::Kicked
}

type Alias = Chat;
enum Plain {
    Away,
}

#[inline]
#[must_use]
#[closes_with(Chat::Kicked)]
#[cfg_attr(all(), allow(clippy::all))]
/// Documentation below.
fn between_attributes() -> Chat {
    Chat::Kicked
}

#[closes_with(GOING_AWAY)]
fn outer() -> Chat {
    #[closes_with(Chat::Kicked)]
    fn inner() -> Chat {
        Chat::Kicked
    }
    inner()
}

#[closes_with(1000, Chat::Kicked)]
#[cfg(any())]
fn gone() {}

fn main() {
    without_parentheses();
    assert_eq!(empty(), exact());
    assert_eq!(both(), [1008, 4001]);
    drop(asynchronous(1));
    assert_eq!(generic::<str, 1>("text").to_string(), "text");
    assert_eq!(constant(), 1001);
    // SAFETY: it needs nothing.
    assert_eq!(unsafe { not_safe() }, 1001);
    assert_eq!(foreign(1), 1);
    let session = Session(1);
    assert_eq!(session.method().name(), session.required().name());
    assert_eq!(session.provided(), 1001);
    assert_eq!(Chat::kick().code(), linked().code());
    assert_eq!(between_attributes().code(), outer().code());
    let _ = Chat::Other(SendCode::GOING_AWAY);
}
