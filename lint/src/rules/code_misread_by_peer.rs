//! `code-misread-by-peer`: a legal code that measured peers refuse, or take for another.

use std::mem::discriminant;

use wsclose_core::catalogue::ENTRIES;
use wsclose_core::{CloseCode, Role};

use super::verdict::verdict;
use super::{Context, rule, words};
use crate::finding::Finding;
use crate::site::{Action, Code, Part, Site, Spelling};

rule! {
    /// ## What it does
    ///
    /// Finds sendable, registered codes that some measured implementations reject or report as
    /// another code: 1012, 1013 and 1014. `cargo wsclose peers` shows the measurements. Codes
    /// inside `close_code!` are not reported.
    ///
    /// ## Why is this bad
    ///
    /// The three codes were registered after RFC 6455, and some implementations do not know all of
    /// them. They treat a valid code as a protocol error: their users see 1002, 1006 or an error,
    /// and learn neither the reason nor that they should reconnect later.
    ///
    /// The rule is off by default, because the codes are fine where you know that all peers support
    /// them.
    ///
    /// ## Example
    ///
    /// ```rust
    /// //! dependencies: axum(ws)
    /// use axum::extract::ws::{CloseFrame, Message, WebSocket, close_code};
    ///
    /// async fn deploy(mut socket: WebSocket) {
    ///     let frame = CloseFrame { code: close_code::RESTART, reason: "deploy".into() };
    ///     let _ = socket.send(Message::Close(Some(frame))).await;
    /// }
    /// ```
    ///
    /// ## Use instead
    ///
    /// ```rust
    /// //! dependencies: axum(ws)
    /// use axum::extract::ws::{CloseFrame, Message, WebSocket, close_code};
    ///
    /// async fn deploy(mut socket: WebSocket) {
    ///     let frame = CloseFrame { code: close_code::AWAY, reason: "deploy".into() };
    ///     let _ = socket.send(Message::Close(Some(frame))).await;
    /// }
    /// ```
    "code-misread-by-peer", Off, check
}

fn check(_: &Context<'_>, index: usize, site: &Site, findings: &mut Vec<Finding>) {
    let (Action::Send, Code::Known { number, spelling }) = (site.action, &site.code) else {
        return;
    };
    if *spelling == Spelling::Checked {
        return;
    }
    // What this end does not send at all is a graver mistake, and another rule's.
    if verdict(site).is_some() {
        return;
    }
    let Ok(number) = u16::try_from(*number) else { return };
    let code = CloseCode::from(number);
    if !is_misread(code) {
        return;
    }
    findings.push(RULE.finding(
        index,
        site,
        Part::Code,
        format!("{} is rejected or changed by some implementations", words::named(code)),
        help(code),
        format!("measured: {}", code.explain().peer_notes()),
    ));
}

/// Does a measured peer refuse this code, or tell its application another one, although it is legal?
fn is_misread(code: CloseCode) -> bool {
    let registered = code.entry().is_some();
    registered && code.is_receivable() && !code.explain().peer_notes().is_empty()
}

fn help(code: CloseCode) -> String {
    match instead(code) {
        Some(other) => format!(
            "if you must support them, send {}, which all of them accept, and add details in the reason",
            words::named(other)
        ),
        None => "if you must support them, send a private code from 4000 to 4999".into(),
    }
}

/// The first code that a server may send, that every peer reads, and after which clients come back
/// in the same way: that is what the receiver of these codes acts upon.
fn instead(code: CloseCode) -> Option<CloseCode> {
    let wanted = discriminant(&code.retry()?);
    ENTRIES.iter().map(|entry| entry.code).find(|other| {
        other.check_send(Role::Server).is_ok()
            && !is_misread(*other)
            && other.retry().is_some_and(|retry| discriminant(&retry) == wanted)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::Level;
    use crate::rules::testing::{
        AXUM, BROWSER, WORKERS, check, is_silent, library, send, spelled, with_code,
    };
    use crate::site::Side;

    #[test]
    fn the_data_gives_the_codes_that_the_documentation_names() {
        let misread: Vec<u16> =
            (0..=u16::MAX).filter(|number| is_misread(CloseCode::from(*number))).collect();
        assert_eq!(misread, [1012, 1013, 1014]);
        assert!(RULE.rule.documentation.contains("1012, 1013 and 1014"));
    }

    #[test]
    fn a_finding_names_the_peers_and_what_to_send_to_them() {
        let finding = check(&RULE, &send(library(AXUM), 1014)).unwrap();
        assert_eq!(
            finding.message,
            "1014 (Bad Gateway) is rejected or changed by some implementations"
        );
        assert!(finding.help.contains("send 1011 (Internal Error)"), "{}", finding.help);
        assert!(finding.note.contains("reported as 1002 by"), "{}", finding.note);
        assert!(finding.note.contains("tungstenite"), "{}", finding.note);
        assert_eq!(finding.level, Level::Off);
        let finding = check(&RULE, &send(library(AXUM), 1012)).unwrap();
        assert!(finding.help.contains("send 1001 (Going Away)"), "{}", finding.help);
        assert!(!finding.note.contains("tungstenite"), "{}", finding.note);
    }

    #[test]
    fn the_spelling_does_not_matter_to_a_peer() {
        for spelling in [Spelling::Library("RESTART"), Spelling::Own("X".into()), Spelling::Bytes] {
            assert!(check(&RULE, &spelled(library(AXUM), 1012, spelling)).is_some());
        }
        assert!(check(&RULE, &send(&WORKERS, 1013)).is_some());
    }

    #[test]
    fn what_every_peer_reads_or_another_rule_judges_is_left_alone() {
        for number in [1000, 1001, 1006, 1008, 1010, 1011, 1015, 3000, 4001, 500, 70_000] {
            assert!(is_silent(&RULE, &send(library(AXUM), number)), "{number}");
        }
        let client = Site { side: Side::Client, ..send(library(AXUM), 1012) };
        assert!(is_silent(&RULE, &client));
        assert!(is_silent(&RULE, &send(&BROWSER, 1012)));
        let define = Site { action: Action::Define, ..send(library(AXUM), 1012) };
        assert!(is_silent(&RULE, &define));
        assert!(is_silent(&RULE, &with_code(library(AXUM), Code::Unknown)));
    }
}
