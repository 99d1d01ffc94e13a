//! Codes that an application or a protocol defines for itself.

use core::error::Error;
use core::fmt;

use crate::catalogue::{Words, en};
use crate::code::{CloseCode, SendCode};
use crate::explain::Explanation;
use crate::retry::Retry;
use crate::role::SentBy;
use crate::status::Status;

/// What an application says about one of its codes.
///
/// `#[close_codes]` makes one for each variant of an enum; by hand:
///
/// ```
/// use wsclose_core::{Definition, Retry, SendCode, SentBy};
///
/// const EXPIRED: Definition<'_> = Definition::new("SessionExpired", match SendCode::new(4001) {
///     Ok(code) => code,
///     Err(_) => panic!(),
/// })
/// .meaning("The session token ran out.")
/// .remedy("Sign in again, then reconnect.")
/// .retry(Retry::AfterFix)
/// .sent_by(SentBy::Server);
///
/// assert!(EXPIRED.explain().to_string().starts_with("4001 SessionExpired\n"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Definition<'a> {
    /// The name, such as `SessionExpired`.
    pub name: &'a str,
    /// The code.
    pub code: SendCode,
    /// What it means; what the application does not say is empty.
    pub words: Words<'a>,
    /// When the side that received it should connect again, if anybody said so.
    pub retry: Option<Retry>,
    /// Who sends it.
    pub sent_by: SentBy,
    /// On what terms the application uses the number.
    pub registration: Registration<'a>,
}

/// On what terms an application uses a number as a close code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Registration<'a> {
    /// It is in the catalogue, and means here what it means there.
    AsRegistered,
    /// It is in the catalogue with another meaning than here.
    OtherMeaning,
    /// 4000 to 4999, for private use: nobody registers them.
    Private,
    /// 3000 to 3999, registered with IANA; the text says where that can be read.
    Registered(&'a str),
    /// 3000 to 3999, not registered with IANA; the text says why it is used all the same.
    Unregistered(&'a str),
}

impl<'a> Definition<'a> {
    /// A code and its name. What the catalogue says about a registered code is taken from there;
    /// everything else is empty.
    pub const fn new(name: &'a str, code: SendCode) -> Definition<'a> {
        let (words, retry, sent_by, registration) = match code.code().entry() {
            Some(entry) => (entry.words, entry.retry, entry.sent_by, Registration::AsRegistered),
            None => (Words::EMPTY, None, SentBy::Either, Registration::Private),
        };
        let registration = match code.code().status() {
            Status::FirstComeFirstServed => Registration::Unregistered(""),
            _ => registration,
        };
        Definition { name, code, words, retry, sent_by, registration }
    }

    /// Says what the code means. Nothing of what the catalogue says about a registered code holds
    /// then any longer, so this comes first.
    #[must_use]
    pub const fn meaning(mut self, meaning: &'a str) -> Definition<'a> {
        if let Registration::AsRegistered | Registration::OtherMeaning = self.registration {
            self.registration = Registration::OtherMeaning;
            self.words = Words::EMPTY;
            self.retry = None;
            self.sent_by = SentBy::Either;
        }
        self.words.description = meaning;
        self
    }

    /// Says where a developer meets the code.
    #[must_use]
    pub const fn when(mut self, when: &'a str) -> Definition<'a> {
        self.words.when = when;
        self
    }

    /// Says what to do, and which side must do it.
    #[must_use]
    pub const fn remedy(mut self, remedy: &'a str) -> Definition<'a> {
        self.words.remedy = remedy;
        self
    }

    /// Says that there is nothing to do.
    #[must_use]
    pub const fn no_remedy(self) -> Definition<'a> {
        self.remedy(en!(own nothing_to_do))
    }

    /// Says when the side that received it should connect again.
    #[must_use]
    pub const fn retry(mut self, retry: Retry) -> Definition<'a> {
        self.retry = Some(retry);
        self
    }

    /// Says who sends it.
    #[must_use]
    pub const fn sent_by(mut self, sent_by: SentBy) -> Definition<'a> {
        self.sent_by = sent_by;
        self
    }

    /// Says on what terms the number is used.
    #[must_use]
    pub const fn registration(mut self, registration: Registration<'a>) -> Definition<'a> {
        self.registration = registration;
        self
    }

    /// The explanation of the code, in the words of the application.
    pub const fn explain(self) -> Explanation<'a> {
        Explanation::of_definition(self)
    }
}

/// The codes of an application, as an enum that `#[close_codes]` stands on.
///
/// The trait serves code that works with the codes of any application:
///
/// ```
/// use wsclose_core::{ApplicationCode, Retry};
///
/// fn reconnects<C: ApplicationCode>(code: &C) -> bool {
///     !matches!(code.retry(), Some(Retry::Never | Retry::AfterFix))
/// }
/// ```
pub trait ApplicationCode {
    /// What the application says about its codes, in the order of the variants.
    const DEFINITIONS: &'static [Definition<'static>];

    /// The code, which a catch-all variant may have taken from anywhere.
    fn close_code(&self) -> CloseCode;

    /// What the application says about this code. `None` for what a catch-all variant holds,
    /// unless it is a code of another variant.
    fn definition(&self) -> Option<&'static Definition<'static>> {
        Self::definition_for(self.close_code())
    }

    /// The name of the variant; of what a catch-all variant holds, the name in the catalogue or
    /// of the range.
    fn name(&self) -> &'static str {
        self.definition().map_or_else(|| self.close_code().title(), |definition| definition.name)
    }

    /// What the code means.
    fn description(&self) -> &'static str {
        self.words().description
    }

    /// Where a developer meets it; empty if nobody said.
    fn when(&self) -> &'static str {
        self.words().when
    }

    /// What to do, and which side must do it; empty if nobody said.
    fn remedy(&self) -> &'static str {
        self.words().remedy
    }

    /// When the side that received it should connect again; `None` if nobody said.
    fn retry(&self) -> Option<Retry> {
        Self::retry_for(self.close_code())
    }

    /// All of it as a text to read.
    fn explain(&self) -> Explanation<'static> {
        Self::explain_for(self.close_code())
    }

    /// The words about the code: the application's, or else the catalogue's.
    fn words(&self) -> Words<'static> {
        self.explain().words()
    }

    /// Returns what the application says about a received code, `None` if it is not one of its own.
    fn definition_for(code: CloseCode) -> Option<&'static Definition<'static>> {
        Self::DEFINITIONS.iter().find(|definition| definition.code == code)
    }

    /// Returns the retry advice for a received code: the application's for its own codes, the
    /// catalogue's for all others.
    ///
    /// `None` if nobody gave any. With [`Retry::delay`] it is all a client needs:
    ///
    /// ```
    /// use core::time::Duration;
    /// use wsclose_core::{ApplicationCode, CloseCode};
    ///
    /// fn wait<C: ApplicationCode>(received: CloseCode, attempt: u32, random: u32) -> Option<Duration> {
    ///     C::retry_for(received)?.delay(attempt, random)
    /// }
    /// ```
    fn retry_for(code: CloseCode) -> Option<Retry> {
        match Self::definition_for(code) {
            Some(definition) => definition.retry,
            None => code.retry(),
        }
    }

    /// Explains a received code: in the application's words if it is one of its own, else in the
    /// catalogue's.
    fn explain_for(code: CloseCode) -> Explanation<'static> {
        match Self::definition_for(code) {
            Some(definition) => definition.explain(),
            None => code.explain(),
        }
    }
}

