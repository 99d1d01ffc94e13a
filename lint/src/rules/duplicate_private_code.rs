//! `duplicate-private-code`: one number, two meanings.

use std::collections::BTreeSet;

use super::{Context, rule, words};
use crate::finding::Finding;
use crate::site::{Action, Code, Part, Site, Spelling};

rule! {
    /// ## What it does
    ///
    /// Finds two constants or variants of a package that have different names and the same private
    /// code, if at least one of them is sent.
    ///
    /// ## Why is this bad
    ///
    /// A private code means what both endpoints have agreed on. If a server sends 4001 both for an
    /// expired session and for a kicked user, the client cannot distinguish them and does the wrong
    /// thing for one. Such pairs appear when two people each take the next free number. Two names
    /// for the same thing, bounds such as `FIRST_PRIVATE`, and two enums that share several numbers,
    /// as those of two servers do, are not reported.
    ///
    /// ## Example
    ///
    /// ```rust
    /// //! dependencies: axum(ws)
    /// use axum::extract::ws::{CloseFrame, Message, WebSocket};
    ///
    /// const CLOSE_EXPIRED: u16 = 4001;
    /// const CLOSE_KICKED: u16 = 4001;
    ///
    /// async fn expire(mut socket: WebSocket) {
    ///     let frame = CloseFrame { code: CLOSE_EXPIRED, reason: "expired".into() };
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
    /// const CLOSE_EXPIRED: u16 = 4001;
    /// const CLOSE_KICKED: u16 = 4002;
    ///
    /// async fn expire(mut socket: WebSocket) {
    ///     let frame = CloseFrame { code: CLOSE_EXPIRED, reason: "expired".into() };
    ///     let _ = socket.send(Message::Close(Some(frame))).await;
    /// }
    /// ```
    "duplicate-private-code", Warning, check
}

/// Words of a name that say what kind of constant it is, and not which.
const FILLING: &[&str] = &["close", "code", "codes", "reason", "status", "ws", "websocket"];

/// Words of the name of a bound or of a number to count from.
const BOUNDS: &[&str] = &[
    "base", "default", "end", "first", "last", "lowest", "max", "min", "offset", "range", "start",
];

fn check(context: &Context<'_>, index: usize, site: &Site, findings: &mut Vec<Finding>) {
    let Some((number, name)) = private(site) else { return };
    let earlier = context.sites.iter().take(index).enumerate().find_map(|(other, first)| {
        let (same, first_name) = private(first)?;
        (same == number
            && clash(context.sites, number, first_name, name)
            && context.are_linked(first, site))
        .then_some((other, first_name))
    });
    let Some((other, first_name)) = earlier else { return };
    let mut finding = RULE.finding(
        index,
        site,
        Part::Code,
        format!(
            "{number} (Private Use) has two names, `{}` and `{}`",
            words::last(first_name),
            words::last(name)
        ),
        format!("give `{}` its own number from 4000 to 4999", words::last(name)),
        "the receiver cannot distinguish the two meanings".into(),
    );
    finding.related.push((other, Part::Code, format!("{number} is first used here")));
    findings.push(finding);
}

/// The number and name of a private code of the package's own.
fn private(site: &Site) -> Option<(i128, &str)> {
    match (site.action, site.library, &site.code) {
        (Action::Define, None, Code::Known { number: number @ 4000..=4999, .. }) if !site.test => {
            Some((*number, site.name.as_deref()?))
        }
        _ => None,
    }
}

/// Are these two codes, with two meanings?
fn clash(sites: &[Site], number: i128, first: &str, second: &str) -> bool {
    let (a, b) = (meaning(first), meaning(second));
    let bound = |words: &[String]| words.iter().any(|word| BOUNDS.contains(&word.as_str()));
    let (joined_a, joined_b) = (a.concat(), b.concat());
    // `Expired` and `SESSION_EXPIRED` are most likely one thing in two tables.
    if bound(&a) || bound(&b) || joined_a.contains(&joined_b) || joined_b.contains(&joined_a) {
        return false;
    }
    if are_two_tables(sites, first, second) {
        return false;
    }
    let is_sent = |name: &str| sites.iter().any(|site| sends(site, number, name));
    let (first_sent, second_sent) = (is_sent(first), is_sent(second));
    // A number of a port or a size can be equal by chance, so the other must be a code as well.
    let is_code = |name: &str, other: &str| {
        owner(name).is_some_and(|own| owner(other) == Some(own))
            || name.to_ascii_lowercase().contains("close")
    };
    first_sent && (second_sent || is_code(second, first)) || second_sent && is_code(first, second)
}

/// Do the types around two names number from the same start? Then they are the codes of two peers,
/// and nobody took a number by mistake.
fn are_two_tables(sites: &[Site], first: &str, second: &str) -> bool {
    let numbers = |owned: Option<&str>| -> BTreeSet<i128> {
        let all = sites.iter().filter_map(private);
        all.filter(|(_, name)| owner(name) == owned).map(|(number, _)| number).collect()
    };
    let (a, b) = (owner(first), owner(second));
    a.is_some() && b.is_some() && a != b && numbers(a).intersection(&numbers(b)).count() > 1
}

/// Does the site send, or convert, this code by this name?
fn sends(site: &Site, number: i128, name: &str) -> bool {
    site.action != Action::Define
        && matches!(&site.code, Code::Known { number: sent, spelling: Spelling::Own(own) }
            if *sent == number && words::last(own) == words::last(name))
}

