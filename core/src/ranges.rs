//! Types for the numbers without an entry in the catalogue.
//!
//! `close_code!(4001)` expands to a path, because only a path works in patterns too, and editors show
//! its documentation for `4001`. There are too many of these numbers for constants, so they are
//! parameters of a type.

use crate::code::{BrowserCode, CloseCode, SendCode, Status};
use crate::language::en;

/// The documentation of a code in a range, the same for each type of code.
macro_rules! range_constant {
    ($name:ident: $type:ident, $key:ident) => {
        #[doc = en!($key description)]
        #[doc = ""]
        #[doc = concat!("**", en!(label when), ".** ", en!($key when))]
        #[doc = ""]
        #[doc = concat!("**", en!(label remedy), ".** ", en!($key remedy))]
        pub const $name: $type = $type(number_in(N, Status::$key));
    };
}

/// A number that lies in the range of this standing; registered numbers of the range do.
const fn number_in(number: u16, status: Status) -> u16 {
    assert!(
        CloseCode(number).range().status as u8 == status as u8,
        "the number lies in another range"
    );
    number
}

/// A code from 4000 to 4999: what `close_code!(4001)` expands to.
///
/// ```
/// use wsclose::SendCode;
/// use wsclose::ranges::PrivateUse;
///
/// const SESSION_EXPIRED: SendCode = PrivateUse::<4001>::SEND;
/// assert_eq!(SESSION_EXPIRED, 4001);
/// ```
///
/// A number of another range does not compile:
///
/// ```compile_fail
/// let code = wsclose::ranges::PrivateUse::<3001>::SEND;
/// ```
#[derive(Clone, Copy, Debug)]
pub struct PrivateUse<const N: u16>;

impl<const N: u16> PrivateUse<N> {
    range_constant!(CODE: CloseCode, PrivateUse);
    range_constant!(SEND: SendCode, PrivateUse);
    range_constant!(BROWSER: BrowserCode, PrivateUse);
}

/// A code from 3000 to 3999: what `close_code!(3001)` expands to.
#[derive(Clone, Copy, Debug)]
pub struct FirstComeFirstServed<const N: u16>;

impl<const N: u16> FirstComeFirstServed<N> {
    range_constant!(CODE: CloseCode, FirstComeFirstServed);
    range_constant!(SEND: SendCode, FirstComeFirstServed);
    range_constant!(BROWSER: BrowserCode, FirstComeFirstServed);
}

/// A code from 1016 to 2999, which can only be observed: what `close_code!(1016)` expands to.
#[derive(Clone, Copy, Debug)]
pub struct Unassigned<const N: u16>;

impl<const N: u16> Unassigned<N> {
    range_constant!(CODE: CloseCode, Unassigned);
}
