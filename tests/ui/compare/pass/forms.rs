//! Every form of `compare!`.

use wsclose::compare;

/// Which is which.
///
#[doc = wsclose::compare!(1010, 1011)]
pub struct Documented;

fn main() {
    let by_number: &'static str = compare!(1010, 1011);
    assert_eq!(by_number, compare!(MANDATORY_EXTENSION, 0x3F3, lang = "en",));
    assert!(compare!(4001, 1006).starts_with("# 4001 Private Use and 1006 Abnormal Closure"));
    let _ = Documented;
}
