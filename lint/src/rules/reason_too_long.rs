//! `reason-too-long`: a reason of more than 123 bytes.

use wsclose_core::{MAX_REASON_LEN, Reason as CheckedReason};

use super::{Context, reason_without_code, rule, words};
use crate::finding::{Finding, Fix, Safety};
use crate::site::{Action, Part, Reason, Site};

rule! {
    /// ## What it does
    ///
    /// Finds literal reasons of more than 123 bytes of UTF-8.
    ///
    /// ## Why is this bad
    ///
    /// The payload of a Close frame has at most 125 bytes, and the code takes two of them (RFC
    /// 6455, section 5.5). Most libraries send a longer reason anyway. The peer fails the
    /// connection because the frame is invalid, and code and reason are lost. Other libraries
    /// panic, throw or return an error. actix-ws truncates the reason and is not reported.
    ///
    /// ## Example
    ///
    /// ```rust
    /// //! dependencies: axum(ws)
    /// use axum::extract::ws::{CloseFrame, Message, WebSocket, close_code};
    ///
    /// async fn refuse(mut socket: WebSocket) {
    ///     let frame = CloseFrame {
    ///         code: close_code::POLICY,
    ///         reason: "this server takes at most one subscription for each connection; close the \
    ///                  other one before you open the next, or ask for more"
    ///             .into(),
    ///     };
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
    /// async fn refuse(mut socket: WebSocket) {
    ///     let frame = CloseFrame {
    ///         code: close_code::POLICY,
    ///         reason: "one subscription for each connection".into(),
    ///     };
    ///     let _ = socket.send(Message::Close(Some(frame))).await;
    /// }
    /// ```
    ///
    /// ## Fix safety
    ///
    /// The fix cuts the text where the program runs, if every build of the package has `wsclose`. It
    /// is unsafe because the other endpoint then reads only the beginning; better write a shorter one.
    "reason-too-long", Error, check
}

fn check(context: &Context<'_>, index: usize, site: &Site, findings: &mut Vec<Finding>) {
    let (Action::Send, &Reason::Literal { len }) = (site.action, &site.reason) else { return };
    if len <= MAX_REASON_LEN || reason_without_code::level(site).is_some() {
        return;
    }
    let Some(note) = words::long_reason_note(site) else { return };
    // Only the length decides, and the verdict has its words in one place.
    let Err(error) = CheckedReason::new(&"x".repeat(len)).map(|_| ()) else { return };
    let finding =
        RULE.finding(index, site, Part::Reason, error.to_string(), error.help().to_string(), note);
    let fix = context.wsclose(site).map(|wsclose| Fix {
        part: Part::ReasonLiteral,
        replacement: format!("{wsclose}::Reason::truncate({{}}).as_str()"),
        safety: Safety::Unsafe,
        title: format!("cut the reason at {MAX_REASON_LEN} bytes"),
    });
    findings.push(Finding { fix, ..finding });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::Level;
    use crate::rules::testing::{
        AXUM, BROWSER, CUTS, PANICS, check, is_silent, level, library, with_reason,
    };
    use crate::site::Code;

    #[test]
    fn the_limit_is_123_bytes() {
        let site = |len| with_reason(library(AXUM), Reason::Literal { len });
        assert!(is_silent(&RULE, &site(0)));
        assert!(is_silent(&RULE, &site(123)));
        assert_eq!(level(&RULE, &site(124)), Some(Level::Error));
        let finding = check(&RULE, &site(140)).unwrap();
        assert_eq!(finding.message, "the reason is 140 bytes of UTF-8 long, and the limit is 123");
        assert!(finding.help.starts_with("shorten it by 17 bytes"));
    }

    #[test]
    fn it_says_what_the_library_does() {
        let note = |library| {
            check(&RULE, &with_reason(library, Reason::Literal { len: 200 })).unwrap().note
        };
        assert!(note(library(AXUM)).starts_with("axum sends an invalid frame"));
        assert!(note(&PANICS).starts_with("tokio-websockets panics; "));
        assert!(note(&BROWSER).starts_with("the browser throws SyntaxError"));
    }

    #[test]
    fn a_library_that_cuts_is_silent() {
        assert!(is_silent(&RULE, &with_reason(&CUTS, Reason::Literal { len: 200 })));
    }

    #[test]
    fn other_reasons_and_a_reason_that_is_never_sent_are_not_its_matter() {
        for reason in [Reason::Bounded, Reason::Unknown, Reason::Unbounded { what: "format!" }] {
            assert!(is_silent(&RULE, &with_reason(library(AXUM), reason)));
        }
        let long = with_reason(&BROWSER, Reason::Literal { len: 200 });
        assert!(is_silent(&RULE, &Site { code: Code::Absent, ..long }));
    }
}
