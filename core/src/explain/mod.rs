//! Explains codes and compares them, as plain text or Markdown, without allocation.
//!
//! For your own layout, use the parts: [`sections`](Explanation::sections),
//! [`facts`](Explanation::facts), [`advice`](Explanation::advice).

mod compare;
pub(crate) mod definition;
mod errors;
mod fact;
mod introduction;
pub(crate) mod message;
mod peer_notes;

use core::fmt::{self, Display, Formatter};

use crate::catalogue::Reference;
use crate::code::{CloseCode, Retry, Role, SentBy};
pub use crate::language::{Direction, Language};
use crate::language::{Texts, Words};
pub use compare::Comparison;
use definition::{Definition, Registration};
use fact::Sentence;
pub use fact::{Fact, Value};
pub use message::Message;
pub use peer_notes::PeerNotes;

/// What a code means, when it occurs, and what to do about it.
///
/// Every number has an explanation. It displays as plain text, one paragraph per line; for Markdown,
/// use [`markdown`](Explanation::markdown).
///
/// ```
/// use wsclose::CloseCode;
///
/// let text = CloseCode::MANDATORY_EXTENSION.explain().to_string();
/// assert!(text.starts_with("1010 Mandatory Extension\n"));
/// assert!(text.contains("permessage-deflate"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Explanation<'a> {
    code: CloseCode,
    /// What an application says about it.
    definition: Option<Definition<'a>>,
    language: Language,
}

/// Displays an [`Explanation`] or a [`Comparison`] as Markdown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Markdown<T>(T);

impl CloseCode {
    /// Explains what the code means, when it occurs, and what to do about it.
    ///
    /// ```
    /// use wsclose::CloseCode;
    ///
    /// println!("{}", CloseCode::from(1006).explain());
    /// ```
    pub const fn explain(self) -> Explanation<'static> {
        Explanation::new(self)
    }
}

