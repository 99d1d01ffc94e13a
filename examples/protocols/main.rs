//! Two protocols over WebSocket with their close codes as enums, and a program that explains them.
//!
//! ```text
//! cargo run --example protocols                    # all codes
//! cargo run --example protocols -- 4401            # one of them, by number
//! cargo run --example protocols -- ForceReconnect  # or by name
//! ```

pub mod centrifugo;
pub mod graphql_transport_ws;
pub mod protocol;
mod show;

use std::env;
use std::io::{self, Write};
use std::process::ExitCode;

use wsclose::CloseCode;

use centrifugo::Centrifugo;
use graphql_transport_ws::GraphqlTransportWs;
use protocol::Protocol;

fn main() -> ExitCode {
    // What is no text cannot be a code; it is then shown as well as it can be.
    let arguments: Vec<String> =
        env::args_os().skip(1).map(|argument| argument.to_string_lossy().into_owned()).collect();
    match answer(&arguments) {
        // Whoever reads may have gone, as `head` does; that is no reason to panic.
        Ok(text) if io::stdout().write_all(text.as_bytes()).is_ok() => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) => {
            let _ = writeln!(io::stderr(), "error: {error}");
            ExitCode::from(2)
        }
    }
}

/// What the program prints, or what is wrong with its arguments.
pub(crate) fn answer(arguments: &[String]) -> Result<String, String> {
    match arguments {
        [] => Ok(show::all()),
        [wanted] => explain(wanted),
        _ => Err("one code or name at a time".to_owned()),
    }
}

/// Explains a code in each protocol that has it, or else as the catalogue does.
fn explain(wanted: &str) -> Result<String, String> {
    let number = wanted.starts_with(|first: char| first.is_ascii_digit());
    let code = wanted.parse::<CloseCode>();
    let by_number = code.as_ref().ok().copied().filter(|_| number);
    let text = [
        find::<GraphqlTransportWs>(wanted, by_number).map(show::one),
        find::<Centrifugo>(wanted, by_number).map(show::one),
    ];
    let text: String = text.into_iter().flatten().collect();
    if !text.is_empty() {
        return Ok(text);
    }
    match code {
        Ok(code) => Ok(show::catalogue(code)),
        Err(error) => {
            let help = show::wrapped(&format!("help: {}; or one of these", error.help()));
            Err(format!("{error}\n\n{help}{}", show::names()))
        }
    }
}

/// The code of a protocol with this number, or with this name however it is spelled.
fn find<P: Protocol>(wanted: &str, number: Option<CloseCode>) -> Option<P> {
    let plain = |text: &str| text.replace(['_', '-', ' '], "").to_lowercase();
    P::CODES.iter().copied().find(|code| match number {
        Some(number) => code.to_close_code() == number,
        None => plain(code.name()) == plain(wanted),
    })
}
