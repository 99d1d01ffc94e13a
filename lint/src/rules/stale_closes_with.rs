//! `stale-closes-with`: a function sends a code that its `#[closes_with]` does not declare.

use super::verdict::verdict;
use super::{Context, rule, words};
use crate::finding::{Finding, Fix, Safety};
use crate::site::{Action, Code, Part, Site};

rule! {
    /// ## What it does
    ///
    /// Finds codes that a function sends and its `#[closes_with]` does not list.
    ///
    /// ## Why is this bad
    ///
    /// The attribute documents the function: authors of the other endpoint handle the codes that it
    /// lists. The attribute itself compares the list with the codes that the body spells as this
    /// project does. This rule also knows the types of WebSocket libraries, numbers, constants, and
    /// functions that send their argument.
    ///
    /// An empty list makes no claim and is not compared. Neither is a list with a code that the
    /// rule does not know.
    ///
    /// ## Example
    ///
    /// ```rust
    /// //! dependencies: axum(ws), wsclose
    /// use axum::extract::ws::{CloseFrame, Message, WebSocket, close_code};
    ///
    /// /// Handles one connection.
    /// #[wsclose::closes_with(POLICY_VIOLATION)]
    /// async fn handle(mut socket: WebSocket) {
    ///     let frame = CloseFrame { code: close_code::ERROR, reason: "no database".into() };
    ///     let _ = socket.send(Message::Close(Some(frame))).await;
    /// }
    /// ```
    ///
    /// ## Use instead
    ///
    /// ```rust
    /// //! dependencies: axum(ws), wsclose
    /// use axum::extract::ws::{CloseFrame, Message, WebSocket, close_code};
    ///
    /// /// Handles one connection.
    /// #[wsclose::closes_with(POLICY_VIOLATION, INTERNAL_ERROR)]
    /// async fn handle(mut socket: WebSocket) {
    ///     let frame = CloseFrame { code: close_code::ERROR, reason: "no database".into() };
    ///     let _ = socket.send(Message::Close(Some(frame))).await;
    /// }
    /// ```
    ///
    /// ## Fix safety
    ///
    /// The fix adds the code to the declaration. It is unsafe because the documentation then promises
    /// one more code, and it may be the code sent that is wrong.
    "stale-closes-with", Warning, check
}

fn check(context: &Context<'_>, index: usize, site: &Site, findings: &mut Vec<Finding>) {
    let (Action::Send, Code::Known { number, .. }) = (site.action, &site.code) else { return };
    let Some(declaration) = context.declarations.iter().find(|it| it.sites.contains(&index)) else {
        return;
    };
    // A code that may not be sent cannot be declared either; that is another finding.
    if declaration.codes.contains(number) || verdict(site).is_some() {
        return;
    }
    let Ok(code) = u16::try_from(*number).map(wsclose_core::CloseCode::from) else { return };
    let declared: Vec<String> = declaration.codes.iter().map(ToString::to_string).collect();
    let name = code.entry().map_or_else(|| code.get().to_string(), |entry| entry.name.to_owned());
    let finding = RULE.finding(
        index,
        site,
        Part::Code,
        format!("{} is sent here, but `#[closes_with]` does not list it", words::named(code)),
        format!("add `{name}` to `#[closes_with(…)]`, or send a code that it lists"),
        format!("it lists {}", declared.join(", ")),
    );
    findings.push(finding.with_fix(Fix {
        part: Part::Declaration,
        replacement: format!("{{}}, {name}"),
        safety: Safety::Unsafe,
        title: format!("declare {name}"),
    }));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::package::Manifest;
    use crate::rules::Declaration;
    use crate::rules::testing::{AXUM, in_context, library, send};

    fn found(codes: &[i128], number: i128) -> Vec<Finding> {
        let sites = [send(library(AXUM), number)];
        let declarations = [Declaration { sites: vec![0], codes: codes.to_vec(), last: None }];
        in_context(&RULE, &sites, &declarations, Manifest::default())
    }

    #[test]
    fn a_code_that_is_not_declared_is_found() {
        let findings = found(&[1008, 4001], 1011);
        let [finding] = findings.as_slice() else { panic!("{findings:?}") };
        assert_eq!(
            finding.message,
            "1011 (Internal Error) is sent here, but `#[closes_with]` does not list it"
        );
        assert!(finding.help.starts_with("add `INTERNAL_ERROR` to"));
        assert_eq!(finding.note, "it lists 1008, 4001");
        assert!(found(&[1008], 4001).iter().any(|finding| finding.help.contains("`4001`")));
    }

    #[test]
    fn a_declared_code_and_one_that_may_not_be_sent_are_silent() {
        assert!(found(&[1008, 1011], 1011).is_empty());
        assert!(found(&[1008], 1006).is_empty());
    }
}
