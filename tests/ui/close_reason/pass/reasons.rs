//! Literals and constant expressions of at most 123 bytes.

use wsclose::{Reason, close_reason};

const BYE: &str = "session expired";
const REASON: Reason<'static> = close_reason!(BYE);

macro_rules! literal {
    ($text:literal) => {
        close_reason!($text)
    };
}
macro_rules! expr {
    ($text:expr) => {
        close_reason!($text)
    };
}

fn main() {
    assert_eq!(REASON.as_str(), "session expired");
    assert_eq!(close_reason!("").len(), 0);
    assert_eq!(close_reason!(r#"a "quoted" word"#).len(), 15);
    assert_eq!(close_reason!("\u{20}\n\
        x").len(), 3);
    assert_eq!(close_reason!(concat!("code ", 7)).as_str(), "code 7");
    assert_eq!(close_reason!(if cfg!(windows) { "w" } else { "u" }).len(), 1);
    assert_eq!(literal!("bye"), expr!("bye"));
    // 123 bytes: the most that fits, in characters of one byte and of three.
    assert_eq!(close_reason!("012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012").len(), 123);
    assert_eq!(close_reason!("語語語語語語語語語語語語語語語語語語語語語語語語語語語語語語語語語語語語語語語語語").len(), 123);
}
