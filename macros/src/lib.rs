//! The procedural macros of the crate `wsclose`; depend on that one, which documents them.
//!
//! Each macro is one file with three steps: *parse* turns tokens into what the user said, *check*
//! asks `wsclose-core` whether it is right, *expand* writes what the compiler sees. The entry
//! points here only convert.

// On stable Rust `proc_macro2` compiles to the compiler's own types in a macro, and to a parser of
// its own in unit tests; so the tests need no compiler.

mod close;
mod close_code;
#[cfg(feature = "attributes")]
mod close_codes;
mod close_reason;
#[cfg(feature = "attributes")]
mod closes_with;
mod compare;
#[cfg(feature = "attributes")]
mod crate_path;
mod docs;
mod explain;
mod language;
mod report;
#[cfg(feature = "attributes")]
mod settings;
#[cfg(feature = "attributes")]
mod table;
#[cfg(all(test, feature = "attributes"))]
mod testing;
mod tokens;

use proc_macro::TokenStream;

/// `wsclose::close!`, with `$crate` as its first token.
#[proc_macro]
pub fn close(input: TokenStream) -> TokenStream {
    close::expand(input.into()).into()
}

/// `wsclose::close_code!`, with `$crate` as its first token.
#[proc_macro]
pub fn close_code(input: TokenStream) -> TokenStream {
    close_code::expand(input.into()).into()
}

/// `wsclose::close_reason!`, with `$crate` as its first token.
#[proc_macro]
pub fn close_reason(input: TokenStream) -> TokenStream {
    close_reason::expand(input.into()).into()
}

#[doc = include_str!("compare.md")]
#[proc_macro]
pub fn compare(input: TokenStream) -> TokenStream {
    compare::expand(input.into()).into()
}

#[doc = include_str!("explain.md")]
#[proc_macro]
pub fn explain(input: TokenStream) -> TokenStream {
    explain::expand(input.into()).into()
}

#[expect(
    missing_docs,
    reason = "its page stands where `wsclose` re-exports it, and is tested there"
)]
#[cfg(feature = "attributes")]
#[proc_macro_attribute]
pub fn close_codes(arguments: TokenStream, item: TokenStream) -> TokenStream {
    close_codes::expand(&arguments.into(), item.into()).into()
}

#[expect(
    missing_docs,
    reason = "its page stands where `wsclose` re-exports it, and is tested there"
)]
#[cfg(feature = "attributes")]
#[proc_macro_attribute]
pub fn closes_with(arguments: TokenStream, item: TokenStream) -> TokenStream {
    closes_with::expand(arguments.into(), item.into()).into()
}

/// What `#[close_codes]` expands to while conditions are open.
#[cfg(feature = "attributes")]
#[doc(hidden)]
#[proc_macro]
pub fn close_codes_resolved(input: TokenStream) -> TokenStream {
    close_codes::expand_resolved(input.into()).into()
}

/// What the macro of an enum hands a question of `#[closes_with]` to.
#[cfg(feature = "attributes")]
#[doc(hidden)]
#[proc_macro]
pub fn closes_with_answer(input: TokenStream) -> TokenStream {
    closes_with::answer(input.into()).into()
}
