//! `cargo wsclose` on the terminal; everything it does is in this package's library.

use std::process::ExitCode;

fn main() -> ExitCode {
    cargo_wsclose::run_in_terminal()
}
