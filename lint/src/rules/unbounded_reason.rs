//! `unbounded-reason`: a reason that can have more than 123 bytes.

use super::{Context, reason_without_code, rule, words};
use wsclose_core::MAX_REASON_LEN;

use crate::finding::{Finding, Fix, Safety};
use crate::site::{Action, Part, Reason, Site};

rule! {
    /// ## What it does
    ///
    /// Finds reasons that may have more than 123 bytes: an error's `to_string()` or `message`,
    /// `format!` with arguments of unlimited length, a value as JSON. Where the longest possible
    /// text is known, the message names its length. A character has up to four bytes, so
    /// `chars().take(123)` and `{:.123}` can make 492 bytes.
    ///
    /// ## Why is this bad
    ///
    /// The reason of a Close frame has at most 123 bytes of UTF-8 (RFC 6455, section 5.5). Long
    /// reasons are rare, and often the ones that you most need to see. Most libraries send them in
    /// an invalid frame: the peer fails the connection, and code and reason are lost. actix-ws
    /// truncates the reason and is not reported.
    ///
    /// ## Example
    ///
    /// ```rust
    /// //! dependencies: axum(ws)
    /// use axum::extract::ws::{CloseFrame, Message, WebSocket, close_code};
    ///
    /// async fn failed(mut socket: WebSocket, error: std::io::Error) {
    ///     let frame = CloseFrame { code: close_code::ERROR, reason: error.to_string().into() };
    ///     let _ = socket.send(Message::Close(Some(frame))).await;
    /// }
    /// ```
    ///
    /// ## Use instead
    ///
    /// ```rust
    /// //! dependencies: axum(ws), wsclose
    /// use axum::extract::ws::{CloseFrame, Message, WebSocket, close_code};
    /// use wsclose::Reason;
    ///
    /// async fn failed(mut socket: WebSocket, error: std::io::Error) {
    ///     let frame = CloseFrame {
    ///         code: close_code::ERROR,
    ///         reason: Reason::truncate(&error.to_string()).as_str().into(),
    ///     };
    ///     let _ = socket.send(Message::Close(Some(frame))).await;
    /// }
    /// ```
    ///
    /// ## Fix safety
    ///
    /// The fix is safe: a reason that fits stays as it is, and one that does not fit would have
    /// broken the connection. It is offered where every build of the package has `wsclose`, and the
    /// reason itself is a `format!` or a `to_string()`: the cut text is a `String` again, so what
    /// surrounds it still compiles.
    "unbounded-reason", Note, check
}

fn check(context: &Context<'_>, index: usize, site: &Site, findings: &mut Vec<Finding>) {
    let (what, most) = match (site.action, &site.reason) {
        (Action::Send, &Reason::Unbounded { what }) => (what, None),
        (Action::Send, &Reason::UpTo { len, what }) if len > MAX_REASON_LEN => (what, Some(len)),
        _ => return,
    };
    if reason_without_code::level(site).is_some() {
        return;
    }
    let Some(note) = words::long_reason_note(site) else { return };
    let message = match most {
        None => format!("this reason may exceed {MAX_REASON_LEN} bytes: nothing limits `{what}`"),
        Some(len) => format!(
            "this reason may exceed {MAX_REASON_LEN} bytes: `{what}` makes up to {len} bytes"
        ),
    };
    let wsclose = context.wsclose(site);
    let crate_first = if wsclose.is_some() { "" } else { ", of the crate `wsclose`," };
    let finding = RULE.finding(
        index,
        site,
        Part::Reason,
        message,
        format!("truncate the text: `wsclose::Reason::truncate`{crate_first} cuts between two characters"),
        note,
    );
    findings.push(match wsclose {
        Some(wsclose) => finding.with_fix(Fix {
            part: Part::Text,
            replacement: format!("{wsclose}::Reason::truncate(&{{}}).as_str().to_owned()"),
            safety: Safety::Safe,
            title: "cut the reason at 123 bytes".into(),
        }),
        None => finding,
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::Level;
    use crate::rules::testing::{
        AXUM, BROWSER, CUTS, check, is_silent, level, library, package, with_reason,
    };
    use crate::site::Code;

    const TEXT: Reason = Reason::Unbounded { what: "to_string()" };

    #[test]
    fn a_text_of_any_length_is_a_note() {
        assert_eq!(level(&RULE, &with_reason(library(AXUM), TEXT)), Some(Level::Note));
        let test = Site { test: true, ..with_reason(library(AXUM), TEXT) };
        assert_eq!(level(&RULE, &test), Some(Level::Off));
        for reason in [Reason::Bounded, Reason::Received, Reason::Unknown, Reason::Absent] {
            assert!(is_silent(&RULE, &with_reason(library(AXUM), reason)));
        }
    }

    #[test]
    fn a_library_that_cuts_and_a_reason_without_a_code_are_silent() {
        assert!(is_silent(&RULE, &with_reason(&CUTS, TEXT)));
        let alone = Site { code: Code::Absent, ..with_reason(&BROWSER, TEXT) };
        assert!(is_silent(&RULE, &alone));
    }

    #[test]
    fn the_fix_needs_the_dependency() {
        let fix = |site: Site, has_wsclose| package(&RULE, &[site], has_wsclose).remove(0).fix;
        let fixed = fix(with_reason(library(AXUM), TEXT), true).unwrap();
        assert_eq!(fixed.replacement, "::wsclose::Reason::truncate(&{}).as_str().to_owned()");
        assert_eq!((fixed.part, fixed.safety), (Part::Text, Safety::Safe));
        assert_eq!(fix(with_reason(library(AXUM), TEXT), false), None);
    }

    #[test]
    fn the_most_that_is_known_is_named() {
        let up_to = |len| with_reason(library(AXUM), Reason::UpTo { len, what: "format!" });
        assert!(is_silent(&RULE, &up_to(123)));
        let finding = check(&RULE, &up_to(151)).unwrap();
        assert_eq!(
            finding.message,
            "this reason may exceed 123 bytes: `format!` makes up to 151 bytes"
        );
    }

    #[test]
    fn without_the_dependency_the_help_says_where_it_comes_from() {
        let finding = check(&RULE, &with_reason(library(AXUM), TEXT)).unwrap();
        assert!(finding.help.contains("of the crate `wsclose`"));
        assert_eq!(
            finding.message,
            "this reason may exceed 123 bytes: nothing limits `to_string()`"
        );
    }
}
