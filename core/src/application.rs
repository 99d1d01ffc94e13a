//! Codes that an application or a protocol defines for itself.

use core::error::Error;
use core::fmt;

use crate::code::{CloseCode, Retry};
use crate::explain::Explanation;
pub use crate::explain::definition::{Definition, Registration};

/// The codes of an application: an enum with `#[close_codes]`.
///
/// The trait serves code that works with the codes of any application:
///
/// ```
/// use wsclose::{ApplicationCode, Retry};
///
/// fn reconnects<C: ApplicationCode>(code: &C) -> bool {
///     !matches!(code.retry(), Some(Retry::Never | Retry::AfterFix))
/// }
/// ```
pub trait ApplicationCode {
    /// What the application says about its codes, in the order of the variants.
    const DEFINITIONS: &'static [Definition<'static>];

    /// The code, which a catch-all variant may have taken from anywhere.
    fn to_close_code(&self) -> CloseCode;

    /// What the application says about this code. `None` for what a catch-all variant holds,
    /// unless it is a code of another variant.
    fn definition(&self) -> Option<&'static Definition<'static>> {
        Self::definition_for(self.to_close_code())
    }

    /// The name of the variant; of what a catch-all variant holds, the name in the catalogue or
    /// of the range.
    fn name(&self) -> &'static str {
        match self.definition() {
            Some(definition) => definition.name(),
            None => self.to_close_code().title(),
        }
    }

    /// Returns what the code means.
    fn description(&self) -> &'static str {
        self.explain().description()
    }

    /// Returns when the code occurs; empty if unknown.
    fn when(&self) -> &'static str {
        self.explain().when()
    }

    /// Returns what to do, and who must do it; empty if unknown.
    fn remedy(&self) -> &'static str {
        self.explain().remedy()
    }

    /// Returns when the receiver should reconnect; `None` if unknown.
    fn retry(&self) -> Option<Retry> {
        Self::retry_for(self.to_close_code())
    }

    /// Returns the explanation of the code.
    fn explain(&self) -> Explanation<'static> {
        Self::explain_for(self.to_close_code())
    }

    /// Returns the definition of a received code, or `None` if it is not one of the application's codes.
    fn definition_for(code: CloseCode) -> Option<&'static Definition<'static>> {
        Self::DEFINITIONS.iter().find(|definition| definition.code() == code)
    }

    /// Returns when to reconnect after a received code: from the application for its own codes, from the
    /// catalogue for all others.
    ///
    /// Returns `None` if neither has advice. Use it with [`Retry::delay`]:
    ///
    /// ```
    /// use core::time::Duration;
    /// use wsclose::{ApplicationCode, CloseCode};
    ///
    /// fn wait<C: ApplicationCode>(received: CloseCode, attempt: u32, random: u32) -> Option<Duration> {
    ///     C::retry_for(received)?.delay(attempt, random)
    /// }
    /// ```
    fn retry_for(code: CloseCode) -> Option<Retry> {
        Self::explain_for(code).retry()
    }

    /// Explains a received code: with the application's texts for its own codes, with those of the
    /// catalogue for all others.
    fn explain_for(code: CloseCode) -> Explanation<'static> {
        match Self::definition_for(code) {
            Some(definition) => definition.explain(),
            None => code.explain(),
        }
    }
}

/// The error for a code that is not one of an application's codes.
///
/// ```
/// use wsclose::{CloseCode, UnknownCode};
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
    /// Creates an error for a code that the enum `owner` does not have.
    pub const fn new(
        owner: &'static str,
        code: CloseCode,
        known: &'static [Definition<'static>],
    ) -> UnknownCode {
        UnknownCode { code, owner, known }
    }

    /// Returns the unknown code.
    pub const fn code(self) -> CloseCode {
        self.code
    }

    /// Returns the known codes.
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
            write!(f, "{separator}{} {}", definition.code().get(), definition.name())?;
        }
        Ok(())
    }
}

impl Error for UnknownCode {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::code::SendCode;

    extern crate std;
    use std::string::ToString;

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

            fn to_close_code(&self) -> CloseCode {
                CloseCode::NORMAL_CLOSURE
            }
        }
        for number in crate::every::number() {
            let code = CloseCode::from(number);
            let own = match number {
                1012 => Some(("Deploy", Some(Retry::Now))),
                4001 => Some(("Silent", None)),
                _ => None,
            };
            assert_eq!(
                Chat::definition_for(code).map(|own| (own.name(), own.explain().retry())),
                own
            );
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
