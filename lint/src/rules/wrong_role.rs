//! `wrong-role`: a code that this end of a connection does not send.

use super::verdict::{Verdict, verdict};
use super::{Context, rule};
use crate::finding::Finding;
use crate::site::{Part, Site};

rule! {
    /// ## What it does
    ///
    /// Finds 1010 sent by a server, and 1012, 1013 or 1014 sent by a client, where the library, or
    /// what the file or crate imports from it, shows which endpoint it is.
    ///
    /// ## Why is this bad
    ///
    /// 1010 reports that the server did not accept an extension that the client needs. RFC 6455
    /// (section 7.4.1) defines it for clients, because a server can reject the handshake instead.
    /// 1012 to 1014 report that a service restarts, is overloaded, or is a gateway whose upstream
    /// failed: sent by a client, they are of no use to the server. For these three, this is our
    /// reading of the registrations; no rule forbids them.
    ///
    /// ## Example
    ///
    /// ```rust
    /// //! dependencies: axum(ws)
    /// use axum::extract::ws::{CloseFrame, Message, WebSocket, close_code};
    ///
    /// async fn no_compression(mut socket: WebSocket) {
    ///     let frame = CloseFrame { code: close_code::EXTENSION, reason: "no deflate".into() };
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
    /// async fn no_compression(mut socket: WebSocket) {
    ///     let frame = CloseFrame { code: close_code::POLICY, reason: "no deflate".into() };
    ///     let _ = socket.send(Message::Close(Some(frame))).await;
    /// }
    /// ```
    "wrong-role", Note, check
}

fn check(_: &Context<'_>, index: usize, site: &Site, findings: &mut Vec<Finding>) {
    let Some(Verdict::WrongRole(error)) = verdict(site) else { return };
    findings.push(RULE.finding(
        index,
        site,
        Part::Code,
        error.to_string(),
        error.help().to_string(),
        error.note().to_string(),
    ));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::Level;
    use crate::rules::testing::{AXUM, check, is_silent, level, library, send};
    use crate::site::Side;

    fn from(side: Side, number: i128) -> Site {
        Site { side, ..send(library(AXUM), number) }
    }

    #[test]
    fn each_end_has_its_own_codes() {
        assert_eq!(level(&RULE, &from(Side::Server, 1010)), Some(Level::Note));
        assert!(is_silent(&RULE, &from(Side::Client, 1010)));
        for number in [1012, 1013, 1014] {
            assert_eq!(level(&RULE, &from(Side::Client, number)), Some(Level::Note));
            assert!(is_silent(&RULE, &from(Side::Server, number)));
        }
        for side in [Side::Client, Side::Server] {
            for number in [1000, 1001, 1006, 1008, 1011, 4001, 500] {
                assert!(is_silent(&RULE, &from(side, number)), "{side:?} {number}");
            }
        }
    }

    #[test]
    fn an_end_that_is_not_known_is_not_judged() {
        for side in [Side::Either, Side::Browser, Side::Workers] {
            for number in [1010, 1012] {
                assert!(is_silent(&RULE, &from(side, number)), "{side:?} {number}");
            }
        }
    }

    #[test]
    fn our_own_reading_is_called_so() {
        let client = check(&RULE, &from(Side::Client, 1012)).unwrap();
        assert_eq!(client.message, "1012 (Service Restart) should not be sent by a client");
        assert!(client.note.starts_with("this is our reading"));
        let server = check(&RULE, &from(Side::Server, 1010)).unwrap();
        assert!(server.note.contains("RFC 6455"));
    }
}
