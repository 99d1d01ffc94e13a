//! From an ending to what is said about it.

use std::fmt::Write as _;
use std::time::Duration;

use serde::Serialize;
use wsclose_core::CloseCode;
use wsclose_core::explain::Language;

use super::End;
use super::proxies::{self, Proxy};
use super::reported::{Reported, reported};
use crate::live::duration::Shown;
use crate::live::ending::{Ending, Fault, Words};
use crate::scenarios::Scenario;

/// What is said about an ending.
#[derive(Debug, Serialize)]
pub(crate) struct Diagnosis {
    /// The name of the ending.
    pub(crate) ending: String,
    /// The connection did not end as it should.
    pub(crate) fault: bool,
    pub(crate) problem: String,
    /// What only this connection can tell.
    pub(crate) detail: Option<String>,
    pub(crate) help: String,
    pub(crate) note: String,
    /// What a browser reports by the standard.
    pub(crate) browser: BrowserEvent,
    /// What measured clients report.
    pub(crate) reported: Vec<Reported>,
    /// The code to read more about.
    pub(crate) code: u16,
    /// The page about the problem, for `cargo wsclose explain`.
    pub(crate) page: Option<&'static str>,
    /// What that code means, in the language of the reader.
    pub(crate) meaning: String,
}

/// The close event of a browser.
#[derive(Debug, Serialize)]
pub(crate) struct BrowserEvent {
    pub(crate) code: u16,
    #[serde(rename = "wasClean")]
    pub(crate) was_clean: bool,
}

/// States what happened, what clients report for it, and what to do.
pub(crate) fn diagnose(end: &End, language: Language) -> Diagnosis {
    let Words { problem, help, note } = end.ending.words();
    let code: CloseCode = end.ending.explained_by();
    let (browser, was_clean) = end.ending.close_event();
    Diagnosis {
        ending: end.ending.to_string(),
        fault: end.ending.is_fault(),
        problem: problem.into_owned(),
        detail: detail(end),
        help: help.into_owned(),
        note: note.into_owned(),
        browser: BrowserEvent { code: browser, was_clean },
        reported: reported(end.ending),
        code: code.get(),
        page: Scenario::of(end.ending).map(|scenario| scenario.name),
        meaning: code.explain().in_language(language).description().to_owned(),
    }
}

fn detail(end: &End) -> Option<String> {
    let Some(measured) = end.measured else { return end.detail.clone() };
    let time = Shown(measured);
    Some(match end.ending {
        Ending::Fault(Fault::Idle | Fault::Reset) => idle(measured),
        Ending::Closed | Ending::Fault(Fault::SlowClose) => format!("the answer took {time}"),
        _ => format!("after {time}"),
    })
}

/// How long a connection was idle, and whose default that is.
fn idle(measured: Duration) -> String {
    let mut text = format!("the connection had been idle for {}", Shown(measured));
    for (index, proxy) in proxies::with_timeout(measured).enumerate() {
        let Proxy { name, setting, source, .. } = proxy;
        let start = if index == 0 { "; that is the default of:" } else { "" };
        // Writing to a string does not fail.
        let _ = write!(text, "{start}\n- {name}: {setting} ({source})");
    }
    text
}
