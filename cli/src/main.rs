//! `cargo wsclose` on the terminal; everything it does is in this package's library.

use std::process::ExitCode;

/// `check` allocates many small syntax tree nodes.
#[cfg(feature = "mimalloc")]
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    cargo_wsclose::run_in_terminal()
}
