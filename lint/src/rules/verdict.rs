//! What is wrong with the code of a site: one thing at most.
//!
//! Several rules look at the same number. They all ask here, so that one mistake is one finding,
//! and the gravest one is reported.

use wsclose_core::{CloseCode, InvalidCode, Role, SendCode, Status};

use crate::libraries::{From, Outcome};
use crate::site::{Action, Code, Reason, Side, Site, Spelling};

/// What is wrong with a code, the gravest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// 1004, 1005, 1006, 1015.
    Reserved(InvalidCode),
    /// Below 1000 or above 4999.
    OutOfRange {
        number: i128,
        /// The words of the catalogue; `None` if the number does not even fit into 16 bits.
        error: Option<InvalidCode>,
    },
    /// 1016 to 2999.
    Unassigned(InvalidCode),
    /// A browser throws.
    BrowserForbids(InvalidCode),
    /// The library makes another code of it, or none.
    Lost(CloseCode),
    /// 3000 to 3999 without a registration.
    Unregistered(CloseCode),
    /// In a variant where the library itself would not put it.
    WrongVariant { code: CloseCode, variant: &'static str },
    /// Not sent by this end.
    WrongRole(InvalidCode),
}

/// The verdict on a site; `None` if nothing is wrong, or nothing is known.
pub(super) fn verdict(site: &Site) -> Option<Verdict> {
    match (&site.action, &site.code) {
        // The macros accept only codes that may be sent, so this number was computed wrongly.
        (Action::Send, Code::Known { number, spelling: Spelling::Checked })
            if sendable(*number).is_err() =>
        {
            None
        }
        (Action::Send, Code::Known { number, spelling }) => sent(site, *number, spelling),
        (Action::Send, Code::MadeUp { number }) => match sendable(*number) {
            // Every other invented number belongs to the rule `invented-close-code`.
            Err(reserved @ Verdict::Reserved(_)) => Some(reserved),
            _ => None,
        },
        (Action::Convert, Code::Known { number, spelling }) => {
            let code = sendable(*number).ok()?;
            // The bare number stays as it is: such a library takes both.
            if *spelling == Spelling::LossyConversion && is_lost(site, code)
                || *spelling == Spelling::Literal && is_lost(site, code)
            {
                return Some(Verdict::Lost(code));
            }
            wrong_variant(code, spelling)
        }
        _ => None,
    }
}

fn sent(site: &Site, number: i128, spelling: &Spelling) -> Option<Verdict> {
    let code = match sendable(number) {
        Ok(code) => code,
        Err(verdict) => return Some(verdict),
    };
    if site.side == Side::Browser
        && let Err(error) = code.check_send(Role::Browser)
    {
        return Some(Verdict::BrowserForbids(error));
    }
    // The bare number stays as it is: such a library takes both.
    if *spelling == Spelling::LossyConversion && is_lost(site, code)
        || site.reason == Reason::Absent
            && site.library.is_some_and(|it| it.sends.code_alone == Outcome::Dropped)
    {
        return Some(Verdict::Lost(code));
    }
    if code.status() == Status::FirstComeFirstServed
        && matches!(
            spelling,
            Spelling::Literal
                | Spelling::Bytes
                | Spelling::Payload { .. }
                | Spelling::LossyConversion
                | Spelling::Own(_)
                | Spelling::Calculated { .. }
        )
    {
        return Some(Verdict::Unregistered(code));
    }
    wrong_variant(code, spelling).or_else(|| {
        let role = match site.side {
            Side::Client => Role::Client,
            Side::Server => Role::Server,
            Side::Either | Side::Browser | Side::Workers => return None,
        };
        code.check_send(role).err().map(Verdict::WrongRole)
    })
}

/// The code, if a Close frame may contain it at all.
fn sendable(number: i128) -> Result<CloseCode, Verdict> {
    let Ok(narrow) = u16::try_from(number) else {
        return Err(Verdict::OutOfRange { number, error: None });
    };
    let error = match SendCode::new(narrow) {
        Ok(code) => return Ok(code.to_close_code()),
        Err(error) => error,
    };
    Err(match error.code().status() {
        Status::Reserved | Status::LocalOnly => Verdict::Reserved(error),
        Status::Unassigned => Verdict::Unassigned(error),
        _ => Verdict::OutOfRange { number, error: Some(error) },
    })
}

/// Does the library's conversion from a number make another code of this one?
fn is_lost(site: &Site, code: CloseCode) -> bool {
    site.library.is_some_and(|library| {
        library.codes.iter().any(|codes| {
            matches!(codes.from, From::Lossy(other) if code != other)
                && codes.names.iter().all(|(_, number)| code != *number)
        })
    })
}

fn wrong_variant(code: CloseCode, spelling: &Spelling) -> Option<Verdict> {
    match spelling {
        Spelling::Payload { variant, fits: false } => Some(Verdict::WrongVariant { code, variant }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{AXUM, BROWSER, library, send};

    #[test]
    fn every_number_has_the_verdict_of_its_standing() {
        for number in -2..=70_000 {
            let found = verdict(&send(library(AXUM), number));
            let ok = match number {
                1004..=1006 | 1015 => matches!(found, Some(Verdict::Reserved(_))),
                1016..=2999 => matches!(found, Some(Verdict::Unassigned(_))),
                1010 => matches!(found, Some(Verdict::WrongRole(_))),
                3000 | 3003 | 3008 | 1000..=1014 | 4000..=4999 => found.is_none(),
                3000..=3999 => matches!(found, Some(Verdict::Unregistered(_))),
                _ => {
                    matches!(found, Some(Verdict::OutOfRange { number: told, .. }) if told == number)
                }
            };
            assert!(ok, "{number}: {found:?}");
        }
    }

    #[test]
    fn a_number_that_nobody_may_send_is_not_the_browsers_matter() {
        let number = |number| verdict(&send(&BROWSER, number));
        assert!(matches!(number(1006), Some(Verdict::Reserved(_))));
        assert!(matches!(number(500), Some(Verdict::OutOfRange { .. })));
        assert!(matches!(number(1001), Some(Verdict::BrowserForbids(_))));
        assert_eq!(number(1000), None);
    }

    #[test]
    fn what_is_not_sent_has_no_verdict_of_sending() {
        for action in [Action::Define, Action::Convert] {
            for number in [1006, 500, 2000, 3500, 1010] {
                let site = Site { action, ..send(library(AXUM), number) };
                assert_eq!(verdict(&site), None, "{action:?} {number}");
            }
        }
    }

    #[test]
    fn a_reserved_code_that_is_made_up_is_a_reserved_code() {
        let made_up = |number| Site { code: Code::MadeUp { number }, ..send(library(AXUM), 0) };
        assert!(matches!(verdict(&made_up(1005)), Some(Verdict::Reserved(_))));
        assert_eq!(verdict(&made_up(0)), None);
        assert_eq!(verdict(&made_up(1000)), None);
    }
}