/// The type or module that contains a name.
fn owner(name: &str) -> Option<&str> {
    name.rsplit_once("::").map(|(owner, _)| owner)
}

/// The words of a name in lower case, without those that every such name can have.
fn meaning(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut last_was_lower = false;
    for letter in words::last(name).chars() {
        if letter == '_' || letter.is_uppercase() && last_was_lower {
            words.push(String::new());
        }
        last_was_lower = letter.is_lowercase() || letter.is_numeric();
        if let Some(word) = words.last_mut()
            && letter != '_'
        {
            word.extend(letter.to_lowercase());
        }
    }
    words.retain(|word| !word.is_empty() && !FILLING.contains(&word.as_str()));
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::Level;
    use crate::rules::testing::{AXUM, library, package, send, spelled};

    fn define(name: &str, number: i128) -> Site {
        Site {
            action: Action::Define,
            library: None,
            name: Some(name.into()),
            ..send(library(AXUM), number)
        }
    }

    fn sent(name: &str, number: i128) -> Site {
        spelled(library(AXUM), number, Spelling::Own(name.into()))
    }

    fn found(sites: &[Site]) -> Vec<usize> {
        package(&RULE, sites, false).into_iter().map(|finding| finding.site).collect()
    }

    #[test]
    fn the_later_of_two_is_reported_and_the_earlier_named() {
        let sites = [
            define("EXPIRED", 4001),
            define("KICKED", 4001),
            sent("EXPIRED", 4001),
            sent("KICKED", 4001),
        ];
        let findings = package(&RULE, &sites, false);
        let [finding] = findings.as_slice() else { panic!("{findings:?}") };
        assert_eq!((finding.site, finding.level), (1, Level::Warning));
        assert_eq!(finding.message, "4001 (Private Use) has two names, `EXPIRED` and `KICKED`");
        assert_eq!(finding.related, [(0, Part::Code, "4001 is first used here".to_owned())]);
    }

    #[test]
    fn a_third_is_reported_once() {
        let names = ["EXPIRED", "KICKED", "FULL"];
        let mut sites: Vec<Site> = names.iter().map(|name| define(name, 4001)).collect();
        sites.extend(names.iter().map(|name| sent(name, 4001)));
        assert_eq!(found(&sites), [1, 2]);
    }

    #[test]
    fn variants_of_one_enum_are_codes_together() {
        let sites = [
            define("Close::Expired", 4001),
            define("Close::Kicked", 4001),
            sent("Close::Kicked", 4001),
        ];
        assert_eq!(found(&sites), [1]);
    }

    #[test]
    fn a_number_that_is_no_close_code_is_left_alone() {
        assert_eq!(
            found(&[define("EXPIRED", 4000), define("PORT", 4000), sent("EXPIRED", 4000)]),
            []
        );
        assert_eq!(found(&[define("EXPIRED", 4000), define("KICKED", 4000)]), []);
    }

    #[test]
    fn other_peoples_codes_that_are_only_received_are_left_alone() {
        let sites =
            [define("gateway::NotAuthenticated", 4003), define("voice::UnknownToken", 4003)];
        assert_eq!(found(&sites), []);
    }

    #[test]
    fn the_tables_of_two_peers_may_use_one_number_twice() {
        let both = |more: i128| {
            let pairs = [("Gateway::Decode", 4002), ("Gateway::Invalid", 4007)];
            let voice = [("Voice::Payload", 4002), ("Voice::Unknown", more)];
            let all = pairs.into_iter().chain(voice);
            let sites = all.clone().map(|(name, code)| define(name, code));
            sites.chain(all.map(|(name, code)| sent(name, code))).collect::<Vec<_>>()
        };
        assert_eq!(found(&both(4007)), []);
        assert_eq!(found(&both(4008)), [2]);
    }

    #[test]
    fn one_meaning_in_two_tables_is_right() {
        for (first, second) in [
            ("SESSION_EXPIRED", "AppClose::SessionExpired"),
            ("WS_CLOSE_KICKED", "KICKED"),
            ("Expired", "SESSION_EXPIRED_CODE"),
            ("codes::KICKED", "other::KICKED"),
        ] {
            let sites =
                [define(first, 4001), define(second, 4001), sent(first, 4001), sent(second, 4001)];
            assert_eq!(found(&sites), [], "{first} {second}");
        }
    }

    #[test]
    fn bounds_test_code_and_other_ranges_are_left_alone() {
        let pair = |first: Site, second: Site| {
            let sends = [&first, &second].map(|site| {
                let Code::Known { number, .. } = site.code else { panic!("a definition") };
                sent(site.name.as_deref().unwrap(), number)
            });
            let [a, b] = sends;
            found(&[first, second, a, b])
        };
        assert_eq!(pair(define("FIRST_PRIVATE", 4000), define("EXPIRED", 4000)), []);
        assert_eq!(pair(define("PRIVATE_BASE", 4000), define("EXPIRED", 4000)), []);
        assert_eq!(pair(define("EXPIRED", 1008), define("KICKED", 1008)), []);
        assert_eq!(pair(define("EXPIRED", 4001), define("KICKED", 4002)), []);
        let test = Site { test: true, ..define("KICKED", 4001) };
        assert_eq!(pair(define("EXPIRED", 4001), test), []);
        let library = Site { library: Some(library(AXUM)), ..define("KICKED", 4001) };
        assert_eq!(pair(define("EXPIRED", 4001), library), []);
    }
}
