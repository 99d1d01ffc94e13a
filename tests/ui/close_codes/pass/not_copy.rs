//! An enum without a single derive.
#![deny(warnings)]

use wsclose::{ApplicationCode, CloseCode, SendCode, close_codes};

#[close_codes]
pub enum Close {
    /// One.
    #[code(remedy = none)]
    One = 4001,
    Other(CloseCode),
}

fn explained<C: ApplicationCode>(code: &C) -> String {
    code.explain().to_string()
}

fn main() {
    let one = Close::from(4001);
    assert!(explained(&one).starts_with("4001 One"));
    assert_eq!(one.code(), 4001);
    let code: CloseCode = one.into();
    assert_eq!(code, 4001);
    assert!(SendCode::try_from(Close::from(1006)).is_err());
}
