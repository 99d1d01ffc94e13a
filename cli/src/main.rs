//! `cargo wsclose` on the terminal; everything it does is in the library beside it.

use std::process::ExitCode;

fn main() -> ExitCode {
    cargo_wsclose::run_in_terminal()
}
