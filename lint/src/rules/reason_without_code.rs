//! `reason-without-code`: a reason where no code is given.

use super::{Context, rule, words};
use crate::finding::{Finding, Level};
use crate::libraries::Outcome;
use crate::site::{Action, Code, Part, Reason, Side, Site};

rule! {
    /// ## What it does
    ///
    /// Finds reasons that are sent without a code.
    ///
    /// ## Why is this bad
    ///
    /// In a Close frame, the reason follows the code, so a reason cannot be sent alone. Some
    /// libraries drop the reason. gloo-net passes 1005 to the browser in place of the missing code,
    /// and the browser throws: nothing is sent, and the connection stays open.
    ///
    /// It is an error where the call fails, and a warning where the reason is dropped.
    ///
    /// ## Example
    ///
    /// ```rust
    /// //! dependencies: gloo-net(websocket)
    /// use gloo_net::websocket::futures::WebSocket;
    ///
    /// fn leave(socket: WebSocket) {
    ///     let _ = socket.close(None, Some("leaving"));
    /// }
    /// ```
    ///
    /// ## Use instead
    ///
    /// ```rust
    /// //! dependencies: gloo-net(websocket)
    /// use gloo_net::websocket::futures::WebSocket;
    ///
    /// fn leave(socket: WebSocket) {
    ///     let _ = socket.close(Some(1000), Some("leaving"));
    /// }
    /// ```
    "reason-without-code", Warning, check
}

fn check(_: &Context<'_>, index: usize, site: &Site, findings: &mut Vec<Finding>) {
    let Some(level) = level(site) else { return };
    let name = words::library(site);
    let outcome = match site.library.map(|library| library.sends.reason_alone) {
        Some(Outcome::Throws) if site.side == Side::Workers => {
            "the Workers runtime throws, and nothing is sent".into()
        }
        Some(Outcome::Throws) => format!(
            "{name} passes 1005 to the browser in place of the missing code, and the browser \
             throws: nothing is sent, and the connection stays open"
        ),
        Some(Outcome::Error) => format!("{name} returns an error and sends nothing"),
        Some(Outcome::Panics) => format!("{name} panics"),
        Some(Outcome::AsIs) => {
            format!(
                "{name} sends the reason in place of the code, and the peer takes its first bytes for one"
            )
        }
        _ => format!("{name} drops the reason, and the peer receives an empty Close frame"),
    };
    let example = match site.side {
        Side::Browser => "1000 (Normal Closure), or a private code from 4000 to 4999",
        _ => "1000 (Normal Closure), or one that says what happened",
    };
    let finding = RULE.finding(
        index,
        site,
        Part::Reason,
        "this reason is not sent, because there is no code".into(),
        format!("add a code: {example}"),
        format!(
            "{outcome}; in a Close frame the reason follows the code (RFC 6455, section 5.5.1)"
        ),
    );
    findings.push(finding.at(level, site));
}

/// The level of the mistake; `None` if there is none.
pub(super) fn level(site: &Site) -> Option<Level> {
    if site.action != Action::Send || site.code != Code::Absent {
        return None;
    }
    match site.reason {
        // An unknown reason may be `None` at run time.
        Reason::Absent | Reason::Unknown | Reason::Literal { len: 0 } => return None,
        Reason::Literal { .. }
        | Reason::Bounded
        | Reason::UpTo { .. }
        | Reason::Unbounded { .. }
        | Reason::Received => {}
    }
    match site.library?.sends.reason_alone {
        Outcome::Throws | Outcome::Error | Outcome::Panics | Outcome::AsIs => Some(Level::Error),
        Outcome::Dropped | Outcome::Cut => Some(Level::Warning),
        Outcome::Impossible => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{
        AXUM, BROWSER, PANICS, WORKERS, check, is_silent, level, library, send,
    };

    fn alone(library: &'static crate::libraries::Library, reason: Reason) -> Site {
        Site { code: Code::Absent, reason, ..send(library, 0) }
    }

    #[test]
    fn the_level_is_that_of_what_the_library_does() {
        let reason = Reason::Literal { len: 7 };
        assert_eq!(level(&RULE, &alone(&BROWSER, reason.clone())), Some(Level::Error));
        assert_eq!(level(&RULE, &alone(&WORKERS, reason.clone())), Some(Level::Warning));
        assert_eq!(level(&RULE, &alone(&PANICS, reason.clone())), Some(Level::Warning));
        assert!(is_silent(&RULE, &alone(library(AXUM), reason.clone())));
        let test = Site { test: true, ..alone(&BROWSER, reason) };
        assert_eq!(level(&RULE, &test), Some(Level::Warning));
    }

    #[test]
    fn any_text_counts_but_not_what_may_be_none() {
        for reason in [Reason::Bounded, Reason::Unbounded { what: "format!" }, Reason::Received] {
            assert!(level(&RULE, &alone(&BROWSER, reason)).is_some());
        }
        for reason in [Reason::Absent, Reason::Unknown, Reason::Literal { len: 0 }] {
            assert!(is_silent(&RULE, &alone(&BROWSER, reason)));
        }
        assert!(is_silent(&RULE, &send(&BROWSER, 1000)));
    }

    #[test]
    fn it_says_what_happens() {
        let finding = check(&RULE, &alone(&BROWSER, Reason::Bounded)).unwrap();
        assert_eq!(finding.part, Part::Reason);
        assert!(finding.note.starts_with("gloo-net passes 1005 to the browser"));
        let workers = check(&RULE, &alone(&WORKERS, Reason::Bounded)).unwrap();
        assert!(workers.note.starts_with("worker drops the reason"));
    }
}
