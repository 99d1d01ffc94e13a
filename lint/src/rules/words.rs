//! What becomes of a mistake at run time, in words: the part of a note that depends on the library.

use wsclose_core::{CloseCode, InvalidCode};

use crate::finding::{Fix, Safety};
use crate::libraries::{Codes, Outcome};
use crate::site::{Code, Part, Side, Site, Spelling};

/// Number and name together.
pub(super) fn named(code: CloseCode) -> String {
    format!("{} ({})", code.get(), code.title())
}

/// The library's name.
pub(super) fn library(site: &Site) -> &'static str {
    site.library.map_or("the library", |library| library.name)
}

/// What to send instead of a code that must never be sent. A browser has its own, short list.
pub(super) fn instead(site: &Site, error: Option<InvalidCode>) -> String {
    match error {
        _ if site.side == Side::Browser => {
            "in a browser, send 1000 (Normal Closure) or a private code from 4000 to 4999; `close()` \
             without a code sends an empty Close frame"
                .into()
        }
        Some(error) => error.help().to_string(),
        None => "send a private code from 4000 to 4999".into(),
    }
}

/// What happens to a code that may not be sent.
pub(super) fn bad_code(site: &Site) -> String {
    if site.side == Side::Browser {
        return "the browser throws InvalidAccessError, and the connection stays open".into();
    }
    outcome(site, site.library.map(|library| library.sends.bad_code))
}

/// What becomes of a code, in words.
fn outcome(site: &Site, outcome: Option<Outcome>) -> String {
    let name = library(site);
    match outcome {
        None | Some(Outcome::AsIs) => format!(
            "{name} sends it unchecked; many implementations then fail the connection or return \
             an error, and the reason is lost"
        ),
        Some(Outcome::Error) => format!("{name} returns an error and sends nothing"),
        Some(Outcome::Panics) => format!("{name} panics"),
        Some(Outcome::Throws) if site.side == Side::Workers => "the Workers runtime throws".into(),
        Some(Outcome::Throws) => format!("{name} throws, and the connection stays open"),
        Some(Outcome::Dropped | Outcome::Cut) => {
            format!("{name} drops it, and the peer receives a Close frame without a code")
        }
        Some(Outcome::Impossible) => format!("{name} sends another code instead"),
    }
}

/// The same for a number that is no code at all, or one that has no meaning.
pub(super) fn no_code(site: &Site, number: i128) -> String {
    if site.side == Side::Browser {
        return bad_code(site);
    }
    let unassigned = (1016..=2999).contains(&number);
    let sends = site.library.map(|library| library.sends);
    outcome(site, sends.map(|s| if unassigned { s.unassigned } else { s.out_of_range }))
}

/// What happens to a reason over 123 bytes; `None` where nothing goes wrong.
pub(super) fn long_reason(site: &Site) -> Option<String> {
    let name = library(site);
    if site.side == Side::Browser {
        return Some("the browser throws SyntaxError, and the connection stays open".into());
    }
    Some(match site.library.map(|library| library.sends.long_reason) {
        Some(Outcome::Cut | Outcome::Impossible) => return None,
        None | Some(Outcome::AsIs) => format!(
            "{name} sends an invalid frame; the peer fails the connection, and code and reason are \
             lost"
        ),
        Some(Outcome::Error) => format!("{name} returns an error and sends nothing"),
        Some(Outcome::Panics) => format!("{name} panics"),
        Some(Outcome::Throws) => format!("{name} throws, and the connection stays open"),
        Some(Outcome::Dropped) => format!("{name} drops the whole reason"),
    })
}

/// The note of both rules about long reasons.
pub(super) fn long_reason_note(site: &Site) -> Option<String> {
    let outcome = long_reason(site)?;
    Some(format!(
        "{outcome}; the payload of a control frame has at most 125 bytes, and the code takes two \
         of them (RFC 6455, section 5.5)"
    ))
}

/// The types or modules in which the site's library names codes.
pub(super) fn codes(site: &Site) -> &'static [Codes] {
    site.library.map_or(&[], |library| library.codes)
}

/// What the site's library calls a code: `CloseCode::Normal`, `close_code::NORMAL`.
pub(super) fn constant(site: &Site, code: CloseCode) -> Option<String> {
    codes(site).iter().find_map(|codes| {
        let (name, _) = codes.names.iter().find(|(_, number)| code == *number)?;
        Some(format!("{}::{name}", codes.path))
    })
}

/// The fix that writes another code in place of the one at a site, as its library writes codes.
pub(super) fn write_code(site: &Site, code: CloseCode) -> Option<Fix> {
    let Code::Known { spelling, .. } = &site.code else { return None };
    let (part, replacement) = match spelling {
        Spelling::Literal => (Part::CodeLiteral, code.get().to_string()),
        Spelling::Library(_) | Spelling::Payload { .. } => {
            let used = codes(site).iter().find(|codes| match spelling {
                Spelling::Library(used) => codes.names.iter().any(|(name, _)| name == used),
                Spelling::Payload { variant, .. } => {
                    codes.payloads.iter().any(|(name, _)| name == variant)
                }
                _ => false,
            })?;
            let name = used.names.iter().find(|(_, number)| code == *number);
            let name = name.map(|(name, _)| (*name).to_owned());
            let held = || Some(format!("{}({})", home(used, code)?, code.get()));
            (Part::Variant, name.or_else(held)?)
        }
        _ => return None,
    };
    let title = format!("send {}", named(code));
    Some(Fix { part, replacement, safety: Safety::Unsafe, title })
}

/// The variant in which a library holds a number that it has no name for.
pub(super) fn home(codes: &Codes, code: CloseCode) -> Option<&'static str> {
    let holds = |ranges: &[(u16, u16)]| {
        ranges.iter().any(|&(first, last)| (first..=last).contains(&code.get()))
    };
    codes.payloads.iter().find(|(_, ranges)| holds(ranges)).map(|(name, _)| *name)
}

/// The last name of a path or of a method's: `close` of `.close`, `SESSION` of `codes::SESSION`.
pub(super) fn last(path: &str) -> &str {
    path.rsplit([':', '.']).next().unwrap_or(path)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{AXUM, BROWSER, CUTS, PANICS, WORKERS, library as known, send};

    #[test]
    fn each_library_is_told_by_what_it_does() {
        let words = |library| bad_code(&send(library, 1006));
        assert!(words(known(AXUM)).starts_with("axum sends it unchecked; many"));
        assert_eq!(words(&PANICS), "tokio-websockets panics");
        assert!(no_code(&send(&PANICS, 500), 500).contains("returns an error"));
        assert_eq!(words(&WORKERS), "the Workers runtime throws");
        assert!(words(&BROWSER).starts_with("the browser throws InvalidAccessError"));
        assert_eq!(long_reason(&send(&CUTS, 1000)), None);
    }

    #[test]
    fn a_constant_is_named_with_its_module() {
        let constant = |number: u16| constant(&send(known(AXUM), 0), CloseCode::from(number));
        assert_eq!(constant(1008).as_deref(), Some("close_code::POLICY"));
        assert_eq!(constant(4001), None);
    }
}
