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

/// The words for the places of a code.
struct Labels {
    defined: &'static str,
    reason: &'static str,
    sent: &'static str,
    matched: &'static str,
    nowhere: &'static str,
    test: &'static str,
}

fn labels(language: Language) -> Labels {
    match language.tag() {
        "es" => Labels {
            defined: "Definido en",
            reason: "Motivo",
            sent: "Enviado en",
            matched: "Comparado en",
            nowhere: "ninguna parte",
            test: "prueba",
        },
        "ja" => Labels {
            defined: "定義",
            reason: "理由",
            sent: "送信箇所",
            matched: "照合箇所",
            nowhere: "なし",
            test: "テスト",
        },
        "ar" => Labels {
            defined: "التعريف",
            reason: "السبب",
            sent: "مواضع الإرسال",
            matched: "مواضع المقارنة",
            nowhere: "لا يوجد",
            test: "اختبار",
        },
        _ => Labels {
            defined: "Defined in",
            reason: "Reason",
            sent: "Sent in",
            matched: "Matched in",
            nowhere: "no place",
            test: "test",
        },
    }
}

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
pub(super) fn explanation(own: &OwnCode) -> Option<Explanation<'_>> {
    let of_definition = own.definition.definition().map(Definition::explain);
    of_definition.or_else(|| own.definition.number.map(|number| CloseCode::new(number).explain()))
}

/// Where a code is defined, sent and matched: a list in Markdown that reads well as it is.
pub(super) fn places(own: &OwnCode, language: Language) -> String {
    let Labels { defined, reason, sent, matched, nowhere, test } = labels(language);
    let colon = Texts::of(language).marks.colon;
    let mut text = format!(
        "- {defined}{colon}{} (`{}`, {})\n",
        own.defined,
        own.definition.path(),
        own.package
    );
    let said = &own.definition.description.reason;
    if !said.is_empty() {
        writeln!(text, "- {reason}{colon}`{said}`").ok();
    }
    for (label, places) in [(sent, &own.sent), (matched, &own.matched)] {
        let place = |place: &Spot| {
            if place.test { format!("{place} ({test})") } else { place.to_string() }
        };
        let places: Vec<String> = places.iter().map(place).collect();
        let places = if places.is_empty() { nowhere.to_owned() } else { places.join(", ") };
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
    let problems = std::mem::take(&mut own.problems).into_iter();
    for problem in problems.filter(|problem| !above.contains(&problem.name)) {
        writeln!(session.stderr, "{}", problem.report("warning"))?;
    }
    Ok(own)
}
