//! The explanation is a literal: also where only a literal may stand.

use wsclose::{CloseCode, explain};

/// Sent when a client must sign in again.
#[doc = explain!(3000)]
fn main() {
    assert_eq!(explain!(1010), CloseCode::MANDATORY_EXTENSION.explain().markdown().to_string());
    assert_eq!(explain!(MANDATORY_EXTENSION), explain!(0x3F2));
    assert!(concat!(explain!(500), "").starts_with("**500 Not Used.**"));
    const TEXT: &str = explain!(4001);
    assert!(TEXT.starts_with("**4001 Private Use.**"));
}
