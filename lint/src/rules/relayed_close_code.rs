//! `relayed-close-code`: a received code passed on, though it can be one that may not be sent.

use super::{Context, rule};
use crate::finding::{Finding, Level};
use crate::libraries::{Delivers, Library, NoCode};
use crate::package::Version;
use crate::site::{Action, Code, Part, Side, Site};

rule! {
    /// ## What it does
    ///
    /// Finds received codes that are forwarded unchanged, where the library may deliver a code that
    /// must not be sent.
    ///
    /// ## Why is this bad
    ///
    /// A browser or a Workers socket reports 1005 for a Close frame without a code and 1006 for a
    /// lost connection. Other libraries deliver any number that the peer sent. Forwarding such a
    /// code breaks the other connection: its peer fails the connection, `close` throws, or the
    /// library panics.
    ///
    /// Not reported are libraries that rewrite or reject such codes, as tungstenite and axum do;
    /// the reply to the peer that sent the code; and a code that is sent under a condition on it,
    /// such as `if is_sendable(code)`.
    ///
    /// It is a note where the library checks received codes only in some versions or
    /// configurations. For actix-http, `Cargo.lock` decides. A library that leaves codes unchecked
    /// only in browsers is reported only in code for browsers.
    ///
    /// ## Example
    ///
    /// ```rust
    /// //! dependencies: web-sys(CloseEvent, WebSocket)
    /// use web_sys::{CloseEvent, WebSocket};
    ///
    /// fn on_close(event: &CloseEvent, other: &WebSocket) {
    ///     let _ = other.close_with_code(event.code());
    /// }
    /// ```
    ///
    /// ## Use instead
    ///
    /// ```rust
    /// //! dependencies: web-sys(CloseEvent, WebSocket), wsclose
    /// use web_sys::{CloseEvent, WebSocket};
    /// use wsclose::{Received, Relay, Role, relay};
    ///
    /// fn on_close(event: &CloseEvent, other: &WebSocket) {
    ///     let received = Received::from_close_event(event.code(), event.was_clean());
    ///     let reason = event.reason();
    ///     let _ = match relay(received, &reason, Role::Browser) {
    ///         Relay::Close(close) => {
    ///             other.close_with_code_and_reason(close.code().get(), close.reason().as_str())
    ///         }
    ///         Relay::Empty | Relay::Drop => other.close(),
    ///     };
    /// }
    /// ```
    "relayed-close-code", Warning, check
}

fn check(context: &Context<'_>, index: usize, site: &Site, findings: &mut Vec<Finding>) {
    let (Action::Send, Code::Received { from, same_connection }) = (site.action, &site.code) else {
        return;
    };
    let Some(level) = level(context, site, from, *same_connection) else { return };
    let finding = RULE.finding(
        index,
        site,
        Part::Code,
        "forwards a received close code without checking that it may be sent".into(),
        help(site, from),
        note(from),
    );
    findings.push(finding.at(level, site));
}

/// How sure it is that a bad code gets through; `None` if none does.
fn level(
    context: &Context<'_>,
    site: &Site,
    from: &Library,
    same_connection: bool,
) -> Option<Level> {
    // A Close without a code is common, and for it 1005 is certainly sent.
    if from.receives.no_code == NoCode::Value1005 {
        return Some(RULE.rule.level);
    }
    // A peer that gets its own bad code back has no cause to complain, but `close` still throws.
    if same_connection && !matches!(site.side, Side::Browser | Side::Workers) {
        return None;
    }
    // Where no browser is, the library is its native half, which lets nothing bad through.
    let makes_up_bad_code = matches!(from.receives.no_code, NoCode::MadeUp(0));
    let only_in_browser =
        from.side_on_wasm.is_some() && !matches!(site.side, Side::Browser) && !makes_up_bad_code;
    match context.delivers(from, site) {
        Delivers::Sometimes if only_in_browser => None,
        Delivers::Yes => Some(RULE.rule.level),
        Delivers::Sometimes | Delivers::Before { .. } => Some(Level::Note),
        Delivers::Never => None,
    }
}

fn help(site: &Site, from: &Library) -> String {
    let role = match site.side {
        Side::Client => "Client",
        Side::Browser => "Browser",
        Side::Server | Side::Either | Side::Workers => "Server",
    };
    let received = match from.side {
        Side::Browser => "from_close_event(code, was_clean)",
        _ => "from_code(Some(code))",
    };
    let fallback = match site.side {
        Side::Browser => "1000 (Normal Closure)",
        _ => "1011 (Internal Error)",
    };
    format!(
        "send what `wsclose::relay(Received::{received}, reason, Role::{role})` returns, or a \
         fallback such as {fallback} for every code that must not be sent"
    )
}

