//! `unassigned-code-sent`: 1016 to 2999 in a Close frame.

use super::verdict::{Verdict, verdict};
use super::{Context, rule, words};
use crate::finding::Finding;
use crate::site::{Part, Side, Site};

rule! {
    /// ## What it does
    ///
    /// Finds numbers from 1016 to 2999 that are sent as close codes.
    ///
    /// ## Why is this bad
    ///
    /// The range is reserved for future versions of the protocol and its extensions (RFC 6455,
    /// section 7.4.2), and no number in it is assigned. Most implementations reject such a code:
    /// they fail the connection or return an error, and the reason is lost. Applications have the
    /// 1000 private codes from 4000 to 4999.
    ///
    /// ## Example
    ///
    /// ```rust
    /// //! dependencies: axum(ws)
    /// use axum::extract::ws::{CloseFrame, Message, WebSocket};
    ///
    /// const QUOTA_USED_UP: u16 = 2001;
    ///
    /// async fn refuse(mut socket: WebSocket) {
    ///     let frame = CloseFrame { code: QUOTA_USED_UP, reason: "quota used up".into() };
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
    /// const QUOTA_USED_UP: u16 = 4001;
    ///
    /// async fn refuse(mut socket: WebSocket) {
    ///     let frame = CloseFrame { code: QUOTA_USED_UP, reason: "quota used up".into() };
    ///     let _ = socket.send(Message::Close(Some(frame))).await;
    /// }
    /// ```
    "unassigned-code-sent", Error, check
}

fn check(_: &Context<'_>, index: usize, site: &Site, findings: &mut Vec<Finding>) {
    let Some(Verdict::Unassigned(error)) = verdict(site) else { return };
    let outcome = match site.side {
        // workerd refuses less than a browser does.
        Side::Workers => "the Workers runtime sends it, and most peers fail the connection".into(),
        _ => words::no_code(site, i128::from(error.code().get())),
    };
    findings.push(RULE.finding(
        index,
        site,
        Part::Code,
        error.to_string(),
        words::instead(site, Some(error)),
        format!("{outcome}; {}", error.note()),
    ));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::Level;
    use crate::rules::testing::{AXUM, WORKERS, check, is_silent, level, library, send};
    use crate::site::Action;

    #[test]
    fn the_unassigned_range_is_found() {
        for number in [1016, 2000, 2999] {
            let site = send(library(AXUM), number);
            assert_eq!(level(&RULE, &site), Some(Level::Error), "{number}");
            assert!(is_silent(&RULE, &Site { action: Action::Define, ..site }));
        }
        for number in [1015, 3000, 4000, 5000] {
            assert!(is_silent(&RULE, &send(library(AXUM), number)), "{number}");
        }
    }

    #[test]
    fn it_says_where_codes_of_ones_own_are() {
        let finding = check(&RULE, &send(library(AXUM), 2001)).unwrap();
        assert_eq!(finding.message, "2001 (Unassigned) must not be sent in a Close frame");
        assert_eq!(finding.help, "for the codes of your application, use 4000 to 4999");
    }

    #[test]
    fn workers_do_not_throw_for_it() {
        let finding = check(&RULE, &send(&WORKERS, 2001)).unwrap();
        assert!(finding.note.starts_with("the Workers runtime sends it"));
    }
}
