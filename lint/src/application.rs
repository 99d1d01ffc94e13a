//! The close codes that an application defines: enums with `#[close_codes]`, and constants in
//! `close_code! { … }`.

use wsclose_core::application::{Definition, Registration};
use wsclose_core::catalogue::SentBy;
use wsclose_core::{Retry, SendCode};

use crate::analysis::Loader;
use crate::package::Unit;
use crate::report::Place;

/// A close code that an application defines.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct CodeDefinition {
    /// The code; `None` if the source computes it in a way that is not followed.
    pub number: Option<u16>,
    /// The name of the variant or constant.
    pub name: String,
    /// The enum of the variant, or the type of an associated constant.
    pub owner: Option<String>,
    /// The name in the source.
    pub place: Place,
    /// What the source says about the code.
    pub description: Description,
    /// The places that name the code to send it, in the order of files and lines.
    pub sent: Vec<Place>,
    /// The places that compare a received code with it, in the order of files and lines.
    pub matched: Vec<Place>,
}

/// What the source says about a code: the documentation comment and `#[code(…)]`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Description {
    /// What the code means; empty if unknown.
    pub meaning: String,
    /// When the code occurs; empty if unknown.
    pub when: String,
    /// What to do, and who must do it.
    pub remedy: Remedy,
    /// When the receiver should reconnect.
    pub retry: Option<Retry>,
    /// Who sends the code; `None` for either endpoint.
    pub sent_by: Option<SentBy>,
    /// The reason that is sent with the code; empty if none is declared.
    pub reason: String,
    /// How the number is registered.
    pub registration: Registered,
}

/// What a definition says to do about its code.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Remedy {
    /// It says nothing.
    #[default]
    Unknown,
    /// It says that there is nothing to do.
    Nothing,
    /// It says this.
    Text(String),
}

/// What a definition says about the registration of its number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Registered {
    /// It says nothing: the range and the catalogue decide.
    #[default]
    Unsaid,
    /// Registered with IANA, with where.
    At(String),
    /// Not registered with IANA, with why.
    Not(String),
    /// The meaning replaces the one that is registered, if there is one.
    OtherMeaning,
}

impl CodeDefinition {
    /// Returns the name with its owner, such as `ChatClose::Kicked`.
    pub fn path(&self) -> String {
        match &self.owner {
            Some(owner) => format!("{owner}::{}", self.name),
            None => self.name.clone(),
        }
    }

    /// Returns the definition for explanations and comparisons, or `None` for a code that must not
    /// be sent or is not known.
    pub fn definition(&self) -> Option<Definition<'_>> {
        let code = SendCode::new(self.number?).ok()?;
        let said = &self.description;
        let mut definition = Definition::new(&self.name, code);
        if !said.meaning.is_empty() {
            definition = definition.meaning(&said.meaning);
        }
        if !said.when.is_empty() {
            definition = definition.when(&said.when);
        }
        definition = match &said.remedy {
            Remedy::Unknown => definition,
            Remedy::Nothing => definition.no_remedy(),
            Remedy::Text(text) => definition.remedy(text),
        };
        if let Some(retry) = said.retry {
            definition = definition.retry(retry);
        }
        if let Some(sent_by) = said.sent_by {
            definition = definition.sent_by(sent_by);
        }
        let registration = match &said.registration {
            Registered::At(at) => Registration::Registered(at),
            Registered::Not(why) => Registration::Unregistered(why),
            // As in `#[close_codes]`, a text next to the registered meaning does not replace it.
            Registered::Unsaid if code.to_close_code().entry().is_some() => {
                Registration::AsRegistered
            }
            // The number decides.
            Registered::Unsaid | Registered::OtherMeaning => return Some(definition),
        };
        Some(definition.registration(registration))
    }

    /// Returns whether nothing outside of test code sends the code.
    pub fn is_unused(&self) -> bool {
        self.sent.iter().all(|place| place.test)
    }
}

/// Returns whether a file may define codes.
pub fn may_define_codes(text: &str) -> bool {
    crate::libraries::wsclose::DEFINES
        .iter()
        .any(|word| memchr::memmem::find(text.as_bytes(), word.as_bytes()).is_some())
}

/// Finds the codes that the files of a package define, in the order of files and lines.
///
/// Give the files for which [`may_define_codes`] returns `true`, of all packages of a workspace;
/// `load` then gives the files that may send or match the codes.
///
/// # Errors
///
/// Returns the error of the operating system if the thread that parses cannot start.
pub fn code_definitions(
    unit: &Unit,
    load: &mut Loader<'_>,
) -> std::io::Result<Vec<CodeDefinition>> {
    crate::analysis::code_definitions(unit, load)
}
