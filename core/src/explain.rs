//! One code → its explanation, as plain text or Markdown, without allocation.

use core::fmt::{self, Display, Formatter, Write};

use crate::application::{Definition, Registration};
use crate::catalogue::{Reference, Words, browser_words, en, sent_by_words};
use crate::code::CloseCode;
use crate::peers::{self, Peer, Seen};
use crate::retry::Retry;
use crate::role::{Role, SentBy};

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
}

/// An [`Explanation`] as Markdown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Markdown<'a>(Explanation<'a>);

impl<'a> Explanation<'a> {
    pub(crate) const fn new(code: CloseCode) -> Explanation<'a> {
        Explanation { code, definition: None }
    }

    pub(crate) const fn of_definition(definition: Definition<'a>) -> Explanation<'a> {
        Explanation { code: definition.code.code(), definition: Some(definition) }
    }

    /// The code that is explained.
    pub const fn code(self) -> CloseCode {
        self.code
    }

    /// The same as Markdown, as it stands in a doc comment.
    pub const fn markdown(self) -> Markdown<'a> {
        Markdown(self)
    }

    /// The words: those of the application or of the code, or else those of its range.
    pub const fn words(self) -> Words<'a> {
        match (self.definition, self.code.entry()) {
            (Some(definition), _) => definition.words,
            (None, Some(entry)) => entry.words,
            (None, None) => self.code.range().words,
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
        Peers(self.code)
    }

    const fn sent_by(self) -> SentBy {
        match (self.definition, self.code.entry()) {
            (Some(definition), _) => definition.sent_by,
            (None, Some(entry)) => entry.sent_by,
            (None, None) => self.code.range().sent_by,
        }
    }

    const fn retry(self) -> Option<Retry> {
        match self.definition {
            Some(definition) => definition.retry,
            None => self.code.retry(),
        }
    }

    /// Is the code used with the meaning that the catalogue gives it?
    const fn is_as_registered(self) -> bool {
        match self.definition {
            Some(definition) => matches!(definition.registration, Registration::AsRegistered),
            None => true,
        }
    }

    fn write(self, f: &mut Formatter<'_>, style: Style) -> fmt::Result {
        let words = self.words();
        style.title(f, &Title(self))?;
        // An application may say it elsewhere, such as in a doc comment above.
        write!(f, "{}\n\n", words.description)?;
        for (label, text) in [(en!(label when), words.when), (en!(label remedy), words.remedy)] {
            if !text.is_empty() {
                style.paragraph(f, label, text)?;
            }
        }

        let browser = self.code.may_send(Role::Browser).is_ok();
        style.fact(f, en!(label sent_by), &SentByWords(self.sent_by(), browser))?;
        if let Some(retry) = self.retry() {
            style.fact(f, en!(label retry), &retry)?;
        }
        if let Some(entry) = self.code.entry()
            && self.is_as_registered()
            && !entry.http.is_empty()
        {
            style.fact(f, en!(label http), &Numbers(entry.http))?;
        }
        let peers = self.peers();
        if !peers.is_empty() {
            style.fact(f, en!(label peers), &peers)?;
        }
        if let Some(definition) = self.definition {
            style.registration(f, definition)?;
        }
        style.reference(f, self.reference())
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
struct Title<'a>(Explanation<'a>);

impl Display for Title<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let code = self.0.code;
        match (self.0.definition, code.entry()) {
            (None, _) => write!(f, "{code}"),
            (Some(own), Some(entry)) if self.0.is_as_registered() => {
                write!(f, "{} {} ({})", code.get(), own.name, entry.title)
            }
            (Some(own), _) => write!(f, "{} {}", code.get(), own.name),
        }
    }
}

/// How the parts of an explanation are set.
#[derive(Clone, Copy)]
enum Style {
    Plain,
    Markdown,
}

impl Style {
    fn title(self, f: &mut Formatter<'_>, title: &Title<'_>) -> fmt::Result {
        match self {
            Style::Plain => writeln!(f, "{title}"),
            Style::Markdown => write!(f, "**{title}.** "),
        }
    }

    fn paragraph(self, f: &mut Formatter<'_>, label: &str, text: &str) -> fmt::Result {
        match self {
            Style::Plain => write!(f, "{label}: {text}\n\n"),
            Style::Markdown => write!(f, "**{label}.** {text}\n\n"),
        }
    }

