//! `unregistered-library-code`: an unregistered number from 3000 to 3999.

use super::verdict::{Verdict, verdict};
use super::{Context, rule, words};
use crate::finding::Finding;
use crate::site::{Part, Site};

rule! {
    /// ## What it does
    ///
    /// Finds codes from 3000 to 3999 that are sent and not registered with IANA. Registered are
    /// 3000 (Unauthorized), 3003 (Forbidden) and 3008 (Timeout).
    ///
    /// ## Why is this bad
    ///
    /// Libraries, frameworks and applications register numbers in this range with IANA (RFC 6455,
    /// section 7.4.2). If you use a number without registration, others may register it with
    /// another meaning, and clients will act on that. The private codes from 4000 to 4999 need no
    /// registration.
    ///
    /// ## Example
    ///
    /// ```rust
    /// //! dependencies: axum(ws)
    /// use axum::extract::ws::{CloseFrame, Message, WebSocket};
    ///
    /// async fn kick(mut socket: WebSocket) {
    ///     let frame = CloseFrame { code: 3501, reason: "kicked".into() };
    ///     let _ = socket.send(Message::Close(Some(frame))).await;
    /// }
    /// ```
    ///
    /// ## Use instead
    ///
    /// ```rust
    /// //! dependencies: axum(ws)
    /// use axum::extract::ws::{CloseFrame, Message, WebSocket};
    ///
    /// const KICKED: u16 = 4501;
    ///
    /// async fn kick(mut socket: WebSocket) {
    ///     let frame = CloseFrame { code: KICKED, reason: "kicked".into() };
    ///     let _ = socket.send(Message::Close(Some(frame))).await;
    /// }
    /// ```
    "unregistered-library-code", Warning, check
}

fn check(_: &Context<'_>, index: usize, site: &Site, findings: &mut Vec<Finding>) {
    let Some(Verdict::Unregistered(code)) = verdict(site) else { return };
    let number = code.get();
    findings.push(RULE.finding(
        index,
        site,
        Part::Code,
        format!("{} is not registered with IANA", words::named(code)),
        format!(
            "send a private code from 4000 to 4999, such as {}, or register {number} with IANA",
            number + 1000
        ),
        "codes from 3000 to 3999 are registered with IANA; others may register an unregistered number \
         with another meaning (RFC 6455, section 7.4.2)"
            .into(),
    ));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::Level;
    use crate::rules::testing::{AXUM, BROWSER, check, is_silent, level, library, send, spelled};
    use crate::site::{Action, Spelling};

    #[test]
    fn unregistered_numbers_are_found() {
        for number in [3001, 3500, 3999] {
            assert_eq!(level(&RULE, &send(library(AXUM), number)), Some(Level::Warning));
            assert_eq!(level(&RULE, &send(&BROWSER, number)), Some(Level::Warning));
        }
        for number in [2999, 3000, 3003, 3008, 4000] {
            assert!(is_silent(&RULE, &send(library(AXUM), number)), "{number}");
        }
    }

    #[test]
    fn it_offers_the_private_code_that_looks_most_like_it() {
        let finding = check(&RULE, &send(library(AXUM), 3999)).unwrap();
        assert_eq!(finding.message, "3999 (First Come First Served) is not registered with IANA");
        assert!(finding.help.contains("such as 4999"));
    }

    #[test]
    fn names_of_a_library_and_checked_codes_are_left_alone() {
        for spelling in [Spelling::Library("RESUME"), Spelling::Checked] {
            assert!(is_silent(&RULE, &spelled(library(AXUM), 3500, spelling)));
        }
        let own = spelled(library(AXUM), 3500, Spelling::Own("KICKED".into()));
        assert_eq!(level(&RULE, &own), Some(Level::Warning));
        assert!(is_silent(&RULE, &Site { action: Action::Define, ..own }));
        let payload = Spelling::Payload { variant: "Library", fits: false };
        assert_eq!(
            level(&RULE, &spelled(library("tungstenite"), 3500, payload)),
            Some(Level::Warning)
        );
    }
}
