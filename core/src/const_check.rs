//! The checks that run while a constant is evaluated: `close_code!(send { … })` and
//! `close_reason!` expand to calls of these. A value that does not pass is a compile error at
//! the place of the call.

use crate::code::{BrowserCode, CloseCode, InvalidCode, Role, SendCode, Status};
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

/// Checks a code that is a constant expression. Its documentation cannot name the number, so it is
/// one that only the application documents.
///
/// # Panics
///
/// If the code is none from 4000 to 4999.
#[track_caller]
pub const fn private_code(number: u16) -> SendCode {
    let code = send_code(number, None);
    assert!(
        matches!(code.to_close_code().status(), Status::PrivateUse),
        "the constant expression of a variant must be from 4000 to 4999\n\nhelp: write another \
         code as a number, for the documentation to show"
    );
    code
}

/// Checks that no number is there twice.
///
/// # Panics
///
/// If one is.
#[track_caller]
pub const fn distinct(numbers: &[u16]) {
    let mut rest = numbers;
    while let [first, others @ ..] = rest {
        let mut left = others;
        while let [other, more @ ..] = left {
            assert!(
                *first != *other,
                "two variants have the same code\n\nhelp: give each variant a different code"
            );
            left = more;
        }
        rest = others;
    }
}

/// A field that gets its default where a code is converted into a variant.
#[diagnostic::on_unimplemented(
    message = "a code does not convert into a variant with a field of type `{Self}`",
    label = "this type has no `Default`",
    note = "help: implement `Default`, or write `#[code(from = false)]` on the variant"
)]
pub trait FieldDefault: Sized {
    /// The default.
    fn field_default() -> Self;
}

#[diagnostic::do_not_recommend]
impl<T: Default> FieldDefault for T {
    fn field_default() -> T {
        T::default()
    }
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
