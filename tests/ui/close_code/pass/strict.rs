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

use wsclose::{CloseCode, close_code, close_reason};

close_code! {
    /// Ours.
    const OURS: SendCode = 4001;
    const WITHOUT_A_WORD: CloseCode = 1006;
    const COMPUTED: SendCode = { OURS.get() + 1 };
}

fn main() {
    let computed = close_code!(send { 4000 + 3 } as server);
    assert_eq!(computed, 4003);
    assert_eq!(COMPUTED, 4002);
    assert!(matches!(CloseCode::from(1006), WITHOUT_A_WORD | close_code!(4001)));
    assert_eq!(close_reason!("bye").len(), 3);
}
