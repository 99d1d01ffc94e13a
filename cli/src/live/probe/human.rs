//! The report for reading: a timeline and a diagnosis.

use std::fmt::Write as _;

use annotate_snippets::{Group, Level, Renderer};

use super::diagnosis::Diagnosis;
use super::timeline::{Event, Frame, Timed};
use crate::live::duration::Shown;

/// The columns before the text of a note.
const INDENT: usize = 10;

/// One line of the timeline, without a line end; further lines are indented.
pub(crate) fn line(timed: &Timed) -> String {
    let (at, took) = (Shown(timed.at).to_string(), Shown(timed.took).to_string());
    let (stage, text) = words(&timed.event);
    format!("{at:>9}  {stage:<8}  {took:>9}  {text}")
}

/// The stage and what happened in it.
fn words(event: &Event) -> (&'static str, String) {
    match event {
        Event::Lookup { host, error: Some(error), .. } => ("lookup", format!("{host}: {error}")),
        Event::Lookup { host, addresses, .. } => {
            let addresses: Vec<String> = addresses.iter().map(ToString::to_string).collect();
            ("lookup", format!("{host}: {}", addresses.join(", ")))
        }
        Event::Tcp { address, error: Some(error) } => ("tcp", format!("{address}: {error}")),
        Event::Tcp { address, .. } => ("tcp", format!("{address}: connected")),
        Event::Tls { version, cipher, certificate, error } => {
            let mut parts = Vec::new();
            parts.extend(version.clone());
            parts.extend(cipher.clone());
            if let Some(certificate) = certificate {
                parts.push(format!(
                    "certificate for {} by {}, {} to {}",
                    certificate.names.join(", "),
                    certificate.issuer,
                    certificate.not_before,
                    certificate.not_after
                ));
            }
            parts.extend(error.as_ref().map(|error| format!("error: {error}")));
            ("tls", parts.join("; "))
        }
        Event::Http { status, reason, headers, body } => {
            let mut text = format!("{status} {reason}").trim_end().to_owned();
            for field in headers {
                // Writing to a string does not fail.
                let _ = write!(text, "\n{:32}{}: {}", "", field.name, field.value);
            }
            if let Some(body) = body {
                let _ = write!(text, "\n{:32}body: {body}", "");
            }
            ("http", text)
        }
        Event::Open { subprotocol, extensions } => {
            let mut text = "handshake complete".to_owned();
            if let Some(subprotocol) = subprotocol {
                let _ = write!(text, ", subprotocol {subprotocol}");
            }
            if let Some(extensions) = extensions {
                let _ = write!(text, ", extensions {extensions}");
            }
            ("open", text)
        }
        Event::Ping => ("ping", "pong received".to_owned()),
        Event::Sent(frame) => ("sent", self::frame(frame, true)),
        Event::Received(frame) => ("received", self::frame(frame, false)),
        Event::Waited => ("wait", "the connection stayed open".to_owned()),
        Event::End { how } => ("end", format!("TCP: {how}")),
    }
}

/// A frame; that the probe masks what it sends goes without saying.
fn frame(frame: &Frame, sent: bool) -> String {
    let mut text = frame.opcode.to_owned();
    match (&frame.code, frame.opcode) {
        (Some(code), _) => {
            let _ = write!(text, " {code} ({})", wsclose_core::CloseCode::from(*code).title());
        }
        (None, "close") if frame.length == 0 => text.push_str(" without a code"),
        _ => {
            let plural = if frame.length == 1 { "" } else { "s" };
            let _ = write!(text, ", {} byte{plural}", frame.length);
        }
    }
    if frame.rsv != 0 {
        let _ = write!(text, ", RSV {:03b}", frame.rsv);
    }
    if frame.masked && !sent {
        text.push_str(", masked");
    }
    if !frame.fin {
        text.push_str(", not final");
    }
    for shown in [&frame.reason, &frame.text].into_iter().flatten().filter(|text| !text.is_empty())
    {
        let _ = write!(text, ": \"{shown}\"");
    }
    text
}

/// The diagnosis, in the form of a compiler's.
pub(crate) fn diagnosis(diagnosis: &Diagnosis, color: bool, width: usize) -> String {
    let width = width.saturating_sub(INDENT);
    let wrapped = |text: &str| crate::text::wrap(text, width).trim_end().to_owned();
    let detail = diagnosis.detail.as_deref().map(wrapped);
    let (help, note) = (wrapped(&diagnosis.help), wrapped(&diagnosis.note));
    let reported = wrapped(&reported(diagnosis));
    let meaning = wrapped(&diagnosis.meaning);
    let mut more = format!("{meaning}\nfor more, run `cargo wsclose explain {}`", diagnosis.code);
    if let Some(page) = diagnosis.page {
        // Writing to a string does not fail.
        let _ = write!(more, " or `cargo wsclose explain {page}`");
    }
    let level = if diagnosis.fault { Level::ERROR } else { Level::NOTE };
    let title = level.primary_title(diagnosis.problem.as_str()).id(diagnosis.ending.as_str());
    let mut group = Group::with_title(title);
    if let Some(detail) = &detail {
        group = group.element(Level::NOTE.no_name().message(detail.as_str()));
    }
    group = group
        .element(Level::HELP.message(help.as_str()))
        .element(Level::NOTE.message(note.as_str()))
        .element(Level::NOTE.message(reported.as_str()))
        .element(Level::NOTE.message(more.as_str()));
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    renderer.render(&[group])
}

/// What clients report, those with the same report together.
fn reported(diagnosis: &Diagnosis) -> String {
    let browser = &diagnosis.browser;
    let clean = if browser.was_clean { ", clean" } else { "" };
    let mut text = format!("a browser reports {}{clean}, by the standard; measured:", browser.code);
    let mut groups: Vec<(&str, Vec<&str>)> = Vec::new();
    for one in &diagnosis.reported {
        match groups.iter_mut().find(|(report, _)| *report == one.report) {
            Some((_, clients)) => clients.push(one.client),
            None => groups.push((one.report, vec![one.client])),
        }
    }
    if groups.is_empty() {
        text.truncate(text.len() - "; measured:".len());
    }
    for (report, clients) in groups {
        // Writing to a string does not fail.
        let _ = write!(text, "\n- {}: {report}", clients.join(", "));
    }
    text
}
