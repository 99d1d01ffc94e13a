//! One code → its explanation, as plain text or Markdown, without allocation.

use core::fmt::{self, Display, Formatter, Write};

use crate::catalogue::{Reference, Words, browser_words, en, sent_by_words};
use crate::code::CloseCode;
use crate::peers::{self, Peer, Seen};
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
pub struct Explanation {
    code: CloseCode,
}

/// An [`Explanation`] as Markdown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Markdown(Explanation);

impl Explanation {
    pub(crate) const fn new(code: CloseCode) -> Explanation {
        Explanation { code }
    }

    /// The code that is explained.
    pub const fn code(self) -> CloseCode {
        self.code
    }

    /// The same as Markdown, as it stands in a doc comment.
    pub const fn markdown(self) -> Markdown {
        Markdown(self)
    }

    /// The words: those of the code, or else those of its range.
    pub const fn words(self) -> &'static Words {
        match self.code.entry() {
            Some(entry) => &entry.words,
            None => &self.code.range().words,
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
        match self.code.entry() {
            Some(entry) => entry.sent_by,
            None => self.code.range().sent_by,
        }
    }

    fn write(self, f: &mut Formatter<'_>, style: Style) -> fmt::Result {
        let words = self.words();
        style.title(f, self.code)?;
        write!(f, "{}\n\n", words.description)?;
        style.paragraph(f, en!(label when), words.when)?;
        style.paragraph(f, en!(label remedy), words.remedy)?;

        let browser = self.code.may_send(Role::Browser).is_ok();
        style.fact(f, en!(label sent_by), &SentByWords(self.sent_by(), browser))?;
        if let Some(entry) = self.code.entry() {
            if let Some(retry) = entry.retry {
                style.fact(f, en!(label retry), &retry)?;
            }
            if !entry.http.is_empty() {
                style.fact(f, en!(label http), &Numbers(entry.http))?;
            }
        }
        let peers = self.peers();
        if !peers.is_empty() {
            style.fact(f, en!(label peers), &peers)?;
        }
        style.reference(f, self.reference())
    }
}

impl Display for Explanation {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.write(f, Style::Plain)
    }
}

impl Display for Markdown {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.0.write(f, Style::Markdown)
    }
}

/// How the parts of an explanation are set.
#[derive(Clone, Copy)]
enum Style {
    Plain,
    Markdown,
}

impl Style {
    fn title(self, f: &mut Formatter<'_>, code: CloseCode) -> fmt::Result {
        match self {
            Style::Plain => writeln!(f, "{code}"),
            Style::Markdown => write!(f, "**{code}.** "),
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