impl<'a> Explanation<'a> {
    pub(crate) const fn new(code: CloseCode) -> Explanation<'a> {
        Explanation { code, definition: None, language: Language::English }
    }

    pub(crate) const fn of_definition(definition: Definition<'a>) -> Explanation<'a> {
        Explanation {
            code: definition.code().to_close_code(),
            definition: Some(definition),
            language: Language::English,
        }
    }

    /// Returns the explained code.
    pub const fn code(self) -> CloseCode {
        self.code
    }

    /// Returns the explanation in another language. An application's own texts are not translated.
    #[must_use]
    pub const fn in_language(mut self, language: Language) -> Explanation<'a> {
        self.language = language;
        self
    }

    /// Returns the language.
    pub const fn language(self) -> Language {
        self.language
    }

    /// Returns the explanation as Markdown, as in a doc comment.
    pub const fn markdown(self) -> Markdown<Explanation<'a>> {
        Markdown(self)
    }

    /// Returns what the code means.
    pub const fn description(self) -> &'a str {
        self.words().description
    }

    /// Returns when the code occurs; empty if unknown.
    pub const fn when(self) -> &'a str {
        self.words().when
    }

    /// Returns what to do, and who must do it; empty if unknown.
    pub const fn remedy(self) -> &'a str {
        self.words().remedy
    }

    /// Returns what people search for when they see the code, such as "connection dropped".
    pub fn symptoms(self) -> impl Iterator<Item = &'a str> + use<'a> {
        self.words().symptoms.split(self.texts().marks.comma).filter(|symptom| !symptom.is_empty())
    }

    /// Returns when the receiver should reconnect; `None` if unknown.
    pub const fn retry(self) -> Option<Retry> {
        match self.definition {
            Some(definition) => definition.retry_or_catalogue(),
            None => self.code.retry(),
        }
    }

    /// Returns who sends the code.
    pub const fn sent_by(self) -> SentBy {
        match self.definition {
            Some(definition) => definition.sent_by_or_catalogue(),
            None => self.code.sent_by(),
        }
    }

    /// The words of the application, and the catalogue's where it says nothing else.
    pub(crate) const fn words(self) -> Words<'a> {
        let catalogue = *self.texts().words(self.code.get());
        let Some(own) = self.definition else { return catalogue };
        let rest = if own.is_as_registered() { catalogue } else { Words::EMPTY };
        Words {
            description: said(own.meaning, rest.description),
            when: said(own.when, rest.when),
            remedy: said(own.remedy, rest.remedy),
            ..rest
        }
    }

    /// Returns where the code or its range is defined.
    pub fn reference(self) -> Reference {
        let Reference { title, url } = match self.code.entry() {
            Some(entry) => entry.reference,
            None => self.code.range().reference,
        };
        Reference { title: self.texts().reference(title), url }
    }

    /// Returns which measured implementations deviate from the specification for this code; empty if
    /// none do.
    pub const fn peer_notes(self) -> PeerNotes {
        PeerNotes::new(self.code, self.language)
    }

    pub(crate) const fn texts(self) -> &'static Texts {
        Texts::of(self.language)
    }

    /// Is the code used with the meaning that the catalogue gives it?
    pub(crate) const fn is_as_registered(self) -> bool {
        match self.definition {
            Some(definition) => definition.is_as_registered(),
            None => true,
        }
    }

    /// Returns the number and the name, with a translation in other languages than English.
    pub fn title(self) -> impl Display + use<'a> {
        Title(self)
    }

    /// Returns when the code occurs and what to do about it, if known.
    pub fn sections(self) -> impl Iterator<Item = Fact<&'a str>> + use<'a> {
        let (label, words) = (&self.texts().label, self.words());
        [Fact::new(label.when, words.when), Fact::new(label.remedy, words.remedy)]
            .into_iter()
            .filter(|section| !section.value.is_empty())
    }

    /// Returns who sends the code, when to reconnect, and other facts.
    ///
    /// ```
    /// use wsclose::CloseCode;
    ///
    /// let retry = CloseCode::SERVICE_RESTART.explain().facts().nth(1).unwrap();
    /// assert_eq!(retry.label, "Reconnect");
    /// assert_eq!(retry.value.to_string(), "after a random delay of 5 to 30 seconds");
    /// ```
    pub fn facts(self) -> impl Iterator<Item = Fact<Value<'a>>> + use<'a> {
        let (texts, language) = (self.texts(), self.language);
        let label = &texts.label;
        let browser = self.code.check_send(Role::Browser).is_ok();
        let script = texts.browser(self.sent_by(), browser);
        let sent_by = Value::text([texts.sent_by(self.sent_by()), script, "", ""], language);
        let retry = self.retry().map(|retry| Value::retry(retry, language));
        let http = self.http();
        let http = (!http.is_empty()).then(|| Value::numbers(http, &[], language));
        let peers = self.peer_notes();
        let peers = (!peers.is_empty()).then(|| Value::peers(peers, language));
        let registered = self.definition.and_then(|definition| self.registered(definition));
        [
            (label.sent_by, Some(sent_by)),
            (label.retry, retry),
            (label.http, http),
            (label.peers, peers),
            (label.registered, registered),
        ]
        .into_iter()
        .filter_map(|(label, value)| Some(Fact::new(label, value?)))
    }

    /// Returns when to send the code, or what to do instead if it must not be sent.
    ///
    /// ```
    /// use wsclose::CloseCode;
    ///
    /// let advice = CloseCode::FORBIDDEN.explain().advice().to_string();
    /// assert!(advice.starts_with("Send 3003 if the client is authenticated"));
    /// ```
    pub fn advice(self) -> impl Display + use<'a> {
        Advice(self)
    }

    /// HTTP statuses that say something similar.
    pub(crate) fn http(self) -> &'static [u16] {
        match self.code.entry() {
            Some(entry) if self.is_as_registered() => entry.http,
            _ => &[],
        }
    }

    /// On what terms an application uses the number, where that is not plain.
    fn registered(self, definition: Definition<'a>) -> Option<Value<'a>> {
        let own = &self.texts().own;
        let pieces = match definition.terms() {
            Registration::AsRegistered | Registration::Private => return None,
            Registration::OtherMeaning => {
                let (before, behind) = own.other_meaning;
                [before, " ", self.code.title(), behind]
            }
            Registration::Registered(place) => [place, "", "", ""],
            Registration::Unregistered("") => [own.unregistered, "", "", ""],
            Registration::Unregistered(why) => {
                [own.unregistered, self.texts().marks.colon, why, ""]
            }
        };
        Some(Value::text(pieces, self.language))
    }

    fn write(self, f: &mut Formatter<'_>, style: Style) -> fmt::Result {
        let renderer = Renderer { style, texts: self.texts() };
        renderer.title(f, &Title(self))?;
        // An application may say it elsewhere, such as in a doc comment above.
        write!(f, "{}\n\n", self.description())?;
        if let Some(definition) = self.definition
            && definition.meaning.is_some()
            && definition.is_as_registered()
        {
            write!(f, "{}\n\n", self.texts().words(self.code.get()).description)?;
        }
        for Fact { label, value } in self.sections() {
            renderer.paragraph(f, label, value)?;
        }
        for Fact { label, value } in self.facts() {
            renderer.fact(f, label, &value)?;
        }
        renderer.reference(f, self.reference())
    }
}