/// A code that is none of an application's own.
///
/// ```
/// use wsclose_core::{CloseCode, UnknownCode};
///
/// let error = UnknownCode::new("ChatClose", CloseCode::from(4009), &[]);
/// assert_eq!(error.to_string(), "4009 (Private Use) is not one of the codes of `ChatClose`");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct UnknownCode {
    code: CloseCode,
    owner: &'static str,
    known: &'static [Definition<'static>],
}

impl UnknownCode {
    /// A code that is none of the known ones of its owner, an enum.
    pub const fn new(
        owner: &'static str,
        code: CloseCode,
        known: &'static [Definition<'static>],
    ) -> UnknownCode {
        UnknownCode { code, owner, known }
    }

    /// The code that is not known.
    pub const fn code(self) -> CloseCode {
        self.code
    }

    /// The codes that are.
    pub const fn known(self) -> &'static [Definition<'static>] {
        self.known
    }
}

impl fmt::Display for UnknownCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (code, owner) = (self.code, self.owner);
        let title = code.title();
        write!(f, "{} ({title}) is not one of the codes of `{owner}`", code.get())?;
        for (index, definition) in self.known.iter().enumerate() {
            let separator = if index == 0 { ", which are " } else { ", " };
            write!(f, "{separator}{} {}", definition.code.get(), definition.name)?;
        }
        Ok(())
    }
}

impl Error for UnknownCode {}

#[cfg(test)]
mod tests {
    use super::*;

    extern crate std;
    use std::string::ToString;

