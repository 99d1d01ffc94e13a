//! `magic-close-code`: a bare number where there is a name for it.

use wsclose_core::{CloseCode, Status};

use super::verdict::verdict;
use super::{Context, rule, words};
use crate::finding::{Finding, Fix, Safety};
use crate::site::{Action, Code, Part, Site, Spelling};

rule! {
    /// ## What it does
    ///
    /// Finds bare numbers that are sent, where the library has a constant for the code or the
    /// package depends on `wsclose`. Private codes are always reported, because only a name
    /// explains them.
    ///
    /// ## Why is this bad
    ///
    /// Readers must look up `1011`, and a mistyped digit is another code. This is a matter of
    /// style, so the rule is off by default.
    ///
    /// ## Example
    ///
    /// ```rust
    /// //! dependencies: axum(ws)
    /// use axum::extract::ws::{CloseFrame, Message, WebSocket};
    ///
    /// async fn failed(mut socket: WebSocket) {
    ///     let frame = CloseFrame { code: 1011, reason: "internal error".into() };
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
    /// async fn failed(mut socket: WebSocket) {
    ///     let frame = CloseFrame { code: close_code::ERROR, reason: "internal error".into() };
    ///     let _ = socket.send(Message::Close(Some(frame))).await;
    /// }
    /// ```
    ///
    /// ## Fix safety
    ///
    /// Where the package depends on `wsclose`, the fix writes `close_code!(send …)` in place of the
    /// number. It is unsafe because the number may get its type from its context, and the
    /// new expression is a `u16`.
    "magic-close-code", Off, check
}

fn check(context: &Context<'_>, index: usize, site: &Site, findings: &mut Vec<Finding>) {
    let (Action::Send, Code::Known { number, spelling: Spelling::Literal }) =
        (site.action, &site.code)
    else {
        return;
    };
    if verdict(site).is_some() {
        return;
    }
    let Ok(number) = u16::try_from(*number) else { return };
    let code = CloseCode::from(number);
    let checked = format!("`wsclose::close_code!(send {number})`");
    let wsclose = context.wsclose(site);
    let help = match (words::constant(site, code), wsclose.is_some()) {
        _ if code.status() == Status::PrivateUse => {
            format!(
                "give it a name in a constant, with `wsclose::close_code!` also its checks: {checked}"
            )
        }
        (Some(constant), true) => format!("write `{constant}`, or {checked}"),
        (Some(constant), false) => format!("write `{constant}`"),
        (None, true) => format!("write {checked}"),
        // Without a name to put there, the number is as good as any.
        (None, false) => return,
    };
    let finding = RULE.finding(
        index,
        site,
        Part::Code,
        format!("{} is written as a bare number", words::named(code)),
        help,
        "a name says what the code means, and a mistyped name does not compile".into(),
    );
    findings.push(match wsclose.map(|wsclose| replacement(&wsclose, number)) {
        Some(replacement) => finding.with_fix(Fix {
            part: Part::Code,
            replacement,
            safety: Safety::Unsafe,
            title: format!("write `close_code!(send {number})`"),
        }),
        None => finding,
    });
}

/// The new text. The place of a literal is the literal alone, without what converts it, so a `u16`
/// fits wherever the number did.
fn replacement(wsclose: &str, number: u16) -> String {
    format!("{wsclose}::close_code!(send {number}).get()")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::Level;
    use crate::rules::testing::{AXUM, BROWSER, check, is_silent, library, package, send, spelled};

    fn with_wsclose(site: Site) -> Option<Finding> {
        package(&RULE, &[site], true).pop()
    }

    #[test]
    fn a_bare_number_is_found_where_there_is_a_name() {
        let finding = check(&RULE, &send(library(AXUM), 1011)).unwrap();
        assert_eq!(finding.message, "1011 (Internal Error) is written as a bare number");
        assert_eq!(finding.help, "write `close_code::ERROR`");
        assert_eq!(finding.level, Level::Off);
        assert!(
            check(&RULE, &send(library(AXUM), 4001)).unwrap().help.starts_with("give it a name")
        );
        // gloo-net has no constants.
        assert!(is_silent(&RULE, &send(&BROWSER, 1000)));
        assert!(with_wsclose(send(&BROWSER, 1000)).is_some());
    }

    #[test]
    fn names_and_numbers_with_another_mistake_are_left_alone() {
        for spelling in [Spelling::Library("ERROR"), Spelling::Own("X".into()), Spelling::Checked] {
            assert!(is_silent(&RULE, &spelled(library(AXUM), 1011, spelling)));
        }
        for number in [1006, 500, 2000, 3500, 1010, 70_000] {
            assert!(with_wsclose(send(library(AXUM), number)).is_none(), "{number}");
        }
        let define = Site { action: Action::Define, ..send(library(AXUM), 1011) };
        assert!(is_silent(&RULE, &define));
    }

    #[test]
    fn the_fix_has_the_type_that_stands_there() {
        let fix = |site| with_wsclose(site).unwrap().fix.map(|fix| fix.replacement);
        assert_eq!(
            fix(send(library(AXUM), 1011)).as_deref(),
            Some("::wsclose::close_code!(send 1011).get()")
        );
        assert_eq!(check(&RULE, &send(library(AXUM), 1011)).unwrap().fix, None);
    }
}
