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
    /// Finds a code in a variant of the library where the library itself would not put it:
    /// `CloseCode::Library(1001)`, `CloseCode::Bad(4008)`. Also a `match` from codes to
    /// codes that makes one code of all that it does not name, or panics on them.
    ///
    /// Such a table counts from three arms on that spell their code in another way. One that hands a
    /// number on in some arm is not meant, nor one that leads to an enum of the application's own.
    ///
    /// ## Why is this bad
    ///
    /// The number goes out as it is, but the value is not the one that a received 1001 has:
    /// `CloseCode::Library(1001) == CloseCode::Away` is false, a `match` takes another arm, and
    /// `is_allowed()` looks at the variant only. Code that works with real frames then fails with
    /// this one.
    ///
    /// A table by hand seldom names all codes. The rest, most private codes among them, then arrive as
    /// something that the other side did not say, or end the task that was to pass them on.
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
            "`{path}::{variant}({number})` is not how {} holds {}",
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
        None => "this table of codes panics on every code that it does not name".to_owned(),
        Some(number) => {
            let code = u16::try_from(number).map(CloseCode::from);
            let named = code.map_or_else(|_| number.to_string(), words::named);
            format!("every code that this table does not name becomes {named}")
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
        None => "hand the number on as it is".to_owned(),
    };
    let note = match number {
        None => "a peer may send any of 3000 to 4999, and so decides whether it panics",
        Some(_) => "the rest of 3000 to 4999 is lost, and with it what the other side said",
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
            "`CloseCode::Library(1001)` is not how tungstenite holds 1001 (Going Away)"
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
            "every code that this table does not name becomes 1011 (Internal Error)"
        );
        assert!(error.help.contains("`CloseCode::from(code)`"), "{}", error.help);
        let panics = check(&RULE, &table(None)).unwrap();
        assert!(panics.message.contains("panics") && panics.note.ends_with("it panics"));
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
