//! `cargo wsclose compare`.

use serde::Serialize;
use wsclose_core::CloseCode;
use wsclose_core::explain::{Direction, Language};

use super::explain::no_code;
use super::{print, print_json};
use crate::args::{TextFormat, TextOptions};
use crate::failure::{Exit, Failure};
use crate::language;
use crate::session::Session;
use crate::text::in_terminal;

pub(super) fn run(
    left: &str,
    right: &str,
    options: &TextOptions,
    session: &mut Session<'_>,
) -> Result<Exit, Failure> {
    let code = |text: &str| text.parse::<CloseCode>().map_err(|error| no_code(&error));
    let (left, right) = (code(left)?, code(right)?);
    if left == right {
        return Err(Failure::usage(
            &format!("{left} does not differ from itself"),
            &format!("name another code; `cargo wsclose explain {}` explains this one", left.get()),
        ));
    }
    let language = language::choose(options.lang.as_deref(), session)?;
    let comparison = left.compare(right).in_language(language);
    match options.format {
        TextFormat::Text => {
            print(&in_terminal(&comparison.to_string(), language, session.width), session)
        }
        TextFormat::Markdown => print(&format!("{}\n", comparison.markdown()), session),
        TextFormat::Json => print_json(
            &Json {
                lang: language.tag(),
                dir: dir(language),
                codes: [left.get(), right.get()],
                title: comparison.title().to_string(),
                introduction: comparison.introduction().to_string(),
                differences: comparison
                    .differences()
                    .map(|difference| {
                        let [left, right] = difference.value.map(|value| value.to_string());
                        Difference { what: difference.label, left, right }
                    })
                    .collect(),
                advice: comparison.sides().map(|side| side.advice().to_string()),
                text: comparison.to_string(),
                markdown: comparison.markdown().to_string(),
            },
            session,
        ),
    }
}

/// The value of `dir` in HTML.
pub(crate) fn dir(language: Language) -> &'static str {
    match language.direction() {
        Direction::RightToLeft => "rtl",
        _ => "ltr",
    }
}

/// A fact in which the two codes differ.
#[derive(Serialize)]
struct Difference {
    what: &'static str,
    left: String,
    right: String,
}

#[derive(Serialize)]
struct Json {
    lang: &'static str,
    dir: &'static str,
    codes: [u16; 2],
    title: String,
    introduction: String,
    differences: Vec<Difference>,
    advice: [String; 2],
    /// All of it, once more.
    text: String,
    markdown: String,
}
