//! JSON, and what the other formats take from it.

use serde::Serialize;
use wsclose_core::Retry;
use wsclose_core::catalogue::{self, RANGES};
use wsclose_core::explain::Explanation;

use super::{Code, Codes, of_range, sent_by};

/// Describes what [`text`] returns.
pub(super) const SCHEMA: &str = include_str!("../../data/close-codes.schema.json");

#[derive(Debug, Serialize)]
struct Document<'a> {
    language: &'static str,
    enums: Vec<Enum<'a>>,
    registered: Vec<Entry<'a>>,
    ranges: Vec<Range>,
}

#[derive(Debug, Serialize)]
struct Enum<'a> {
    name: &'a str,
    package: &'a str,
    codes: Vec<Entry<'a>>,
}

/// A code, for programs.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Entry<'a> {
    code: u16,
    name: &'a str,
    #[serde(flatten)]
    about: About<'a>,
    #[serde(skip_serializing_if = "str::is_empty")]
    reason: &'a str,
}

/// What is known about a code or a range.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct About<'a> {
    meaning: &'a str,
    when: &'a str,
    remedy: &'a str,
    retry: Option<Advice>,
    sent_by: &'static str,
}

/// [`Retry`], for programs.
#[derive(Debug, Serialize)]
#[serde(tag = "advice", rename_all = "kebab-case")]
pub(super) enum Advice {
    Never,
    AfterFix,
    Now,
    Backoff,
    Seconds { from: u16, to: u16 },
}

#[derive(Debug, Serialize)]
pub(super) struct Range {
    first: u16,
    last: u16,
    name: &'static str,
    #[serde(flatten)]
    about: About<'static>,
}

impl Advice {
    fn of(retry: Retry) -> Option<Advice> {
        Some(match retry {
            Retry::Never => Advice::Never,
            Retry::AfterFix => Advice::AfterFix,
            Retry::Now => Advice::Now,
            Retry::Backoff => Advice::Backoff,
            Retry::Seconds { from, to } => Advice::Seconds { from, to },
            _ => return None,
        })
    }
}

impl<'a> About<'a> {
    fn of(explanation: Explanation<'a>) -> About<'a> {
        About {
            meaning: explanation.description(),
            when: explanation.when(),
            remedy: explanation.remedy(),
            retry: explanation.retry().and_then(Advice::of),
            sent_by: sent_by(explanation.sent_by()),
        }
    }
}

impl<'a> Entry<'a> {
    pub(super) fn of(code: &Code<'a>) -> Entry<'a> {
        let Code { number, name, explanation, reason } = *code;
        Entry { code: number, name, about: About::of(explanation), reason }
    }
}

/// The ranges, for numbers without an entry.
pub(super) fn ranges(codes: &Codes<'_>) -> Vec<Range> {
    let range = |range: &catalogue::Range| Range {
        first: range.first,
        last: range.last,
        name: range.title,
        about: About::of(of_range(range.last, codes.language)),
    };
    RANGES.iter().map(range).collect()
}

pub(super) fn text(codes: &Codes<'_>) -> String {
    let groups = codes.groups.iter();
    pretty(&Document {
        language: codes.language.tag(),
        enums: groups
            .map(|group| Enum {
                name: group.name,
                package: group.package,
                codes: group.codes.iter().map(Entry::of).collect(),
            })
            .collect(),
        registered: codes.registered.iter().map(Entry::of).collect(),
        ranges: ranges(codes),
    })
}

/// JSON with line breaks, as files have it.
pub(super) fn pretty(value: &impl Serialize) -> String {
    // A value of numbers and strings always becomes text.
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    text
}
