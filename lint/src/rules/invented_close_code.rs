//! `invented-close-code`: a code for a Close that had none.

use wsclose_core::CloseCode;

use super::verdict::verdict;
use super::{Context, rule, words};
use crate::finding::{Finding, Level};
use crate::site::{Action, Code, Part, Site};

rule! {
    /// ## What it does
    ///
    /// Finds code that forwards a received Close frame and sends a code where the frame had none:
    /// `frame.map_or(1000, |frame| frame.code)`, or a branch such as `None => 1000`. A `match` in
    /// which every branch has its own number forwards nothing and is not reported.
    ///
    /// ## Why is this bad
    ///
    /// A Close frame without a code means that the peer gave no reason. 1000 (Normal Closure) means
    /// that the purpose of the connection is fulfilled, so a client may not reconnect. 0 is not a
    /// close code. You can forward a Close frame without a code as one.
    ///
    /// An invented 1000 or 0 is a warning. Any other code is a note, because it may be intended.
    ///
    /// ## Example
    ///
    /// ```rust
    /// //! dependencies: axum(ws)
    /// use axum::extract::ws::{CloseFrame, Message, WebSocket};
    ///
    /// async fn pass_on(received: Option<CloseFrame>, mut other: WebSocket) {
    ///     let frame = CloseFrame {
    ///         code: received.map_or(1000, |frame| frame.code),
    ///         reason: "passed on".into(),
    ///     };
    ///     let _ = other.send(Message::Close(Some(frame))).await;
    /// }
    /// ```
    ///
    /// ## Use instead
    ///
    /// ```rust
    /// //! dependencies: axum(ws)
    /// use axum::extract::ws::{CloseFrame, Message, WebSocket};
    ///
    /// async fn pass_on(received: Option<CloseFrame>, mut other: WebSocket) {
    ///     let _ = other.send(Message::Close(received)).await;
    /// }
    /// ```
    "invented-close-code", Warning, check
}

fn check(_: &Context<'_>, index: usize, site: &Site, findings: &mut Vec<Finding>) {
    let (Action::Send, Code::MadeUp { number }) = (site.action, &site.code) else { return };
    if verdict(site).is_some() {
        return;
    }
    let code = u16::try_from(*number).map(CloseCode::from);
    let sendable = code.is_ok_and(CloseCode::is_receivable);
    let named = code.map_or_else(
        |_| number.to_string(),
        |code| {
            if sendable { words::named(code) } else { number.to_string() }
        },
    );
    let note = match (sendable, *number) {
        (false, _) => format!("{number} is not a close code; {}", words::bad_code(site)),
        (true, 1000) => {
            "1000 means that the purpose of the connection is fulfilled, which the peer \
                         did not say; a client that receives it may not reconnect"
                .into()
        }
        (true, _) => format!("the peer did not send {number}, so its receiver is misled"),
    };
    let level = if matches!(number, 0 | 1000) || !sendable { RULE.rule.level } else { Level::Note };
    let finding = RULE.finding(
        index,
        site,
        Part::Code,
        format!("{named} is invented for a Close frame without a code"),
        "forward a Close frame without a code as one: an empty Close frame (`None` in most libraries)"
            .into(),
        note,
    );
    findings.push(finding.at(level, site));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{AXUM, check, is_silent, level, library, send, with_code};

    fn made_up(number: i128) -> Site {
        with_code(library(AXUM), Code::MadeUp { number })
    }

    #[test]
    fn a_made_up_code_is_found() {
        let normal = check(&RULE, &made_up(1000)).unwrap();
        assert_eq!(
            normal.message,
            "1000 (Normal Closure) is invented for a Close frame without a code"
        );
        assert_eq!(normal.level, Level::Warning);
        let zero = check(&RULE, &made_up(0)).unwrap();
        assert_eq!(zero.message, "0 is invented for a Close frame without a code");
        assert!(zero.note.starts_with("0 is not a close code; axum sends it"));
        assert_eq!(level(&RULE, &made_up(70_000)), Some(Level::Warning));
    }

    #[test]
    fn a_code_that_may_be_meant_is_a_note() {
        for number in [1001, 1011, 4000] {
            assert_eq!(level(&RULE, &made_up(number)), Some(Level::Note), "{number}");
        }
        assert!(level(&RULE, &Site { test: true, ..made_up(1011) }) == Some(Level::Off));
    }

    #[test]
    fn a_reserved_code_and_a_code_that_was_chosen_are_not_its_matter() {
        assert!(is_silent(&RULE, &made_up(1005)));
        assert!(is_silent(&RULE, &send(library(AXUM), 1000)));
        assert!(is_silent(&RULE, &Site { action: Action::Convert, ..made_up(1000) }));
    }
}
