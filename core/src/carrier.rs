//! Where the codes without a constant of their own live.
//!
//! `close_code!(4001)` must expand to a path, because only a path works in patterns too, and
//! resting the pointer on `4001` in an editor shows the documentation of what that path leads to.
//! There are too many of these numbers for constants; a type with the number as its parameter
//! serves them all.

use crate::catalogue::{en, range};
use crate::code::{BrowserCode, CloseCode, SendCode};
use crate::status::Status;

/// The documentation of a code in a range, the same for each type of code.
macro_rules! carrier_constant {
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
    assert!(range(number).status as u8 == status as u8, "the number lies in another range");
    number
}

/// A code from 4000 to 4999: what `close_code!(4001)` expands to.
///
/// ```
/// use wsclose_core::{PrivateUse, SendCode};
///
/// const SESSION_EXPIRED: SendCode = PrivateUse::<4001>::SEND;
/// assert_eq!(SESSION_EXPIRED, 4001);
/// ```
///
/// A number of another range does not compile:
///
/// ```compile_fail
/// let code = wsclose_core::PrivateUse::<3001>::SEND;
/// ```
#[derive(Clone, Copy, Debug)]
pub struct PrivateUse<const N: u16>;

impl<const N: u16> PrivateUse<N> {
    carrier_constant!(CODE: CloseCode, PrivateUse);
    carrier_constant!(SEND: SendCode, PrivateUse);
    carrier_constant!(BROWSER: BrowserCode, PrivateUse);
}

/// A code from 3000 to 3999: what `close_code!(3001)` expands to.
#[derive(Clone, Copy, Debug)]
pub struct FirstComeFirstServed<const N: u16>;

impl<const N: u16> FirstComeFirstServed<N> {
    carrier_constant!(CODE: CloseCode, FirstComeFirstServed);
    carrier_constant!(SEND: SendCode, FirstComeFirstServed);
    carrier_constant!(BROWSER: BrowserCode, FirstComeFirstServed);
}

/// A code from 1016 to 2999, which can only be observed: what `close_code!(1016)` expands to.
#[derive(Clone, Copy, Debug)]
pub struct Unassigned<const N: u16>;

impl<const N: u16> Unassigned<N> {
    carrier_constant!(CODE: CloseCode, Unassigned);
}

/// The type in which `close_code!` looks up a name that does not exist.
///
/// Its parameter is where the compile error stands. The compiler does not look further into a
/// type that holds an error, so the unknown name causes no second one; an editor does, and
/// completes the half-typed name from the constants here.
#[derive(Clone, Copy, Debug)]
pub struct Unknown<const ERROR: usize>;
