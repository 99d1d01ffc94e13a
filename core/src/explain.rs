//! One code → its explanation, as plain text or Markdown, without allocation.

use core::fmt::{self, Display, Formatter};

use crate::application::{Definition, Registration};
use crate::catalogue::{Reference, Texts, Words};
use crate::code::CloseCode;
use crate::language::Language;
use crate::parts::{Labelled, Sentence, Value};
use crate::retry::Retry;
use crate::role::{Role, SentBy};
use crate::surprises::Peers;

/// What a code means, when it is seen and what to do about it.
///
/// Every number has one. As it is, it displays as plain text, one paragraph a line;
/// [`markdown`](Explanation::markdown) is the same with markup.
///
/// ```
/// use wsclose_core::CloseCode;
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

/// An [`Explanation`] as Markdown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Markdown<'a>(Explanation<'a>);

impl<'a> Explanation<'a> {
    pub(crate) const fn new(code: CloseCode) -> Explanation<'a> {
        Explanation { code, definition: None, language: Language::English }
    }

    pub(crate) const fn of_definition(definition: Definition<'a>) -> Explanation<'a> {
        Explanation {
            code: definition.code.code(),
            definition: Some(definition),
            language: Language::English,
        }
    }

    /// The code that is explained.
    pub const fn code(self) -> CloseCode {
        self.code
    }

    /// The same in another language. What an application says about its own codes stays in its
    /// words.
    #[must_use]
    pub const fn in_language(mut self, language: Language) -> Explanation<'a> {
        self.language = language;
        self
    }

    /// Its language.
    pub const fn language(self) -> Language {
        self.language
    }

    /// The same as Markdown, as it stands in a doc comment.
    pub const fn markdown(self) -> Markdown<'a> {
        Markdown(self)
    }

    /// The words: those of the application or of the code, or else those of its range.
    pub fn words(self) -> Words<'a> {
        match (self.definition, self.code.entry()) {
            (None, _) => self.catalogue_words(),
            (Some(own), Some(entry)) if self.is_as_registered() => {
                // What the application took over from the catalogue is there in every language.
                let (english, here) = (entry.words, self.catalogue_words());
                let said = |own: &'a str, english, here| if own == english { here } else { own };
                Words {
                    gloss: here.gloss,
                    description: said(own.words.description, english.description, here.description),
                    when: said(own.words.when, english.when, here.when),
                    remedy: said(own.words.remedy, english.remedy, here.remedy),
                    instead: here.instead,
                    send_if: here.send_if,
                    symptoms: here.symptoms,
                }
            }
            (Some(own), _) => own.words,
        }
    }

    /// The words of the code, or else those of its range.
    const fn catalogue_words(self) -> Words<'static> {
        let texts = self.texts();
        match texts.codes.of(self.code.get()) {
            Some(words) => *words,
            None => match texts.ranges.of(self.code.range().status) {
                Some(words) => *words,
                // Every range has words: the table of the ranges makes the field of each.
                None => self.code.range().words,
            },
        }
    }

    /// Where the code or its range is defined.
    pub const fn reference(self) -> Reference {
        match self.code.entry() {
            Some(entry) => entry.reference,
            None => self.code.range().reference,
        }
    }

    /// What measured peers do with the code that is not what the specification lets one expect;
    /// empty where there is nothing to say.
    pub const fn peers(self) -> Peers {
        Peers::new(self.code, self.language)
    }

    pub(crate) const fn texts(self) -> &'static Texts {
        Texts::of(self.language)
    }

    pub(crate) const fn sent_by(self) -> SentBy {
        match (self.definition, self.code.entry()) {
            (Some(definition), _) => definition.sent_by,
            (None, Some(entry)) => entry.sent_by,
            (None, None) => self.code.range().sent_by,
        }
    }

    pub(crate) const fn retry(self) -> Option<Retry> {
        match self.definition {
            Some(definition) => definition.retry,
            None => self.code.retry(),
        }
    }

    /// Is the code used with the meaning that the catalogue gives it?
    pub(crate) const fn is_as_registered(self) -> bool {
        match self.definition {
            Some(definition) => matches!(definition.registration, Registration::AsRegistered),
            None => true,
        }
    }

    /// Number and name, and in another language than English what the name says.
    pub fn title(self) -> impl Display + use<'a> {
        Title(self)
    }

    /// When one sees the code and what to do about it, as far as that is known.
    pub fn sections(self) -> impl Iterator<Item = Labelled<&'a str>> + use<'a> {
        let (label, words) = (&self.texts().label, self.words());
        [Labelled::new(label.when, words.when), Labelled::new(label.remedy, words.remedy)]
            .into_iter()
            .filter(|section| !section.content.is_empty())
    }

    /// Who sends the code, when to reconnect, and what else is known of it.
    ///
    /// ```
    /// use wsclose_core::CloseCode;
    ///
    /// let retry = CloseCode::SERVICE_RESTART.explain().facts().nth(1).unwrap();
    /// assert_eq!(retry.label, "Reconnect");
    /// assert_eq!(retry.content.to_string(), "after a random 5 to 30 seconds");
    /// ```
    pub fn facts(self) -> impl Iterator<Item = Labelled<Value<'a>>> + use<'a> {
        let (texts, language) = (self.texts(), self.language);
        let label = &texts.label;
        let browser = self.code.may_send(Role::Browser).is_ok();
        let script = texts.browser(self.sent_by(), browser);
        let sent_by = Value::text([texts.sent_by(self.sent_by()), script, "", ""], language);
        let retry = self.retry().map(|retry| Value::retry(retry, language));
        let http = self.http();
        let http = (!http.is_empty()).then(|| Value::numbers(http, &[], language));
        let peers = self.peers();
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
        .filter_map(|(label, value)| Some(Labelled::new(label, value?)))
    }

    /// When to send the code, or that no one may and what to do instead, as a sentence or two.
    ///
    /// ```
    /// use wsclose_core::CloseCode;
    ///
    /// let advice = CloseCode::FORBIDDEN.explain().advice().to_string();
    /// assert!(advice.starts_with("Send 3003 if the client is known"));
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
        let pieces = match definition.registration {
            Registration::AsRegistered | Registration::Private => return None,
            Registration::OtherMeaning => {
                let (before, behind) = own.other_meaning;
                [before, " ", definition.code.code().title(), behind]
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
        let setter = Setter { style, texts: self.texts() };
        setter.title(f, &Title(self))?;
        // An application may say it elsewhere, such as in a doc comment above.
        write!(f, "{}\n\n", self.words().description)?;
        for Labelled { label, content } in self.sections() {
            setter.paragraph(f, label, content)?;
        }
        for Labelled { label, content } in self.facts() {
            setter.fact(f, label, &content)?;
        }
        setter.reference(f, self.reference())
    }
}

impl Display for Explanation<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.write(f, Style::Plain)
    }
}

impl Display for Markdown<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.0.write(f, Style::Markdown)
    }
}

/// Number and name. An application's name for a registered code has the registered one behind it.
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
                write!(f, "{} {}{open}{}{close}", code.get(), own.name, entry.title)
            }
            (Some(own), _) => write!(f, "{} {}", code.get(), own.name),
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
pub(crate) struct Setter {
    pub(crate) style: Style,
    pub(crate) texts: &'static Texts,
}

impl Setter {
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
            _ if !side.code.may_receive() => {
                let (before, behind) = texts.compare.never_send;
                let instead = Sentence(words.instead, texts);
                write!(f, "{before}{number}{behind}{}{instead}", texts.marks.space)
            }
            Some(own) if words.send_if.is_empty() => {
                let (before, between, behind) = texts.compare.send_own;
                write!(f, "{before}{number}{between}{}{behind}", own.name)
            }
            _ => {
                let (before, between, behind) = texts.compare.send;
                write!(f, "{before}{number}{between}{}{behind}", words.send_if)
            }
        }
    }
}
