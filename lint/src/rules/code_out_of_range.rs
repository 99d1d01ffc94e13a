//! `code-out-of-range`: a number below 1000 or above 4999 in a Close frame.

use super::verdict::{Verdict, verdict};
use super::{Context, rule, words};
use crate::finding::Finding;
use crate::site::{Part, Site};

rule! {
    /// ## What it does
    ///
    /// Finds numbers below 1000 and above 4999 where a Close frame is sent: HTTP statuses, exit
    /// codes, numbers with a digit missing.
    ///
    /// ## Why is this bad
    ///
    /// Close codes are 1000 to 4999 (RFC 6455, section 7.4.2). A peer that gets another number fails
    /// the connection: it reports 1006, and the reason that was sent is lost. Browsers throw when a
    /// script gives such a number to `close`.
    ///
    /// ## Example
    ///
    /// ```rust
    /// //! dependencies: axum(ws)
    /// use axum::extract::ws::{CloseFrame, Message, WebSocket};
    ///
    /// async fn failed(mut socket: WebSocket) {
    ///     let frame = CloseFrame { code: 500, reason: "internal error".into() };
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
    /// async fn failed(mut socket: WebSocket) {
    ///     let frame = CloseFrame { code: close_code::ERROR, reason: "internal error".into() };
    ///     let _ = socket.send(Message::Close(Some(frame))).await;
    /// }
    /// ```
    "code-out-of-range", Error, check
}

fn check(_: &Context<'_>, index: usize, site: &Site, findings: &mut Vec<Finding>) {
    let Some(Verdict::OutOfRange { number, error }) = verdict(site) else { return };
    let (outcome, rule) = match error {
        Some(error) => (words::no_code(site, number), error.note().to_string()),
        // What is left of such a number after a cast is some other code.
        None => (
            "it does not even fit into the 16 bits of a close code".into(),
            "close codes are 1000 to 4999 (RFC 6455, section 7.4.2)".into(),
        ),
    };
    findings.push(RULE.finding(
        index,
        site,
        Part::Code,
        format!("{number} is not a close code"),
        words::instead(site, error),
        format!("{outcome}; {rule}"),
    ));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::Level;
    use crate::rules::testing::{AXUM, BROWSER, check, is_silent, level, library, send, with_code};
    use crate::site::{Action, Code};

    #[test]
    fn numbers_outside_the_range_are_found() {
        for number in [i128::MIN, -1, 0, 100, 500, 999, 5000, 10_000, 65_535, 65_536, i128::MAX] {
            let finding = check(&RULE, &send(library(AXUM), number)).unwrap();
            assert_eq!(finding.message, format!("{number} is not a close code"));
            assert_eq!(finding.level, Level::Error);
        }
        for number in [1000, 1006, 1016, 2999, 3500, 4999] {
            assert!(is_silent(&RULE, &send(library(AXUM), number)), "{number}");
        }
    }

    #[test]
    fn an_http_status_gets_the_code_that_says_the_same() {
        let help = |library, number| check(&RULE, &send(library, number)).unwrap().help;
        assert_eq!(help(library(AXUM), 503), "for what HTTP 503 says, send 1013 (Try Again Later)");
        assert!(help(library(AXUM), 404).contains("4404"));
        assert!(help(library(AXUM), 70_000).contains("from 4000 to 4999"));
        assert!(help(&BROWSER, 503).starts_with("a script in a browser sends 1000"));
    }

    #[test]
    fn a_zero_for_a_close_without_a_code_belongs_to_another_rule() {
        assert!(is_silent(&RULE, &with_code(library(AXUM), Code::MadeUp { number: 0 })));
    }

    #[test]
    fn definitions_are_left_alone_and_test_code_is_lower() {
        let site = send(library(AXUM), 500);
        assert!(is_silent(&RULE, &Site { action: Action::Define, ..site.clone() }));
        assert_eq!(level(&RULE, &Site { test: true, ..site }), Some(Level::Warning));
    }
}
