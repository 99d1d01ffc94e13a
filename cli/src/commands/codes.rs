//! `cargo wsclose codes`.

use serde::Serialize;
use wsclose_core::catalogue::{ENTRIES, Entry, RANGES, Range, SentBy};
use wsclose_core::{__private, CloseCode, Role};

use super::{print, print_json};
use crate::args::ListFormat;
use crate::failure::{Exit, Failure};
use crate::session::Session;
use crate::text::table;

pub(super) fn run(format: ListFormat, session: &mut Session<'_>) -> Result<Exit, Failure> {
    match format {
        ListFormat::Json => {
            let list = List {
                codes: ENTRIES.iter().map(code).collect(),
                ranges: RANGES.iter().map(range).collect(),
            };
            print_json(&list, session)
        }
        ListFormat::Text => {
            let codes: Vec<_> = ENTRIES
                .iter()
                .map(|entry| {
                    let code = entry.code.get().to_string();
                    let (status, sent_by) = (entry.status.to_string(), sent_by(entry.sent_by));
                    [code, entry.title.into(), entry.name.into(), status, sent_by.into()]
                })
                .collect();
            let ranges: Vec<_> = RANGES
                .iter()
                .map(|range| {
                    let codes = format!("{}-{}", range.first, range.last);
                    let (status, sent_by) = (range.status.to_string(), sent_by(range.sent_by));
                    [codes, range.title.into(), status, sent_by.into()]
                })
                .collect();
            let codes = table(["CODE", "TITLE", "NAME", "STATUS", "SENT BY"], &codes);
            let ranges = table(["ALL OTHERS", "TITLE", "STATUS", "SENT BY"], &ranges);
            print(&format!("{codes}\n{ranges}"), session)
        }
    }
}

#[derive(Serialize)]
struct List {
    codes: Vec<Code>,
    ranges: Vec<CodeRange>,
}

#[derive(Serialize)]
struct Code {
    #[serde(rename = "code")]
    number: u16,
    name: &'static str,
    title: &'static str,
    registry_name: &'static str,
    aliases: &'static [&'static str],
    status: String,
    sent_by: &'static str,
    may_be_sent_by: MaySend,
    http: &'static [u16],
    retry: Option<String>,
    #[serde(flatten)]
    words: Words,
}

/// Who gets the code through: more than its definition, the rules for scripts in browsers too.
#[derive(Serialize)]
struct MaySend {
    client: bool,
    server: bool,
    browser: bool,
}

#[derive(Serialize)]
struct CodeRange {
    first: u16,
    last: u16,
    title: &'static str,
    status: String,
    sent_by: &'static str,
    #[serde(flatten)]
    words: Words,
}

#[derive(Serialize)]
struct Words {
    description: &'static str,
    when: &'static str,
    remedy: &'static str,
    instead: &'static str,
    send_if: &'static str,
    symptoms: &'static str,
    reference: Reference,
}

#[derive(Serialize)]
struct Reference {
    title: &'static str,
    url: &'static str,
}

fn code(entry: &Entry) -> Code {
    let may = |role| entry.code.check_send(role).is_ok();
    Code {
        number: entry.code.get(),
        name: entry.name,
        title: entry.title,
        registry_name: entry.registry_name,
        aliases: entry.aliases,
        status: entry.status.to_string(),
        sent_by: sent_by(entry.sent_by),
        may_be_sent_by: MaySend {
            client: may(Role::Client),
            server: may(Role::Server),
            browser: may(Role::Browser),
        },
        http: entry.http,
        retry: entry.retry.map(|retry| retry.to_string()),
        words: words(entry.code),
    }
}

fn range(range: &Range) -> CodeRange {
    CodeRange {
        first: range.first,
        last: range.last,
        title: range.title,
        status: range.status.to_string(),
        sent_by: sent_by(range.sent_by),
        words: words(CloseCode::new(range.last)),
    }
}

fn words(code: CloseCode) -> Words {
    let explanation = code.explain();
    let (words, reference) = (__private::words(explanation), explanation.reference());
    Words {
        description: words.description,
        when: words.when,
        remedy: words.remedy,
        instead: words.instead,
        send_if: words.send_if,
        symptoms: words.symptoms,
        reference: Reference { title: reference.title, url: reference.url },
    }
}

fn sent_by(sent_by: SentBy) -> &'static str {
    match sent_by {
        SentBy::Nobody => "nobody",
        SentBy::Client => "client",
        SentBy::Server => "server",
        SentBy::Either => "either",
        _ => "by agreement",
    }
}
