//! `code-lost-in-library`: a good code that the library makes another one of, or none.

use super::verdict::{Verdict, verdict};
use super::{Context, rule, words};
use crate::finding::{Finding, Level};
use crate::libraries::From;
use crate::site::{Part, Site};

rule! {
    /// ## What it does
    ///
    /// Finds codes that may be sent, but do not survive the library: its conversion from a number
    /// turns those that it has no name for into another code, or its adapter sends a code only
    /// together with a reason.
    ///
    /// ## Why is this bad
    ///
    /// The other side gets a code that nobody wrote: web-socket makes 1008 (Policy Violation) of
    /// `CloseCode::from(4001)`. With graphql-ws-client a `Message::Close` that has a code but no
    /// reason goes out as an empty Close. Nothing in the program shows it.
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
            format!("{library} makes {} of {named}", words::named(other)),
            format!("give `close` the number itself: `{}`", code.get()),
            format!(
                "`{path}::from` has a name for the codes of RFC 6455 only, and takes every other \
                 number for {}; the other side never sees {}",
                other.get(),
                code.get()
            ),
        ),
        None => RULE
            .finding(
                index,
                site,
                Part::Code,
                format!("{library} leaves {named} out, because there is no reason"),
                "give it a reason as well; an empty one will do: `Some(String::new())`".into(),
                format!(
                    "the adapters of {library} put a code and a reason into a frame only if both \
                     are there, so the other side sees a Close without a code"
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

    const WRITTEN_OUT: Spelling = Spelling::Payload { variant: "from", fits: false };

    #[test]
    fn a_conversion_that_loses_the_number_is_found() {
        let converted = Site { action: Action::Convert, ..send(&LOSES, 4001) };
        assert_eq!(level(&RULE, &converted), Some(Level::Error));
        let finding = check(&RULE, &spelled(&LOSES, 4001, WRITTEN_OUT)).unwrap();
        assert_eq!(
            finding.message,
            "web-socket makes 1008 (Policy Violation) of 4001 (Private Use)"
        );
        assert_eq!(finding.help, "give `close` the number itself: `4001`");
    }

    #[test]
    fn what_the_library_keeps_is_silent() {
        // The bare number.
        assert!(is_silent(&RULE, &send(&LOSES, 4001)));
        // A code that it has a name for.
        assert!(is_silent(&RULE, &spelled(&LOSES, 1001, WRITTEN_OUT)));
        assert!(is_silent(&RULE, &spelled(&LOSES, 1008, WRITTEN_OUT)));
        // A library that keeps every number.
        assert!(is_silent(&RULE, &Site { action: Action::Convert, ..send(library(AXUM), 4001) }));
        // What nobody may send is another rule's.
        assert!(is_silent(&RULE, &spelled(&LOSES, 999, WRITTEN_OUT)));
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
