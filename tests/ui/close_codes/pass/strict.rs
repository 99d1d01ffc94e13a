//! A crate that forbids and denies what it can gets no warning from an expansion.
#![forbid(unsafe_code)]
#![deny(
    warnings,
    future_incompatible,
    let_underscore,
    nonstandard_style,
    rust_2018_idioms,
    rust_2021_compatibility,
    rust_2024_compatibility,
    unused,
    missing_docs,
    missing_debug_implementations,
    absolute_paths_not_starting_with_crate,
    explicit_outlives_requirements,
    ffi_unwind_calls,
    macro_use_extern_crate,
    meta_variable_misuse,
    missing_abi,
    non_ascii_idents,
    redundant_lifetimes,
    single_use_lifetimes,
    trivial_casts,
    trivial_numeric_casts,
    unit_bindings,
    unnameable_types,
    unreachable_pub,
    unused_import_braces,
    unused_lifetimes,
    unused_qualifications,
    unused_results,
    variant_size_differences,
    clippy::all,
    clippy::pedantic,
    clippy::nursery
)]
#![forbid(unused_braces, unused_parens)]

use wsclose::{CloseCode, SendCode, close_codes, closes_with};

/// Ours.
#[close_codes(display)]
#[derive(Debug)]
pub(crate) enum Chat {
    /// Kicked.
    #[code(remedy = none, retry = never)]
    Kicked = 4001,
    Deploy = 1012,
    /// Under a condition.
    #[cfg(any(unix, not(unix)))]
    Here = 4002,
}

#[close_codes]
#[derive(Debug)]
enum Sent {
    One = 4001,
    Other(SendCode),
}

#[close_codes]
#[derive(Debug)]
enum Received {
    One = 4001,
    Other(CloseCode),
}

/// Closes.
#[closes_with(Chat::Kicked, Chat::Deploy, GOING_AWAY)]
const fn close(kick: bool) -> Chat {
    if kick { Chat::Kicked } else { Chat::Deploy }
}

fn main() {
    assert_eq!(close(true).to_string(), "4001 Kicked");
    assert_eq!(close(false).code(), 1012);
    assert!(matches!(Chat::try_from(4002), Ok(Chat::Here)));
    assert!(matches!(Sent::try_from(4001), Ok(Sent::One)));
    assert!(matches!(Sent::try_from(1001), Ok(Sent::Other(SendCode::GOING_AWAY))));
    assert!(matches!(Received::from(4001), Received::One));
    assert!(matches!(Received::from(1006), Received::Other(CloseCode::ABNORMAL_CLOSURE)));
}
