//! Close codes for programs and people outside of Rust: one file a format.
//!
//! [`Codes`] is what every format is made from. The output depends on the source and the options
//! only, so that it can be checked in and compared.

mod asyncapi;
mod json;
mod table;
mod typescript;

use wsclose_core::CloseCode;
use wsclose_core::catalogue::{ENTRIES, SentBy};
use wsclose_core::explain::{Explanation, Language};

use crate::application::OwnCode;

/// A format that codes can be exported to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Target {
    /// A module with constants, types, texts, and reconnect delays
    #[value(name = "typescript")]
    TypeScript,
    /// All texts and facts; `json-schema` describes it
    Json,
    /// The JSON Schema of `json`
    JsonSchema,
    /// An AsyncAPI 3 document whose channel has the extension `x-websocket-close-codes`
    #[value(name = "asyncapi")]
    AsyncApi,
    /// A table
    Markdown,
    /// The table as a fragment of a page
    Html,
}

impl Target {
    /// What it writes, in a message.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Target::TypeScript => "module",
            Target::Json | Target::AsyncApi => "document",
            Target::JsonSchema => "schema",
            Target::Markdown | Target::Html => "table",
        }
    }
}

/// The codes to export: those of the application by their enums, and the registered ones.
#[derive(Debug)]
pub(crate) struct Codes<'a> {
    pub(crate) groups: Vec<Group<'a>>,
    pub(crate) registered: Vec<Code<'a>>,
    pub(crate) language: Language,
}

/// The codes of an enum, or the constants of a package.
#[derive(Debug)]
pub(crate) struct Group<'a> {
    /// The name of the enum; `ApplicationCode` for constants.
    pub(crate) name: &'a str,
    pub(crate) package: &'a str,
    pub(crate) codes: Vec<Code<'a>>,
}

/// A code with its name and texts.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Code<'a> {
    pub(crate) number: u16,
    /// As in the source.
    pub(crate) name: &'a str,
    pub(crate) explanation: Explanation<'a>,
    /// The reason that is sent with it; empty if none is declared.
    pub(crate) reason: &'a str,
}

/// The name for constants, which have no enum.
const CONSTANTS: &str = "ApplicationCode";

/// Why codes cannot be exported.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Problem {
    pub(crate) message: String,
    pub(crate) help: &'static str,
}

impl<'a> Codes<'a> {
    /// Collects the codes. Every name and every number has one meaning.
    pub(crate) fn new(own: &[&'a OwnCode], language: Language) -> Result<Codes<'a>, Problem> {
        let mut groups: Vec<Group<'a>> = Vec::new();
        for code in own {
            let name = code.definition.owner.as_deref().unwrap_or(CONSTANTS);
            let exported = exported(code, language)?;
            let package = code.package.as_str();
            match groups.iter_mut().find(|group| group.name == name) {
                Some(group) if group.package == package => group.codes.push(exported),
                Some(other) => {
                    return Err(Problem {
                        message: format!(
                            "the packages `{}` and `{package}` both define `{name}`",
                            other.package
                        ),
                        help: "select one of them with `--package`",
                    });
                }
                None => groups.push(Group { name, package, codes: vec![exported] }),
            }
        }
        let registered = ENTRIES.iter().map(|entry| Code {
            number: entry.code.get(),
            name: entry.name,
            explanation: entry.code.explain().in_language(language),
            reason: "",
        });
        let codes = Codes { groups, registered: registered.collect(), language };
        codes.are_distinct()?;
        Ok(codes)
    }

    /// A received number must lead to one code of the application.
    fn are_distinct(&self) -> Result<(), Problem> {
        let mut all: Vec<(&str, &Code<'_>)> = self
            .groups
            .iter()
            .flat_map(|group| group.codes.iter().map(|code| (group.name, code)))
            .collect();
        all.sort_by_key(|(_, code)| code.number);
        for pair in all.windows(2) {
            if let [(left, a), (right, b)] = pair
                && a.number == b.number
            {
                return Err(Problem {
                    message: format!(
                        "`{left}::{}` and `{right}::{}` are both {}",
                        a.name, b.name, a.number
                    ),
                    help: "select the enum of one endpoint with `--enum`",
                });
            }
        }
        Ok(())
    }

    /// Every code: the application's first, then the registered ones that it does not redefine.
    fn all(&self) -> impl Iterator<Item = &Code<'a>> {
        let own = self.groups.iter().flat_map(|group| &group.codes);
        let is_own = |code: &Code<'_>| {
            self.groups.iter().flat_map(|group| &group.codes).any(|own| own.number == code.number)
        };
        own.chain(self.registered.iter().filter(move |code| !is_own(code)))
    }

    /// Writes the codes in a format.
    pub(crate) fn to_text(&self, target: Target) -> Result<String, Problem> {
        match target {
            Target::TypeScript => typescript::text(self),
            Target::Json => Ok(json::text(self)),
            Target::JsonSchema => Ok(json::SCHEMA.to_owned()),
            Target::AsyncApi => Ok(asyncapi::text(self)),
            Target::Markdown => Ok(table::markdown(self)),
            Target::Html => Ok(table::html(self)),
        }
    }
}

fn exported(own: &OwnCode, language: Language) -> Result<Code<'_>, Problem> {
    let definition = own.definition.definition();
    let (Some(number), Some(definition)) = (own.definition.number, definition) else {
        let message = match own.definition.number {
            None => {
                format!("the number of `{}` cannot be read from the source", own.definition.path())
            }
            Some(number) => {
                format!("`{}` is {number}, which must not be sent", own.definition.path())
            }
        };
        return Err(Problem {
            message: format!("{}: {message}", own.defined),
            help: "write the number as a literal or a constant that may be sent",
        });
    };
    Ok(Code {
        number,
        name: &own.definition.name,
        explanation: definition.explain().in_language(language),
        reason: &own.definition.description.reason,
    })
}

/// Who sends a code, as a word for programs.
pub(crate) fn sent_by(sent_by: SentBy) -> &'static str {
    match sent_by {
        SentBy::Nobody => "nobody",
        SentBy::Client => "client",
        SentBy::Server => "server",
        SentBy::Either => "either",
        _ => "by agreement",
    }
}

/// What holds for the numbers of a range that are not registered, of which this is one.
fn of_range(number: u16, language: Language) -> Explanation<'static> {
    CloseCode::new(number).explain().in_language(language)
}