    fn fact(self, f: &mut Formatter<'_>, label: &str, value: &dyn Display) -> fmt::Result {
        match self {
            Style::Plain => writeln!(f, "{label}: {value}"),
            Style::Markdown => writeln!(f, "- {label}: {value}"),
        }
    }

    fn registration(self, f: &mut Formatter<'_>, definition: Definition<'_>) -> fmt::Result {
        let label = en!(label registered);
        match definition.registration {
            Registration::AsRegistered | Registration::Private => Ok(()),
            Registration::OtherMeaning => {
                let title = definition.code.code().title();
                let words = (en!(own other_meaning), en!(own other_meaning_end));
                self.fact(f, label, &format_args!("{} {title}{}", words.0, words.1))
            }
            Registration::Registered(place) => self.fact(f, label, &place),
            Registration::Unregistered(why) => {
                let no = en!(own unregistered);
                let colon = if why.is_empty() { "" } else { ": " };
                self.fact(f, label, &format_args!("{no}{colon}{why}"))
            }
        }
    }

    fn reference(self, f: &mut Formatter<'_>, reference: Reference) -> fmt::Result {
        let Reference { title, url } = reference;
        let label = en!(label reference);
        match self {
            Style::Plain => write!(f, "{label}: {title} <{url}>"),
            Style::Markdown => write!(f, "- {label}: [{title}]({url})"),
        }
    }
}

/// Who sends it, and whether a script in a browser may.
struct SentByWords(SentBy, bool);

impl Display for SentByWords {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(sent_by_words(self.0))?;
        f.write_str(browser_words(self.0, self.1))
    }
}

/// Numbers with commas between them.
struct Numbers(&'static [u16]);

impl Display for Numbers {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for (index, number) in self.0.iter().enumerate() {
            let separator = if index == 0 { "" } else { ", " };
            write!(f, "{separator}{number}")?;
        }
        Ok(())
    }
}

/// What measured peers do with a code, as a sentence: see [`Explanation::peers`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Peers(CloseCode);

impl Peers {
    /// Is there nothing to say?
    pub fn is_empty(self) -> bool {
        Surprise::PARTS.iter().all(|&(_, surprise)| self.surprised(surprise).next().is_none())
    }

    fn surprised(self, surprise: Surprise) -> impl Iterator<Item = &'static Peer> {
        let legal = self.0.may_receive();
        peers::PEERS.iter().filter(move |peer| {
            match peer.behaviour(self.0.get()).map(|behaviour| behaviour.receive) {
                Some(Seen::Accepted) => !legal && surprise == Surprise::Accepted,
                Some(Seen::RefusedAs(1002)) => legal && surprise == Surprise::ReadAs1002,
                Some(Seen::Refused | Seen::RefusedAs(_) | Seen::RefusedAsSame) => {
                    legal && surprise == Surprise::Refused
                }
                None => false,
            }
        })
    }
}

/// What is worth telling about a peer that receives a code.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Surprise {
    /// It refuses a legal code, and tells its application 1002 instead.
    ReadAs1002,
    /// It refuses a legal code.
    Refused,
    /// It accepts a code that must not be on the wire.
    Accepted,
}

impl Surprise {
    /// The parts of the sentence, in their order, each with the words before the peers.
    const PARTS: &[(&'static str, Surprise)] = &[
        (en!(peers read_1002), Surprise::ReadAs1002),
        (en!(peers refused), Surprise::Refused),
        (en!(peers accepted), Surprise::Accepted),
    ];
}

impl Display for Peers {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let mut first = true;
        for &(words, surprise) in Surprise::PARTS {
            let (mut name, mut version) = ("", "");
            for peer in self.surprised(surprise) {
                if (name, version) == (peer.name, peer.version) {
                    // Its other role, in which it differs elsewhere.
                    continue;
                }
                if name.is_empty() {
                    let separator = if first { "" } else { "; " };
                    write!(f, "{separator}{words} {}", peer.name)?;
                } else if name == peer.name {
                    // The same peer in another version.
                    f.write_char(',')?;
                } else {
                    write!(f, ", {}", peer.name)?;
                }
                write!(f, " {}", peer.version)?;
                (name, version) = (peer.name, peer.version);
                first = false;
            }
        }
        Ok(())
    }
}