impl Display for Explanation<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.write(f, Style::Plain)
    }
}

impl Display for Markdown<Explanation<'_>> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.0.write(f, Style::Markdown)
    }
}

/// What was said, or else something to take its place.
const fn said<'a>(said: Option<&'a str>, otherwise: &'a str) -> &'a str {
    match said {
        Some(said) => said,
        None => otherwise,
    }
}

/// Number and name. An application's name for a registered code is followed by the registered one.
pub(crate) struct Title<'a>(pub(crate) Explanation<'a>);

impl Display for Title<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let code = self.0.code;
        let (open, close) = self.0.texts().marks.parentheses;
        match (self.0.definition, code.entry()) {
            (None, _) => match self.0.words().gloss {
                "" => write!(f, "{code}"),
                gloss => write!(f, "{code}{open}{gloss}{close}"),
            },
            (Some(own), Some(entry)) if self.0.is_as_registered() => {
                write!(f, "{} {}{open}{}{close}", code.get(), own.name(), entry.title)
            }
            (Some(own), _) => write!(f, "{} {}", code.get(), own.name()),
        }
    }
}

/// How the parts of an explanation are set.
#[derive(Clone, Copy)]
pub(crate) enum Style {
    Plain,
    Markdown,
}

/// Sets the parts with the marks of a language.
#[derive(Clone, Copy)]
pub(crate) struct Renderer {
    pub(crate) style: Style,
    pub(crate) texts: &'static Texts,
}

impl Renderer {
    fn title(self, f: &mut Formatter<'_>, title: &Title<'_>) -> fmt::Result {
        let (stop, space) = self.texts.marks.stop;
        match self.style {
            Style::Plain => writeln!(f, "{title}"),
            Style::Markdown => write!(f, "**{title}{stop}**{space}"),
        }
    }

    pub(crate) fn paragraph(self, f: &mut Formatter<'_>, label: &str, text: &str) -> fmt::Result {
        let (stop, space) = self.texts.marks.stop;
        match self.style {
            Style::Plain => write!(f, "{label}{}{text}\n\n", self.texts.marks.colon),
            Style::Markdown => write!(f, "**{label}{stop}**{space}{text}\n\n"),
        }
    }

    pub(crate) fn fact(
        self,
        f: &mut Formatter<'_>,
        label: &str,
        value: &dyn Display,
    ) -> fmt::Result {
        let colon = self.texts.marks.colon;
        match self.style {
            Style::Plain => writeln!(f, "{label}{colon}{value}"),
            Style::Markdown => writeln!(f, "- {label}{colon}{value}"),
        }
    }

    pub(crate) fn reference(self, f: &mut Formatter<'_>, reference: Reference) -> fmt::Result {
        let Reference { title, url } = reference;
        let (label, colon) = (self.texts.label.reference, self.texts.marks.colon);
        match self.style {
            Style::Plain => write!(f, "{label}{colon}{title} <{url}>"),
            Style::Markdown => write!(f, "- {label}{colon}[{title}]({url})"),
        }
    }
}

/// When to send a code, or what to do instead.
struct Advice<'a>(Explanation<'a>);

impl Display for Advice<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let (side, texts) = (self.0, self.0.texts());
        let (number, words) = (side.code.get(), side.words());
        match side.definition {
            _ if !side.code.is_receivable() => {
                let (before, behind) = texts.compare.never_send;
                let instead = Sentence(words.instead, texts);
                write!(f, "{before}{number}{behind}{}{instead}", texts.marks.space)
            }
            Some(own) if words.send_if.is_empty() => {
                let (before, between, behind) = texts.compare.send_own;
                write!(f, "{before}{number}{between}{}{behind}", own.name())
            }
            _ => {
                let (before, between, behind) = texts.compare.send;
                write!(f, "{before}{number}{between}{}{behind}", words.send_if)
            }
        }
    }
}
