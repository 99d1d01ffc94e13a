//! The README is true.

use std::fmt::Write;
use std::fs;

use wsclose::catalogue::ENTRIES;
use wsclose::{CloseCode, Role, SendCode};

use crate::project::root;

const START: &str = "<!-- codes: written from the catalogue; a test keeps them true -->\n";
const END: &str = "<!-- /codes -->\n";

/// The table of the codes.
fn table() -> String {
    let mut table = String::from(
        "| code | name | client | server | browser script | like HTTP | reconnect |\n\
         | --- | --- | --- | --- | --- | --- | --- |\n",
    );
    for entry in ENTRIES {
        let [client, server, browser] = [Role::Client, Role::Server, Role::Browser]
            .map(|role| if entry.code.check_send(role).is_ok() { "yes" } else { "" });
        let http: Vec<String> = entry.http.iter().map(u16::to_string).collect();
        let retry = entry.retry.map(|retry| retry.to_string()).unwrap_or_default();
        writeln!(
            table,
            "| {} | {} | {client} | {server} | {browser} | {} | {retry} |",
            entry.code.get(),
            entry.title,
            http.join(", "),
        )
        .unwrap();
    }
    table
        + "| 3000–3999 | registered with IANA, first come first served | yes | yes | yes | | |\n\
             | 4000–4999 | private use, by agreement of the two ends | yes | yes | yes | | |\n\
             | all others | never sent | | | | | |\n"
}

#[test]
fn the_table_of_codes_is_that_of_the_catalogue() {
    let file = root().join("README.md");
    let readme = fs::read_to_string(&file).unwrap();
    let (before, rest) = readme.split_once(START).expect("the mark before the table");
    let (written, after) = rest.split_once(END).expect("the mark behind the table");
    if std::env::var_os("WSCLOSE_UPDATE").is_some() {
        fs::write(&file, format!("{before}{START}{}{END}{after}", table())).unwrap();
    } else {
        assert!(written == table(), "stale: run `WSCLOSE_UPDATE=1 cargo test --test suite`");
    }
}

#[test]
fn the_last_rows_of_the_table_are_true() {
    for number in 0..=u16::MAX {
        let sent = matches!(number, 3000..=4999)
            || ENTRIES.iter().any(|entry| {
                entry.code.get() == number
                    && Role::ALL.iter().any(|&r| entry.code.check_send(r).is_ok())
            });
        assert_eq!(SendCode::new(number).is_ok(), sent, "{number}");
    }
}

#[test]
fn the_compile_error_is_the_real_one() {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    let error = SendCode::try_from(CloseCode::ABNORMAL_CLOSURE).unwrap_err();
    for line in [
        format!("error: {error}\n"),
        format!("help: {}\n", error.help()),
        format!("note: {}\n", error.note()),
    ] {
        assert!(readme.contains(&line), "the README lacks: {line}");
    }
}