fn note(from: &Library) -> String {
    let name = from.name;
    match (from.receives.no_code, from.receives.bad_code) {
        (NoCode::Value1005, Delivers::Never) => {
            format!("{name} reports 1005 (No Status Received) for a Close without a code")
        }
        (NoCode::Value1005, _) => format!(
            "{name} reports 1005 (No Status Received) for a Close without a code, and 1006 \
             (Abnormal Closure) for a lost connection"
        ),
        (_, Delivers::Before { package, version }) => {
            let Version { major, minor, patch } = version;
            format!(
                "before {package} {major}.{minor}.{patch}, {name} does not check received codes and \
                 delivers any number that the peer sent"
            )
        }
        (_, Delivers::Sometimes) => format!(
            "{name} checks received codes only in some configurations; otherwise it delivers any \
             number that the peer sent"
        ),
        _ => format!(
            "{name} does not check received codes and delivers any number that the peer sent"
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{
        AXUM, BROWSER, CUTS, PANICS, SOMETIMES, WORKERS, check, is_silent, level, library,
        package_with, with_code,
    };

    fn relay(from: &'static Library, to: &'static Library, same_connection: bool) -> Site {
        with_code(to, Code::Received { from, same_connection })
    }

    #[test]
    fn what_is_passed_to_another_connection_depends_on_who_received_it() {
        for from in [&BROWSER, &WORKERS, &CUTS, &PANICS] {
            let site = relay(from, library(AXUM), false);
            assert_eq!(level(&RULE, &site), Some(Level::Warning), "{}", from.name);
        }
        let sometimes = relay(&SOMETIMES, library(AXUM), false);
        assert_eq!(level(&RULE, &sometimes), Some(Level::Note));
        for from in ["axum", "tungstenite"] {
            assert!(is_silent(&RULE, &relay(library(from), &CUTS, false)), "{from}");
        }
    }

    #[test]
    fn the_version_in_use_decides() {
        let site = relay(library("actix-http"), library(AXUM), false);
        let found = |versions: &[&str]| {
            let versions: Vec<_> = versions
                .iter()
                .map(|it| ("actix-http".to_owned(), Version::parse(it).unwrap()))
                .collect();
            package_with(&RULE, &versions, &site).map(|finding| finding.level)
        };
        assert_eq!(found(&[]), Some(Level::Note));
        assert_eq!(found(&["3.13.5"]), None);
        assert_eq!(found(&["3.20.0"]), None);
        assert_eq!(found(&["3.9.9"]), Some(Level::Warning));
        assert_eq!(found(&["3.20.0", "3.13.4"]), Some(Level::Warning));
        let note = check(&RULE, &site).unwrap().note;
        assert!(note.starts_with("before actix-http 3.13.5, "), "{note}");
    }

    #[test]
    fn an_echo_to_the_same_peer_is_right_unless_the_code_can_be_1005() {
        assert!(is_silent(&RULE, &relay(&CUTS, &CUTS, true)));
        assert!(is_silent(&RULE, &relay(&SOMETIMES, &SOMETIMES, true)));
        for library in [&BROWSER, &WORKERS, &PANICS] {
            let site = relay(library, library, true);
            assert_eq!(level(&RULE, &site), Some(Level::Warning), "{}", library.name);
        }
    }

    #[test]
    fn the_help_names_the_role() {
        let help = |to| check(&RULE, &relay(&WORKERS, to, false)).unwrap().help;
        assert!(help(library(AXUM)).contains("Role::Server"));
        assert!(help(&BROWSER).contains("Role::Browser"));
        assert!(!help(&BROWSER).contains("1011"));
        let from_browser = check(&RULE, &relay(&BROWSER, &BROWSER, false)).unwrap();
        assert!(from_browser.help.contains("from_close_event(code, was_clean)"));
        assert!(from_browser.note.starts_with("gloo-net reports 1005 (No Status Received)"));
    }

    #[test]
    fn only_what_is_sent_counts_and_test_code_is_lower() {
        let site = relay(&BROWSER, library(AXUM), false);
        assert!(is_silent(&RULE, &Site { action: Action::Convert, ..site.clone() }));
        assert_eq!(level(&RULE, &Site { test: true, ..site }), Some(Level::Note));
    }
}
