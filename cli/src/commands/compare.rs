//! `cargo wsclose compare`.

use serde::Serialize;
use wsclose_core::CloseCode;
use wsclose_core::explain::{Comparison, Direction, Explanation, Language};

use super::explain::no_code;
use super::{own, print, print_json};
use crate::application::OwnCodes;
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
    let language = language::choose(options.lang.as_deref(), session)?;
    let own = own::around(session)?;
    let (left, right) = (side(left, &own)?, side(right, &own)?);
    if left == right {
        let code = left.code();
        return Err(Failure::usage(
            &format!("{code} does not differ from itself"),
            &format!("name another code; `cargo wsclose explain {}` explains this one", code.get()),
        ));
    }
    let comparison = Comparison::new(left, right).in_language(language);
    let (left, right) = (left.code(), right.code());
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

/// A code of the workspace, or else of the catalogue.
fn side<'a>(text: &str, own: &'a OwnCodes) -> Result<Explanation<'a>, Failure> {
    let text = text.trim();
    let mut of_workspace = own.codes.iter().filter(|own| own.is_named(text));
    if let Some(explanation) = of_workspace.find_map(own::explanation) {
        return Ok(explanation);
    }
    text.parse::<CloseCode>().map(CloseCode::explain).map_err(|error| no_code(&error))
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
