//! What the program prints.

use std::fmt::Write;

use textwrap::{Options, WordSeparator, WordSplitter};
use wsclose::CloseCode;
use wsclose::catalogue::SentBy;

use super::centrifugo::Centrifugo;
use super::graphql_transport_ws::GraphqlTransportWs;
use super::protocol::Protocol;

const WIDTH: usize = 90;

/// The tables of both protocols.
pub(crate) fn all() -> String {
    format!(
        "{}\n{}\n\
         Whether a client connects again is documented, or inferred from the source of the\n\
         reference client. How long it waits is this catalogue's advice. To read more about a\n\
         code, write it behind the command.\n",
        table::<GraphqlTransportWs>(),
        table::<Centrifugo>(),
    )
}

/// All codes of a protocol, one a line.
fn table<P: Protocol>() -> String {
    let mut table = heading::<P>();
    table += "  code  name                              sent by  rule        reconnect\n";
    for code in P::CODES {
        let Some(definition) = code.definition() else { continue };
        let explanation = definition.explain();
        let sent_by = match explanation.sent_by() {
            SentBy::Client => "client",
            SentBy::Server => "server",
            _ => "either",
        };
        let retry = explanation.retry().map(|retry| retry.to_string()).unwrap_or_default();
        // Writing to a string never fails.
        let _ = writeln!(
            table,
            "  {}  {:<32}  {sent_by:<7}  {:<10}  {retry}",
            definition.code().get(),
            definition.name(),
            code.basis().word(),
        );
    }
    table
}

/// The explanation of a code in its protocol.
pub(crate) fn one<P: Protocol>(code: P) -> String {
    let rule = format!("The rule about reconnecting is {}.", code.basis());
    format!("{}{}{}\n", heading::<P>(), wrapped(&code.explain().to_string()), wrapped(&rule))
}

/// The explanation of a code that neither protocol has.
pub(crate) fn catalogue(code: CloseCode) -> String {
    format!(
        "Neither protocol defines {}. The catalogue says:\n\n{}\nThe protocols define:\n{}",
        code.get(),
        wrapped(&code.explain().to_string()),
        names(),
    )
}

/// Numbers and names of all codes.
pub(crate) fn names() -> String {
    names_of::<GraphqlTransportWs>() + &names_of::<Centrifugo>()
}

fn names_of<P: Protocol>() -> String {
    // A number stays next to its name.
    let codes: Vec<String> =
        P::CODES.iter().map(|code| code.to_string().replace(' ', "\u{a0}")).collect();
    wrapped(&format!("{}: {}", P::NAME, codes.join(", "))).replace('\u{a0}', " ")
}

fn heading<P: Protocol>() -> String {
    format!("── {}\n   documented at: {}\n\n", P::NAME, P::DOCUMENTED_AT)
}

/// Each line as a paragraph, indented; addresses stay whole.
pub(crate) fn wrapped(text: &str) -> String {
    let options = Options::new(WIDTH)
        .initial_indent("  ")
        .subsequent_indent("    ")
        .word_separator(WordSeparator::AsciiSpace)
        .word_splitter(WordSplitter::NoHyphenation)
        .break_words(false);
    text.lines().map(|line| textwrap::fill(line, &options).trim_end().to_owned() + "\n").collect()
}
