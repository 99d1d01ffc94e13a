//! `cargo wsclose codes`.

use serde::Serialize;
use wsclose_core::catalogue::{ENTRIES, Entry, RANGES, Range};
use wsclose_core::{__private, CloseCode, Role};

use super::own::OwnJson;
use super::{print, print_json};
use crate::application::{OwnCode, OwnCodes, Spot};
use crate::args::ListFormat;
use crate::config::RuleSet;
use crate::export::sent_by;
use crate::failure::{Exit, Failure};
use crate::session::Session;
use crate::text::table;

pub(super) fn run(
    unused: bool,
    format: ListFormat,
    session: &mut Session<'_>,
) -> Result<Exit, Failure> {
    let rules = RuleSet::new(session.lint.rules);
    let OwnCodes { mut codes, problems, has_package } = OwnCodes::around(&session.cwd, &rules);
    if unused {
        if !has_package && problems.is_empty() {
            return Err(Failure::usage(
                "no `Cargo.toml` in this directory or its parents",
                "run it in the directory of a package or workspace",
            ));
        }
        codes.retain(|own| own.definition.is_unused());
    }
    match format {
        ListFormat::Json => {
            let catalogue = !unused;
            let list = List {
                codes: catalogue.then(|| ENTRIES.iter().map(code).collect()),
                ranges: catalogue.then(|| RANGES.iter().map(range).collect()),
                application: codes.iter().map(OwnJson::of).collect(),
            };
            print_json(&list, session)?;
        }
        ListFormat::Text if unused => {
            print(&own_table(&codes), session)?;
        }
        ListFormat::Text => {
            print(&catalogue(), session)?;
            if !codes.is_empty() {
                print(&format!("\n{}", own_table(&codes)), session)?;
            }
        }
    }
    session.stdout.flush()?;
    for problem in &problems {
        writeln!(session.stderr, "{}", problem.report("error"))?;
    }
    Ok(match (problems.is_empty(), unused && !codes.is_empty()) {
        (false, _) => Exit::Incomplete,
        (true, true) => Exit::Findings,
        (true, false) => Exit::Clean,
    })
}

fn catalogue() -> String {
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
    format!("{codes}\n{ranges}")
}

/// The codes of the workspace; nothing if there are none.
fn own_table(codes: &[OwnCode]) -> String {
    if codes.is_empty() {
        return String::new();
    }
    let places = |places: &[Spot]| {
        let mut places = places.iter().filter(|place| !place.test);
        match (places.next(), places.count()) {
            (None, _) => "-".to_owned(),
            (Some(only), 0) => format!("{}:{}", only.path, only.line),
            (Some(first), more) => format!("{}:{} and {more} more", first.path, first.line),
        }
    };
    let row = |own: &OwnCode| {
        let number = own.definition.number.map_or("?".to_owned(), |number| number.to_string());
        let (sent, matched) = (places(&own.sent), places(&own.matched));
        [number, own.definition.path(), own.package.clone(), sent, matched]
    };
    let rows: Vec<_> = codes.iter().map(row).collect();
    table(["CODE", "NAME", "PACKAGE", "SENT IN", "MATCHED IN"], &rows)
}

#[derive(Serialize)]
struct List<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    codes: Option<Vec<Code>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ranges: Option<Vec<CodeRange>>,
    application: Vec<OwnJson<'a>>,
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
