//! The definition of one of an application's codes.

use super::Explanation;
use crate::code::{Retry, SendCode, SentBy, Status};
use crate::language::en;

/// The definition of one of an application's codes.
///
/// `#[close_codes]` makes one for each variant of an enum; by hand:
///
/// ```
/// use wsclose::application::Definition;
/// use wsclose::catalogue::SentBy;
/// use wsclose::{Retry, SendCode};
///
/// let expired = Definition::new("SessionExpired", SendCode::new(4001)?)
///     .meaning("The session token ran out.")
///     .remedy("Sign in again, then reconnect.")
///     .retry(Retry::AfterFix)
///     .sent_by(SentBy::Server);
///
/// assert!(expired.explain().to_string().starts_with("4001 SessionExpired\n"));
/// # Ok::<(), wsclose::InvalidCode>(())
/// ```
///
/// The order of the calls does not matter; if you call a method twice, the last call counts. For a
/// registered code, everything else comes from the catalogue, unless
/// [`meaning`](Definition::meaning) or [`registration`](Definition::registration) gives the number
/// another meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Definition<'a> {
    name: &'a str,
    code: SendCode,
    pub(super) meaning: Option<&'a str>,
    pub(super) when: Option<&'a str>,
    pub(super) remedy: Option<&'a str>,
    retry: Option<Retry>,
    sent_by: Option<SentBy>,
    registration: Option<Registration<'a>>,
}

