//! Uses the crate `codes` under another name.
#![allow(dead_code, reason = "nobody calls a fixture")]

mod reexported;
mod renamed;

// As if it were defined here.
pub use shared::close as codes_of_the_page;
