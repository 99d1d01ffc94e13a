//! `reserved-code-sent`: 1004, 1005, 1006 or 1015 in a Close frame.

use super::verdict::{Verdict, verdict};
use super::{Context, rule, words};
use crate::finding::{Finding, Fix, Safety};
use crate::site::{Code, Part, Reason, Site};

rule! {
    /// ## What it does
    ///
    /// Finds 1004, 1005, 1006 and 1015 where a Close frame is sent.
    ///
    /// ## Why is this bad
    ///
    /// Libraries use 1005, 1006 and 1015 to report locally how a connection ended: without a code,
    /// without a Close frame, or because TLS failed. RFC 6455 (section 7.4.1) forbids them in a
    /// Close frame and reserves 1004. When they receive one, many implementations fail the
    /// connection or return an error, and the reason is lost. Some libraries panic or return an
    /// error when you send one.
    ///
    /// To end a connection without a Close frame, drop it. To send no code, send an empty Close
    /// frame. To report what went wrong, send 1008, 1011, 1013 or a private code.
    ///
    /// ## Example
    ///
    /// ```rust
    /// //! dependencies: axum(ws)
    /// use axum::extract::ws::{CloseFrame, Message, WebSocket, close_code};
    ///
    /// async fn missed_heartbeat(mut socket: WebSocket) {
    ///     let frame = CloseFrame { code: close_code::ABNORMAL, reason: "no pong".into() };
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
    /// async fn missed_heartbeat(mut socket: WebSocket) {
    ///     let frame = CloseFrame { code: close_code::POLICY, reason: "no pong".into() };
    ///     let _ = socket.send(Message::Close(Some(frame))).await;
    /// }
    /// ```
    ///
    /// ## Fix safety
    ///
    /// The fix replaces a `Some(…)` that contains 1005 with `None`, which sends a Close frame without
    /// a code. It is unsafe because the `Option` may be one of your own and mean something else. The
    /// other codes have more than one remedy and no fix.
    "reserved-code-sent", Error, check
}

fn check(_: &Context<'_>, index: usize, site: &Site, findings: &mut Vec<Finding>) {
    let Some(Verdict::Reserved(error)) = verdict(site) else { return };
    let help = words::instead(site, Some(error));
    let note = format!("{}; {}", words::bad_code(site), error.note());
    let finding = RULE.finding(index, site, Part::Code, error.to_string(), help, note);
    // 1005 means a Close frame without a code, which libraries send for `None`.
    let is_empty = matches!(site.code, Code::Known { number: 1005, .. })
        && matches!(site.reason, Reason::Absent | Reason::Literal { len: 0 });
    let fix = is_empty.then(|| Fix {
        part: Part::Option,
        replacement: "None".into(),
        safety: Safety::Unsafe,
        title: "send a Close frame without a code".into(),
    });
    findings.push(Finding { fix, ..finding });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::Level;
    use crate::rules::testing::{AXUM, BROWSER, PANICS, check, is_silent, level, library, send};
    use crate::rules::testing::{spelled, with_code};
    use crate::site::{Action, Spelling};

    #[test]
    fn the_four_codes_are_found_in_every_spelling() {
        for number in [1004, 1005, 1006, 1015] {
            for spelling in [
                Spelling::Literal,
                Spelling::Library("ABNORMAL"),
                Spelling::Payload { variant: "Library", fits: false },
                Spelling::Own("LOST".into()),
            ] {
                let site = spelled(library(AXUM), number, spelling);
                assert_eq!(level(&RULE, &site), Some(Level::Error), "{number}");
            }
        }
        for number in [1003, 1007, 1014, 1016, 999] {
            assert!(is_silent(&RULE, &send(library(AXUM), number)), "{number}");
        }
    }

    #[test]
    fn it_says_what_and_what_instead_and_what_happens() {
        let finding = check(&RULE, &send(library(AXUM), 1006)).unwrap();
        assert_eq!(finding.message, "1006 (Abnormal Closure) must not be sent in a Close frame");
        assert!(finding.help.contains("drop the connection without a Close frame"));
        assert!(finding.note.starts_with("axum sends it unchecked; many implementations"));
        assert!(finding.note.contains("RFC 6455, section 7.4.1"));
        let panics = check(&RULE, &send(&PANICS, 1005)).unwrap();
        assert!(panics.note.starts_with("tokio-websockets panics; "));
    }

    #[test]
    fn only_a_close_without_a_code_and_a_reason_has_one_remedy() {
        let fix = |number, reason| {
            let site = Site { reason, ..send(library(AXUM), number) };
            check(&RULE, &site).unwrap().fix.map(|fix| fix.replacement)
        };
        for reason in [Reason::Absent, Reason::Literal { len: 0 }] {
            assert_eq!(fix(1005, reason.clone()).as_deref(), Some("None"));
            assert_eq!(fix(1006, reason), None);
        }
        for reason in [Reason::Unknown, Reason::Literal { len: 1 }] {
            assert_eq!(fix(1005, reason), None);
        }
    }

    #[test]
    fn a_browser_is_told_what_it_can_send() {
        let finding = check(&RULE, &send(&BROWSER, 1006)).unwrap();
        assert!(finding.help.starts_with("in a browser, send 1000 (Normal Closure)"));
        assert!(!finding.help.contains("1011"));
    }

    #[test]
    fn what_is_defined_or_received_is_no_mistake() {
        for action in [Action::Define, Action::Convert] {
            assert!(is_silent(&RULE, &Site { action, ..send(library(AXUM), 1006) }));
        }
        for code in [Code::Absent, Code::Unknown] {
            assert!(is_silent(&RULE, &with_code(library(AXUM), code)));
        }
    }

    #[test]
    fn the_echo_of_a_close_without_a_code_is_found_and_test_code_is_lower() {
        let echo = with_code(library(AXUM), Code::MadeUp { number: 1005 });
        assert_eq!(level(&RULE, &echo), Some(Level::Error));
        assert_eq!(check(&RULE, &echo).unwrap().fix, None);
        assert_eq!(level(&RULE, &Site { test: true, ..echo }), Some(Level::Warning));
    }
}
