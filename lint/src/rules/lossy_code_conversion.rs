//! `lossy-code-conversion`: a code in a variant where the library itself would not put it, or a table
//! that makes one code of many.

use wsclose_core::CloseCode;

use super::verdict::{Verdict, verdict};
use super::{Context, rule, words};
use crate::finding::{Finding, Fix, Safety};
use crate::libraries::From;
use crate::site::{Action, Code, Part, Site};

rule! {
    /// ## What it does
    ///
    /// Finds a code in a variant in which the library itself does not keep it:
    /// `CloseCode::Library(1001)`, `CloseCode::Bad(4008)`. Also finds a `match` from codes to codes
    /// that turns every unlisted code into the same code, or panics.
    ///
    /// Such a `match` is reported if three or more arms convert a code. It is not reported if an
    /// arm keeps the number, or if the result is an enum of your application.
    ///
    /// ## Why is this bad
    ///
    /// The number that is sent is right, but the value differs from a received 1001:
    /// `CloseCode::Library(1001) == CloseCode::Away` is false, a `match` takes another arm, and
    /// `is_allowed()` considers only the variant. Code that works with received frames then fails
    /// with this one.
    ///
    /// A conversion written by hand rarely lists all codes. The rest, most private codes among
    /// them, reach the application as a code that the peer did not send, or crash the task.
    ///
    /// ## Example
    ///
    /// ```rust
    /// //! dependencies: tungstenite
    /// use tungstenite::protocol::{CloseFrame, frame::coding::CloseCode};
    ///
    /// fn leaving() -> CloseFrame {
    ///     CloseFrame { code: CloseCode::Library(1001), reason: "leaving".into() }
    /// }
    /// ```
    ///
    /// ## Use instead
    ///
    /// ```rust
    /// //! dependencies: tungstenite
    /// use tungstenite::protocol::{CloseFrame, frame::coding::CloseCode};
    ///
    /// fn leaving() -> CloseFrame {
    ///     CloseFrame { code: CloseCode::Away, reason: "leaving".into() }
    /// }
    /// ```
    ///
    /// ## Fix safety
    ///
    /// The fix of a wrong variant is safe: the number that is sent stays the same, and comparisons
    /// give what they give for a received code. A table has no fix.
    "lossy-code-conversion", Warning, check
}

fn check(_: &Context<'_>, index: usize, site: &Site, findings: &mut Vec<Finding>) {
    if let (Action::Convert, Code::Rest { number }) = (site.action, &site.code) {
        findings.push(rest(index, site, *number));
        return;
    }
    let Some(Verdict::WrongVariant { code, variant }) = verdict(site) else { return };
    let number = code.get();
    let path = words::codes(site)
        .iter()
        .find(|codes| codes.payloads.iter().any(|(name, _)| *name == variant))
        .map_or("CloseCode", |codes| codes.path);
    let help = match words::constant(site, code) {
        Some(constant) => format!("write `{constant}`"),
        None => match words::codes(site).iter().find_map(|codes| words::home(codes, code)) {
            Some(home) => format!("write `{path}::{home}({number})`, or `{path}::from({number})`"),
            None => format!("write `{path}::from({number})`"),
        },
    };
    let finding = RULE.finding(
        index,
        site,
        Part::Code,
        format!(
            "`{path}::{variant}({number})` is not the variant in which {} keeps {}",
            words::library(site),
            words::named(code)
        ),
        help,
        "it differs from a received code with the same number when the two are compared or \
         matched"
            .into(),
    );
    let fix = words::write_code(site, code).map(|fix| Fix { safety: Safety::Safe, ..fix });
    findings.push(Finding { fix, ..finding });
}

/// What a table does with the codes that it does not name.
fn rest(index: usize, site: &Site, number: Option<i128>) -> Finding {
    let claim = match number {
        None => "this `match` panics on every code that it does not list".to_owned(),
        Some(number) => {
            let code = u16::try_from(number).map(CloseCode::from);
            let named = code.map_or_else(|_| number.to_string(), words::named);
            format!("every code that this `match` does not list becomes {named}")
        }
    };
    let path = words::codes(site).iter().find(|codes| codes.from == From::Total);
    let help = match path {
        Some(codes) => {
            format!(
                "let the library convert the number: `{0}::from(code)`, `u16::from(code)`",
                codes.path
            )
        }
        None => "keep the number".to_owned(),
    };
    let note = match number {
        None => "a peer may send any code from 3000 to 4999, and can thus make it panic",
        Some(_) => {
            "the other codes from 3000 to 4999 are lost, and with them what the peer reported"
        }
    };
    RULE.finding(index, site, Part::Code, claim, help, note.into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::Level;
    use crate::rules::testing::{check, is_silent, level, library, spelled, with_code};
    use crate::site::{Action, Side, Spelling};

    fn payload(variant: &'static str, number: i128, fits: bool) -> Site {
        spelled(library("tungstenite"), number, Spelling::Payload { variant, fits })
    }

    #[test]
    fn a_code_in_a_foreign_variant_is_found() {
        let finding = check(&RULE, &payload("Library", 1001, false)).unwrap();
        assert_eq!(
            finding.message,
            "`CloseCode::Library(1001)` is not the variant in which tungstenite keeps 1001 (Going Away)"
        );
        assert_eq!(finding.help, "write `CloseCode::Away`");
        assert_eq!(finding.level, Level::Warning);
        let fix = finding.fix.unwrap();
        assert_eq!((fix.part, fix.replacement.as_str()), (Part::Variant, "Away"));
        let private = check(&RULE, &payload("Bad", 4008, false)).unwrap();
        assert_eq!(private.help, "write `CloseCode::Library(4008)`, or `CloseCode::from(4008)`");
        assert_eq!(private.fix.unwrap().replacement, "Library(4008)");
    }

    #[test]
    fn a_conversion_that_is_not_sent_is_found_too() {
        let site = Site { action: Action::Convert, ..payload("Library", 1001, false) };
        assert_eq!(level(&RULE, &site), Some(Level::Warning));
        let define = Site { action: Action::Define, ..payload("Library", 1001, false) };
        assert!(is_silent(&RULE, &define));
    }

    #[test]
    fn a_table_is_found_by_what_it_makes_of_the_rest() {
        let table = |number| Site {
            action: Action::Convert,
            ..with_code(library("tungstenite"), Code::Rest { number })
        };
        let error = check(&RULE, &table(Some(1011))).unwrap();
        assert_eq!(
            error.message,
            "every code that this `match` does not list becomes 1011 (Internal Error)"
        );
        assert!(error.help.contains("`CloseCode::from(code)`"), "{}", error.help);
        let panics = check(&RULE, &table(None)).unwrap();
        assert!(panics.message.contains("panics") && panics.note.ends_with("make it panic"));
        assert!(is_silent(&RULE, &Site { action: Action::Send, ..table(Some(1011)) }));
    }

    #[test]
    fn what_fits_is_silent() {
        assert!(is_silent(&RULE, &payload("Library", 4001, true)));
        assert!(is_silent(&RULE, &payload("Iana", 3000, true)));
    }

    #[test]
    fn a_graver_mistake_takes_its_place() {
        for number in [1006, 404, 2000, 70_000, 3500] {
            assert!(is_silent(&RULE, &payload("Library", number, false)), "{number}");
        }
        let browser = Site { side: Side::Browser, ..payload("Library", 1001, false) };
        assert!(is_silent(&RULE, &browser));
        let received = Site { action: Action::Convert, ..payload("Library", 1006, false) };
        assert!(is_silent(&RULE, &received));
    }
}
