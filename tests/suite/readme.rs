//! The README is true.

use std::fmt::Write;
use std::fs;

use wsclose::catalogue::ENTRIES;
use wsclose::{CloseCode, Role, SendCode};

use crate::project::root;

/// The table of the codes.
fn codes() -> String {
    let mut table = String::from(
        "| code | name | client | server | browser script | HTTP equivalent | reconnect |\n\
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
             | 4000–4999 | private use, by agreement of the endpoints | yes | yes | yes | | |\n\
             | all others | must not be sent | | | | | |\n"
}

/// How each library takes a code and a reason: what its `close` on the page about libraries does.
fn libraries() -> String {
    let mut table = String::from("| library | how `end`, a `Close`, is sent |\n| --- | --- |\n");
    for (library, _) in crate::libraries::rows() {
        let send = crate::libraries::region(&library, "send");
        let (_, close) = send.split_once("fn close").expect("a function `close`");
        let (_, body) = close.split_once("{\n").unwrap();
        let (body, _) = body.split_once("\n}\n").unwrap();
        let body: Vec<&str> = body.split_whitespace().collect();
        writeln!(table, "| {library} | `{}` |", body.join(" ")).unwrap();
    }
    table
}

#[test]
fn the_tables_are_those_of_the_catalogue_and_of_the_libraries() {
    let file = root().join("README.md");
    let readme = fs::read_to_string(&file).unwrap();
    let mut written = readme.clone();
    for (name, table) in [("codes", codes()), ("libraries", libraries())] {
        let start = format!("<!-- {name}: generated; a test compares it -->\n");
        let end = format!("<!-- /{name} -->\n");
        let (before, rest) = written.split_once(&start).expect("the mark before the table");
        let (_, after) = rest.split_once(&end).expect("the mark after the table");
        written = format!("{before}{start}{table}{end}{after}");
    }
    if std::env::var_os("WSCLOSE_UPDATE").is_some() {
        fs::write(&file, written).unwrap();
    } else {
        assert!(readme == written, "stale: run `WSCLOSE_UPDATE=1 cargo test --test suite`");
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

#[test]
fn the_linter_supports_as_many_libraries_as_the_readme_says() {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    assert!(readme.contains("nearly fifty WebSocket libraries"));
    let count = wsclose_lint::library_names().count();
    assert!((45..50).contains(&count), "{count}");
}