    #[test]
    fn a_registered_code_brings_its_words_unless_it_means_something_else() {
        let restart = Definition::new("Deploy", SendCode::SERVICE_RESTART);
        let entry = CloseCode::SERVICE_RESTART.entry().unwrap();
        assert_eq!(restart.words, entry.words);
        assert_eq!(restart.retry, entry.retry);
        let own = restart.meaning("Lunch.").remedy("Wait.");
        assert_eq!(own.registration, Registration::OtherMeaning);
        assert_eq!((own.words.when, own.retry, own.sent_by), ("", None, SentBy::Either));
    }

    #[test]
    fn an_explanation_says_what_is_there_and_no_more() {
        let code = SendCode::new(4001).unwrap();
        let bare = Definition::new("Bare", code).explain().to_string();
        assert!(!bare.contains("What to do") && !bare.contains("Reconnect"), "{bare}");
        let text = Definition::new("Full", code)
            .meaning("It is full.")
            .when("At noon.")
            .remedy("Come later.")
            .retry(Retry::Seconds { from: 1, to: 5 })
            .sent_by(SentBy::Server)
            .explain()
            .to_string();
        for part in [
            "4001 Full\nIt is full.\n\n",
            "When you see it: At noon.",
            "What to do: Come later.",
            "Sent by: servers\n",
            "Reconnect: after a random 1 to 5 seconds",
        ] {
            assert!(text.contains(part), "{part}: {text}");
        }
    }

    #[test]
    fn what_is_taken_over_from_the_catalogue_is_there_in_every_language() {
        let deploy = Definition::new("Deploy", SendCode::SERVICE_RESTART).remedy("Wait a minute.");
        for &language in crate::Language::ALL {
            let words = deploy.explain().in_language(language).words();
            let catalogue = CloseCode::SERVICE_RESTART.explain().in_language(language).words();
            assert_eq!(words.description, catalogue.description);
            assert_eq!(words.when, catalogue.when);
            assert_eq!(words.remedy, "Wait a minute.");
            assert_eq!(words.send_if, catalogue.send_if);
        }
    }

    #[test]
    fn the_terms_of_a_number_are_told() {
        let explained = |number, registration| {
            let code = SendCode::new(number).unwrap();
            let definition = Definition::new("X", code).meaning("M.").registration(registration);
            definition.explain().to_string()
        };
        let text = explained(1003, Registration::OtherMeaning);
        assert!(text.contains("Registered: as Unsupported Data"), "{text}");
        let text = explained(3500, Registration::Unregistered("older than the registry"));
        assert!(text.contains("Registered: no: older than the registry"), "{text}");
        let text = explained(3500, Registration::Registered("RFC 1"));
        assert!(text.contains("Registered: RFC 1"), "{text}");
        assert!(!explained(4001, Registration::Private).contains("Registered"));
        let text = Definition::new("Deploy", SendCode::SERVICE_RESTART).explain().to_string();
        assert!(text.starts_with("1012 Deploy (Service Restart)\n"), "{text}");
    }

    #[test]
    fn a_received_code_is_looked_up_in_the_application_and_then_in_the_catalogue() {
        struct Chat;
        impl ApplicationCode for Chat {
            const DEFINITIONS: &'static [Definition<'static>] = &[
                Definition::new("Deploy", SendCode::SERVICE_RESTART).retry(Retry::Now),
                Definition::new(
                    "Silent",
                    match SendCode::new(4001) {
                        Ok(code) => code,
                        Err(_) => panic!(),
                    },
                ),
            ];

            fn close_code(&self) -> CloseCode {
                CloseCode::NORMAL_CLOSURE
            }
        }
        for number in 0..=u16::MAX {
            let code = CloseCode::from(number);
            let own = match number {
                1012 => Some(("Deploy", Some(Retry::Now))),
                4001 => Some(("Silent", None)),
                _ => None,
            };
            assert_eq!(Chat::definition_for(code).map(|own| (own.name, own.retry)), own);
            let (name, retry) = own.unwrap_or((code.title(), code.retry()));
            assert_eq!(Chat::retry_for(code), retry, "{number}");
            assert!(Chat::explain_for(code).title().to_string().contains(name), "{number}");
        }
    }

    #[test]
    fn an_unknown_code_names_those_that_are_known() {
        const KNOWN: &[Definition<'_>] = &[
            Definition::new("Done", SendCode::NORMAL_CLOSURE),
            Definition::new("Deploy", SendCode::SERVICE_RESTART),
        ];
        let error = UnknownCode::new("Close", CloseCode::from(1011), KNOWN);
        assert_eq!(
            error.to_string(),
            "1011 (Internal Error) is not one of the codes of `Close`, which are 1000 Done, \
             1012 Deploy"
        );
    }
}
