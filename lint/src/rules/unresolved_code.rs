//! `unresolved-code`: a code that is sent, and that the lint could not determine.

use super::{Context, rule};
use crate::finding::Finding;
use crate::site::{Action, Code, Part, Site, Why};

rule! {
    /// ## What it does
    ///
    /// Lists the places that send a code whose value could not be determined, with the reason. The
    /// summary of every run says how many there are.
    ///
    /// ## Why is this bad
    ///
    /// It is not: the code may be right. But no other rule has checked it, so this list shows how much
    /// the absence of findings means. A code that is sent under a condition on it is not listed. The
    /// rule is off by default; `--verbose` turns it on.
    ///
    /// ## Example
    ///
    /// ```rust
    /// //! dependencies: axum(ws)
    /// use axum::extract::ws::{CloseFrame, Message, WebSocket};
    ///
    /// pub async fn refuse(mut socket: WebSocket, code: u16) {
    ///     let frame = CloseFrame { code, reason: "refused".into() };
    ///     let _ = socket.send(Message::Close(Some(frame))).await;
    /// }
    /// ```
    ///
    /// ## Use instead
    ///
    /// ```rust
    /// //! dependencies: axum(ws), wsclose
    /// use axum::extract::ws::{CloseFrame, Message, WebSocket};
    /// use wsclose::SendCode;
    ///
    /// pub async fn refuse(mut socket: WebSocket, code: SendCode) {
    ///     let frame = CloseFrame { code: code.get(), reason: "refused".into() };
    ///     let _ = socket.send(Message::Close(Some(frame))).await;
    /// }
    /// ```
    "unresolved-code", Off, check
}

fn check(_: &Context<'_>, index: usize, site: &Site, findings: &mut Vec<Finding>) {
    let (Action::Send, &Code::Unresolved { why }) = (site.action, &site.code) else { return };
    let note = match why {
        Why::Caller => "it is an argument, and the callers are not in this package",
        Why::Made => "a function or macro of another crate returns it",
        Why::TakenOut => "it is a part of a value of another crate, or of an unknown type",
        Why::Chosen => return,
        Why::Computed => "it is the result of a computation",
        Why::Limit => "following it would take too long",
    };
    findings.push(RULE.finding(
        index,
        site,
        Part::Code,
        "the value of this code could not be determined".into(),
        "take a `wsclose::SendCode`, which is always valid to send, or check the code where it is \
         made"
            .into(),
        note.into(),
    ));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::Level;
    use crate::rules::testing::{AXUM, check, is_silent, level, library, with_code};

    #[test]
    fn only_what_is_sent_and_not_known_is_listed() {
        for why in [Why::Caller, Why::Made, Why::TakenOut, Why::Computed, Why::Limit] {
            let site = with_code(library(AXUM), Code::Unresolved { why });
            assert_eq!(level(&RULE, &site), Some(Level::Off));
            let convert = Site { action: Action::Convert, ..site };
            assert!(is_silent(&RULE, &convert));
        }
        let chosen = Code::Unresolved { why: Why::Chosen };
        for code in [Code::Absent, Code::Unknown, Code::MadeUp { number: 1000 }, chosen] {
            assert!(is_silent(&RULE, &with_code(library(AXUM), code)));
        }
    }

    #[test]
    fn each_reason_has_its_words() {
        let note = |why| check(&RULE, &with_code(library(AXUM), Code::Unresolved { why })).unwrap();
        let notes: std::collections::HashSet<String> =
            [Why::Caller, Why::Made, Why::TakenOut, Why::Computed, Why::Limit]
                .map(|why| note(why).note)
                .into();
        assert_eq!(notes.len(), 5);
    }
}