/// How the number of an application's code is registered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Registration<'a> {
    /// A registered code, used with its registered meaning.
    AsRegistered,
    /// A registered code, used with another meaning.
    OtherMeaning,
    /// 4000 to 4999: private use, without registration.
    Private,
    /// 3000 to 3999, registered with IANA; the text says where.
    Registered(&'a str),
    /// 3000 to 3999, not registered with IANA; the text says why.
    Unregistered(&'a str),
}

impl<'a> Definition<'a> {
    /// Creates a definition with a name and a code.
    pub const fn new(name: &'a str, code: SendCode) -> Definition<'a> {
        Definition {
            name,
            code,
            meaning: None,
            when: None,
            remedy: None,
            retry: None,
            sent_by: None,
            registration: None,
        }
    }

    /// Sets what the code means.
    ///
    /// A registered code then has another meaning here, and nothing else comes from the catalogue;
    /// with [`Registration::AsRegistered`], the text replaces only the meaning.
    #[must_use]
    pub const fn meaning(mut self, meaning: &'a str) -> Definition<'a> {
        self.meaning = Some(meaning);
        self
    }

    /// Sets when the code occurs.
    #[must_use]
    pub const fn when(mut self, when: &'a str) -> Definition<'a> {
        self.when = Some(when);
        self
    }

    /// Sets what to do, and who must do it.
    #[must_use]
    pub const fn remedy(mut self, remedy: &'a str) -> Definition<'a> {
        self.remedy = Some(remedy);
        self
    }

    /// Sets that there is nothing to do.
    #[must_use]
    pub const fn no_remedy(self) -> Definition<'a> {
        self.remedy(en!(own nothing_to_do))
    }

    /// Sets when the receiver should reconnect.
    #[must_use]
    pub const fn retry(mut self, retry: Retry) -> Definition<'a> {
        self.retry = Some(retry);
        self
    }

    /// Sets who sends the code; by default, either endpoint.
    #[must_use]
    pub const fn sent_by(mut self, sent_by: SentBy) -> Definition<'a> {
        self.sent_by = Some(sent_by);
        self
    }

    /// Sets how the number is registered.
    #[must_use]
    pub const fn registration(mut self, registration: Registration<'a>) -> Definition<'a> {
        self.registration = Some(registration);
        self
    }

    /// Returns the name, such as `SessionExpired`.
    pub const fn name(self) -> &'a str {
        self.name
    }

    /// The code.
    pub const fn code(self) -> SendCode {
        self.code
    }

    /// Returns the explanation of the code.
    pub const fn explain(self) -> Explanation<'a> {
        Explanation::of_definition(self)
    }

    /// On what terms the number is used, said or not.
    pub(super) const fn terms(self) -> Registration<'a> {
        let code = self.code.to_close_code();
        match (self.registration, code.entry(), self.meaning) {
            (Some(registration), _, _) => registration,
            (None, Some(_), None) => Registration::AsRegistered,
            (None, Some(_), Some(_)) => Registration::OtherMeaning,
            (None, None, _) => match code.status() {
                Status::FirstComeFirstServed => Registration::Unregistered(""),
                _ => Registration::Private,
            },
        }
    }

    /// Returns whether the code is in the catalogue and means here what it means there.
    pub(super) const fn is_as_registered(self) -> bool {
        let is_registered = self.code.to_close_code().entry().is_some();
        is_registered && matches!(self.terms(), Registration::AsRegistered)
    }

    /// Returns when to reconnect, from here or from the catalogue.
    pub(super) const fn retry_or_catalogue(self) -> Option<Retry> {
        match self.retry {
            None if self.is_as_registered() => self.code.to_close_code().retry(),
            retry => retry,
        }
    }

    /// Returns who sends it, from here or from the catalogue.
    pub(super) const fn sent_by_or_catalogue(self) -> SentBy {
        match self.sent_by {
            Some(sent_by) => sent_by,
            None if self.is_as_registered() => self.code.to_close_code().sent_by(),
            None => SentBy::Either,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::code::CloseCode;
    use crate::language::Language;

    extern crate std;
    use std::string::ToString;
    use std::vec::Vec;

    #[test]
    fn a_registered_code_brings_its_words_unless_it_means_something_else() {
        let restart = Definition::new("Deploy", SendCode::SERVICE_RESTART);
        let catalogue = CloseCode::SERVICE_RESTART.explain();
        assert_eq!(restart.explain().words(), catalogue.words());
        assert_eq!(restart.explain().retry(), catalogue.retry());
        let own = restart.meaning("Lunch.").remedy("Wait.");
        assert_eq!(own.terms(), Registration::OtherMeaning);
        let own = own.explain();
        assert_eq!((own.when(), own.retry(), own.sent_by()), ("", None, SentBy::Either));
    }

    #[test]
    fn a_meaning_beside_the_registered_one_stands_in_front_of_it() {
        let restart = Definition::new("Deploy", SendCode::SERVICE_RESTART)
            .meaning("A new version.")
            .registration(Registration::AsRegistered)
            .explain();
        let catalogue = CloseCode::SERVICE_RESTART.explain();
        assert_eq!((restart.when(), restart.retry()), (catalogue.when(), catalogue.retry()));
        let both = std::format!("A new version.\n\n{}\n\n", catalogue.description());
        assert!(restart.to_string().contains(&both), "{restart}");
    }

    #[test]
    fn the_order_of_the_calls_does_not_matter() {
        type Call = fn(Definition<'static>) -> Definition<'static>;
        const CALLS: [Call; 6] = [
            |definition| definition.meaning("M."),
            |definition| definition.when("W."),
            |definition| definition.remedy("R."),
            |definition| definition.retry(Retry::Now),
            |definition| definition.sent_by(SentBy::Client),
            |definition| definition.registration(Registration::AsRegistered),
        ];
        /// Every order of the remaining calls, after those that were made.
        fn all(definition: Definition<'static>, left: &[Call], expected: Definition<'static>) {
            if left.is_empty() {
                assert_eq!(definition, expected);
                assert_eq!(definition.explain().to_string(), expected.explain().to_string());
            }
            for (index, call) in left.iter().enumerate() {
                let mut rest = left.to_vec();
                rest.remove(index);
                all(call(definition), &rest, expected);
            }
        }
        for code in [SendCode::SERVICE_RESTART, SendCode(3500), SendCode(4001)] {
            for some in (0..1 << CALLS.len()).step_by(crate::every::STEP) {
                let calls: Vec<Call> = (0..CALLS.len())
                    .filter(|bit| some >> bit & 1 == 1)
                    .map(|bit| CALLS[bit])
                    .collect();
                let bare = Definition::new("X", code);
                let expected = calls.iter().fold(bare, |definition, call| call(definition));
                all(bare, &calls, expected);
            }
        }
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
            "At noon.",
            "Come later.",
            "Sent by: servers\n",
            "1 to 5 seconds",
        ] {
            assert!(text.contains(part), "{part}: {text}");
        }
    }

    #[test]
    fn what_is_taken_over_from_the_catalogue_is_there_in_every_language() {
        let deploy = Definition::new("Deploy", SendCode::SERVICE_RESTART).remedy("Wait a minute.");
        for &language in Language::ALL {
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
}
