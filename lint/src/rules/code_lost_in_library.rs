//! `code-lost-in-library`: a good code that the library makes another one of, or none.

use super::verdict::{Verdict, verdict};
use super::{Context, rule, words};
use crate::finding::{Finding, Level};
use crate::libraries::From;
use crate::site::{Part, Site};

rule! {
    /// ## What it does
    ///
    /// Finds sendable codes that the library does not send: its conversion from a number turns
    /// unknown numbers into another code, or its adapter sends a code only together with a reason.
    ///
    /// ## Why is this bad
    ///
    /// The peer receives a code that you did not write: web-socket sends 1008 (Policy Violation)
    /// for `CloseCode::from(4001)`. With graphql-ws-client, a `Message::Close` that has a code but
    /// no reason is sent as an empty Close frame. No error reports it.
    ///
    /// ## Example
    ///
    /// ```rust
    /// //! dependencies: web-socket
    /// use web_socket::CloseCode;
    ///
    /// fn session_expired() -> CloseCode {
    ///     CloseCode::from(4001)
    /// }
    /// ```
    ///
    /// ## Use instead
    ///
    /// ```rust
    /// //! dependencies: web-socket
    /// use web_socket::WebSocket;
    ///
    /// const SESSION_EXPIRED: u16 = 4001;
    ///
    /// async fn close<IO>(socket: WebSocket<IO>) -> std::io::Result<()>
    /// where
    ///     IO: tokio::io::AsyncWrite + Unpin,
    /// {
    ///     socket.close((SESSION_EXPIRED, "session expired")).await
    /// }
    /// ```
    "code-lost-in-library", Error, check
}

fn check(_: &Context<'_>, index: usize, site: &Site, findings: &mut Vec<Finding>) {
    let Some(Verdict::Lost(code)) = verdict(site) else { return };
    let library = words::library(site);
    let named = words::named(code);
    let other = words::codes(site).iter().find_map(|codes| match codes.from {
        From::Lossy(other) => Some((codes.path, wsclose_core::CloseCode::from(other))),
        _ => None,
    });
    let finding = match other {
        Some((path, other)) => RULE.finding(
            index,
            site,
            Part::Code,
            format!("{library} sends {} instead of {named}", words::named(other)),
            format!("pass the number itself to `close`: `{}`", code.get()),
            format!(
                "`{path}::from` knows only the codes of RFC 6455 and turns every other number into {}; \
                 the peer never receives {}",
                other.get(),
                code.get()
            ),
        ),
        None => RULE
            .finding(
                index,
                site,
                Part::Code,
                format!("{library} does not send {named} without a reason"),
                "add a reason; an empty one is enough: `Some(String::new())`".into(),
                format!(
                    "the adapters of {library} need both a code and a reason; otherwise the peer \
                     receives a Close frame without a code"
                ),
            )
            .at(Level::Warning, site),
    };
    findings.push(finding);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::spelled;
    use crate::rules::testing::{AXUM, LOSES, ZIPS, check, is_silent, level, library, send};
    use crate::site::{Action, Reason, Spelling};

    #[test]
    fn a_conversion_that_loses_the_number_is_found() {
        let converted = Site { action: Action::Convert, ..send(&LOSES, 4001) };
        assert_eq!(level(&RULE, &converted), Some(Level::Error));
        let finding = check(&RULE, &spelled(&LOSES, 4001, Spelling::LossyConversion)).unwrap();
        assert_eq!(
            finding.message,
            "web-socket sends 1008 (Policy Violation) instead of 4001 (Private Use)"
        );
        assert_eq!(finding.help, "pass the number itself to `close`: `4001`");
    }

    #[test]
    fn what_the_library_keeps_is_silent() {
        // The bare number.
        assert!(is_silent(&RULE, &send(&LOSES, 4001)));
        // A code that it has a name for.
        assert!(is_silent(&RULE, &spelled(&LOSES, 1001, Spelling::LossyConversion)));
        assert!(is_silent(&RULE, &spelled(&LOSES, 1008, Spelling::LossyConversion)));
        // A library that keeps every number.
        assert!(is_silent(&RULE, &Site { action: Action::Convert, ..send(library(AXUM), 4001) }));
        // A code that must never be sent belongs to another rule.
        assert!(is_silent(&RULE, &spelled(&LOSES, 999, Spelling::LossyConversion)));
    }

    #[test]
    fn a_code_without_a_reason_is_lost_where_they_are_zipped() {
        let alone = Site { reason: Reason::Absent, ..send(&ZIPS, 1000) };
        assert_eq!(level(&RULE, &alone), Some(Level::Warning));
        assert_eq!(level(&RULE, &Site { test: true, ..alone }), Some(Level::Note));
        assert!(is_silent(&RULE, &send(&ZIPS, 1000)));
        assert!(is_silent(&RULE, &Site { reason: Reason::Absent, ..send(&ZIPS, 100) }));
        assert!(is_silent(&RULE, &Site { reason: Reason::Absent, ..send(library(AXUM), 1000) }));
    }
}
