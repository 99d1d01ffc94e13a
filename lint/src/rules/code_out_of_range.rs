//! `code-out-of-range`: a number below 1000 or above 4999 in a Close frame.

use super::verdict::{Verdict, verdict};
use super::{Context, rule, words};
use wsclose_core::CloseCode;
use wsclose_core::catalogue::{ENTRIES, Entry};

use crate::finding::Finding;
use crate::site::{Code, Part, Side, Site, Spelling};

rule! {
    /// ## What it does
    ///
    /// Finds numbers below 1000 and above 4999 that are sent as close codes: HTTP statuses, exit
    /// codes, numbers with a digit missing.
    ///
    /// ## Why is this bad
    ///
    /// Close codes are 1000 to 4999 (RFC 6455, section 7.4.2). Many implementations fail the
    /// connection when they receive another number, or return an error, and the reason is lost. In
    /// browsers, `close` throws.
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
    ///
    /// ## Fix safety
    ///
    /// The fix replaces an HTTP status with the code that says the same. It is unsafe because the
    /// other endpoint sees another code than before, and may have to learn it.
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
    let last = match &site.code {
        Code::Known { spelling: Spelling::Calculated { last }, .. } if number != *last => {
            Some(last)
        }
        _ => None,
    };
    let message = match last {
        Some(last) => format!("{number} to {last} are not close codes"),
        None => format!("{number} is not a close code"),
    };
    let finding = RULE.finding(
        index,
        site,
        Part::Code,
        message,
        words::instead(site, error),
        format!("{outcome}; {rule}"),
    );
    let can_replace = site.side != Side::Browser && last.is_none();
    let code = can_replace.then(|| for_http_status(number)).flatten();
    let fix = code.and_then(|code| words::write_code(site, code));
    findings.push(Finding { fix, ..finding });
}

/// The code to send instead of an HTTP status, as the help says.
fn for_http_status(status: i128) -> Option<CloseCode> {
    let status = u16::try_from(status).ok()?;
    let first = |entry: &&Entry| entry.http.first() == Some(&status);
    let any = |entry: &&Entry| entry.http.contains(&status);
    let entries = || ENTRIES.iter().rev();
    let like = entries().find(first).or_else(|| entries().find(any)).map(|entry| entry.code);
    like.or_else(|| (400..=599).contains(&status).then(|| CloseCode::from(4000 + status)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::Level;
    use crate::rules::testing::{AXUM, BROWSER, check, is_silent, level, library, send, with_code};
    use crate::site::Action;

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
    fn a_range_of_numbers_is_named_and_not_replaced() {
        let spelling = Spelling::Calculated { last: 599 };
        let site = with_code(library(AXUM), Code::Known { number: 400, spelling });
        let finding = check(&RULE, &site).unwrap();
        assert_eq!(finding.message, "400 to 599 are not close codes");
        assert_eq!(finding.fix, None);
    }

    #[test]
    fn the_fix_sends_what_the_help_says() {
        for status in 0..1000 {
            let finding = check(&RULE, &send(library(AXUM), status)).unwrap();
            let fix = finding.fix.map(|fix| fix.replacement);
            let named = fix.as_ref().is_some_and(|code| finding.help.contains(code.as_str()));
            assert_eq!(named, finding.help.starts_with("for HTTP"), "{status}: {fix:?}");
        }
        assert_eq!(check(&RULE, &send(&BROWSER, 503)).unwrap().fix, None);
    }

    #[test]
    fn an_http_status_gets_the_code_that_says_the_same() {
        let help = |library, number| check(&RULE, &send(library, number)).unwrap().help;
        assert_eq!(help(library(AXUM), 503), "for HTTP 503, send 1013 (Try Again Later)");
        assert!(help(library(AXUM), 404).contains("4404"));
        assert!(help(library(AXUM), 70_000).contains("from 4000 to 4999"));
        assert!(help(&BROWSER, 503).starts_with("in a browser, send 1000"));
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
