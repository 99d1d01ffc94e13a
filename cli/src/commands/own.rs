//! What the command line says about a code that the workspace defines.

use std::fmt::Write as _;

use serde::Serialize;
use wsclose_core::__private::Texts;
use wsclose_core::CloseCode;
use wsclose_core::application::Definition;
use wsclose_core::explain::{Explanation, Language};

use crate::application::{OwnCode, OwnCodes, Spot};
use crate::config::RuleSet;
use crate::diagnostic::name_of;
use crate::failure::Failure;
use crate::session::Session;
use crate::website::words::Words;

/// A code that the workspace defines, for other programs.
#[derive(Serialize)]
pub(super) struct OwnJson<'a> {
    pub(super) code: Option<u16>,
    pub(super) name: String,
    package: &'a str,
    meaning: &'a str,
    when: &'a str,
    remedy: &'a str,
    retry: Option<String>,
    reason: &'a str,
    defined: &'a Spot,
    sent: &'a [Spot],
    matched: &'a [Spot],
}

impl<'a> OwnJson<'a> {
    pub(super) fn of(own: &'a OwnCode) -> OwnJson<'a> {
        let explained = explanation(own);
        let text = |text: fn(&Explanation<'a>) -> &'a str| explained.as_ref().map_or("", text);
        OwnJson {
            code: own.definition.number,
            name: own.definition.path(),
            package: &own.package,
            meaning: &own.definition.description.meaning,
            when: text(|it| it.when()),
            remedy: text(|it| it.remedy()),
            retry: explained.and_then(Explanation::retry).map(|retry| retry.to_string()),
            reason: &own.definition.description.reason,
            defined: &own.defined,
            sent: &own.sent,
            matched: &own.matched,
        }
    }
}

/// The explanation of a code that the workspace defines; `None` if its number is not known.
pub(crate) fn explanation(own: &OwnCode) -> Option<Explanation<'_>> {
    let of_definition = own.definition.definition().map(Definition::explain);
    of_definition.or_else(|| own.definition.number.map(|number| CloseCode::new(number).explain()))
}

/// Where a code is defined, sent and matched: a list in Markdown that reads well as it is.
pub(crate) fn places(own: &OwnCode, language: Language) -> String {
    let words = Words::of(language);
    let colon = Texts::of(language).marks.colon;
    let mut text = format!(
        "- {}{colon}{} (`{}`, {})\n",
        words.defined_in,
        own.defined,
        own.definition.path(),
        own.package
    );
    let said = &own.definition.description.reason;
    if !said.is_empty() {
        writeln!(text, "- {}{colon}`{said}`", words.reason).ok();
    }
    for (label, places) in [(words.sent_in, &own.sent), (words.matched_in, &own.matched)] {
        let place = |place: &Spot| {
            if place.test { format!("{place} ({})", words.in_test) } else { place.to_string() }
        };
        let places: Vec<String> = places.iter().map(place).collect();
        let places = if places.is_empty() { words.nowhere.to_owned() } else { places.join(", ") };
        writeln!(text, "- {label}{colon}{places}").ok();
    }
    text
}

/// The codes of the workspace around the current directory. What could not be read is reported, and
/// does not stop a command that can answer without it. The manifests above the directory were read
/// for the language, and reported then.
pub(super) fn around(session: &mut Session<'_>) -> Result<OwnCodes, Failure> {
    let rules = RuleSet::new(session.lint.rules);
    let mut own = OwnCodes::around(&session.cwd, &rules);
    let above: Vec<String> = session
        .cwd
        .ancestors()
        .map(|folder| name_of(&folder.join("Cargo.toml"), &session.cwd))
        .collect();
    own.problems.retain(|problem| !above.contains(&problem.name));
    report(&mut own, session)?;
    Ok(own)
}

/// Reports what could not be read.
pub(super) fn report(own: &mut OwnCodes, session: &mut Session<'_>) -> Result<(), Failure> {
    for problem in std::mem::take(&mut own.problems) {
        writeln!(session.stderr, "{}", problem.report("warning"))?;
    }
    Ok(())
}
