//! All words of one language, each in its own field, so that a missing or extra one does not compile.

use core::fmt;

use super::Language;
use super::en::{CodeTexts, RangeTexts};
use crate::code::{Retry, SentBy};

/// What is said about a code or a range, in one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words<'a> {
    /// What the English name says, in another language; empty in English.
    pub gloss: &'a str,
    /// What it reports, in a few words: the end of the sentence "1011 means …".
    pub gist: &'a str,
    /// What the code says.
    pub description: &'a str,
    /// Where a developer meets it.
    pub when: &'a str,
    /// What to do, and which side must do it.
    pub remedy: &'a str,
    /// What to send where this code may not be sent; empty where there is no such place.
    pub instead: &'a str,
    /// What must have happened for it to be the right code, as the end of the sentence "Send 1010
    /// if …"; empty where no one may send it.
    pub send_if: &'a str,
    /// The words in which people look for it, with the commas of the language between them.
    pub symptoms: &'a str,
}

impl Words<'_> {
    /// Nothing said.
    pub(crate) const EMPTY: Self = Words {
        gloss: "",
        gist: "",
        description: "",
        when: "",
        remedy: "",
        instead: "",
        send_if: "",
        symptoms: "",
    };
}

/// The words of a language.
#[doc(hidden)]
#[derive(Debug)]
pub struct Texts {
    /// The words of the registered codes.
    pub(crate) codes: CodeTexts,
    /// The words of the ranges.
    pub(crate) ranges: RangeTexts,
    pub label: Labels,
    pub(crate) sent_by: SentByTexts,
    /// Continues the sentence about the sender of a code.
    pub(crate) browser: Browser,
    /// Stands before a list of peers.
    pub(crate) peers: PeerTexts,
    pub(crate) own: Own,
    pub(crate) retry: RetryTexts,
    pub marks: Marks,
    pub compare: CompareTexts,
    /// What tips the scale between two codes that people confuse.
    pub pairs: PairTexts,
    /// The titles of references in English, each with its translation.
    pub(crate) references: &'static [(&'static str, &'static str)],
}

/// The label of each part of an explanation.
#[doc(hidden)]
#[derive(Debug)]
pub struct Labels {
    pub when: &'static str,
    pub remedy: &'static str,
    pub sent_by: &'static str,
    pub retry: &'static str,
    pub http: &'static str,
    pub peers: &'static str,
    pub reference: &'static str,
    pub registered: &'static str,
}

/// Who sends a code.
#[derive(Debug)]
pub(crate) struct SentByTexts {
    pub(crate) nobody: &'static str,
    pub(crate) client: &'static str,
    pub(crate) server: &'static str,
    pub(crate) either: &'static str,
    pub(crate) unknown: &'static str,
}

/// May a script in a browser send it too?
#[derive(Debug)]
pub(crate) struct Browser {
    pub(crate) yes: &'static str,
    pub(crate) no: &'static str,
}

/// What measured peers do with a code.
#[derive(Debug)]
pub(crate) struct PeerTexts {
    pub(crate) read_1002: &'static str,
    pub(crate) refused: &'static str,
    pub(crate) accepted: &'static str,
}

/// About the codes of an application.
#[derive(Debug)]
pub(crate) struct Own {
    /// Before and after the registered name of a number that means something else here.
    pub(crate) other_meaning: (&'static str, &'static str),
    pub(crate) unregistered: &'static str,
}

/// When to connect again.
#[derive(Debug)]
pub(crate) struct RetryTexts {
    pub(crate) never: &'static str,
    pub(crate) after_fix: &'static str,
    pub(crate) now: &'static str,
    pub(crate) backoff: &'static str,
    /// Before, between, and after the two numbers of a span.
    pub(crate) seconds: (&'static str, &'static str, &'static str),
}

/// The punctuation marks between parts.
#[doc(hidden)]
#[derive(Debug)]
pub struct Marks {
    /// Behind a label on its line, with the space that follows.
    pub colon: &'static str,
    /// After a bold label, with the space that follows it outside of the bold.
    pub stop: (&'static str, &'static str),
    /// Between two things of a list, with the space that follows.
    pub comma: &'static str,
    /// Between two parts of a sentence, with the space that follows.
    pub semicolon: &'static str,
    /// Between two sentences.
    pub space: &'static str,
    /// Around a remark in parentheses, with the space in front.
    pub parentheses: (&'static str, &'static str),
}

/// The words of a comparison. A pair or triple surrounds what is inserted.
#[doc(hidden)]
#[derive(Debug)]
pub struct CompareTexts {
    /// Around the titles of the two codes.
    pub title: (&'static str, &'static str, &'static str),
    /// Before, between, and after each code and its meaning.
    pub means: [&'static str; 5],
    /// Before, between, and after each code and its reconnection advice.
    pub after: [&'static str; 5],
    /// When to connect again, as an order.
    pub(crate) reconnect: RetryTexts,
    /// Before, between, and after each code and its sender.
    pub sender_of: [&'static str; 5],
    /// Around the one of two codes that a script may send.
    pub only_script: (&'static str, &'static str),
    /// Both may be sent, and no more is known.
    pub both_sent: &'static str,
    /// Around the number of the one that may, and the number of the one that may not.
    pub one_sent: (&'static str, &'static str, &'static str),
    /// In place of the last piece, where the other is no report either: 1004, and whole ranges.
    pub not_sent: &'static str,
    /// Both are reports.
    pub none_sent: &'static str,
    /// Neither may, and not both are reports.
    pub none_may: &'static str,
    /// Headings.
    pub differences: &'static str,
    pub which: &'static str,
    pub learn_more: &'static str,
    /// Labels of facts.
    pub may_be_sent: &'static str,
    pub in_browser: &'static str,
    pub acts: &'static str,
    pub yes: &'static str,
    pub no: &'static str,
    /// Around numbers that are all there are.
    pub only: (&'static str, &'static str),
    /// No HTTP status, no advice, nothing known of peers.
    pub none: &'static str,
    /// Which side must act.
    pub sender: &'static str,
    pub receiver: &'static str,
    pub both: &'static str,
    pub nobody: &'static str,
    /// Before the number of a code to send, between it and its condition, and after that.
    pub send: (&'static str, &'static str, &'static str),
    /// The same around the number of a code of an application and the name it has there.
    pub send_own: (&'static str, &'static str, &'static str),
    /// Around the number of a code that no one may send; what to do instead follows.
    pub never_send: (&'static str, &'static str),
    /// Behind a help that becomes a sentence.
    pub end: &'static str,
    /// If no one may send either of the two.
    pub use_neither: &'static str,
}

/// A sentence for each pair that people confuse.
#[doc(hidden)]
#[derive(Debug)]
pub struct PairTexts {
    pub p1000_1001: &'static str,
    pub p1000_1005: &'static str,
    pub p1001_1012: &'static str,
    pub p1002_1003: &'static str,
    pub p1002_1007: &'static str,
    pub p1003_1007: &'static str,
    pub p1005_1006: &'static str,
    pub p1006_1011: &'static str,
    pub p1006_1015: &'static str,
    pub p1008_3000: &'static str,
    pub p1008_3003: &'static str,
    pub p1010_1011: &'static str,
    pub p1011_1014: &'static str,
    pub p1012_1013: &'static str,
}

impl PairTexts {
    /// The sentence for two codes, the smaller first.
    pub const fn of(&self, pair: (u16, u16)) -> Option<&'static str> {
        Some(match pair {
            (1000, 1001) => self.p1000_1001,
            (1000, 1005) => self.p1000_1005,
            (1001, 1012) => self.p1001_1012,
            (1002, 1003) => self.p1002_1003,
            (1002, 1007) => self.p1002_1007,
            (1003, 1007) => self.p1003_1007,
            (1005, 1006) => self.p1005_1006,
            (1006, 1011) => self.p1006_1011,
            (1006, 1015) => self.p1006_1015,
            (1008, 3000) => self.p1008_3000,
            (1008, 3003) => self.p1008_3003,
            (1010, 1011) => self.p1010_1011,
            (1011, 1014) => self.p1011_1014,
            (1012, 1013) => self.p1012_1013,
            _ => return None,
        })
    }
}

impl Texts {
    /// The words of a language.
    pub const fn of(language: Language) -> &'static Texts {
        match language {
            Language::English => &super::en::ENGLISH,
            #[cfg(feature = "es")]
            Language::Spanish => &super::es::SPANISH,
            #[cfg(feature = "ja")]
            Language::Japanese => &super::ja::JAPANESE,
            #[cfg(feature = "ar")]
            Language::Arabic => &super::ar::ARABIC,
        }
    }

    /// The title of a reference, given in English.
    pub(crate) fn reference(&self, title: &'static str) -> &'static str {
        let mut titles = self.references.iter();
        titles.find(|(english, _)| *english == title).map_or(title, |(_, translated)| translated)
    }

    /// Who sends a code.
    pub(crate) const fn sent_by(&self, sent_by: SentBy) -> &'static str {
        match sent_by {
            SentBy::Nobody => self.sent_by.nobody,
            SentBy::Client => self.sent_by.client,
            SentBy::Server => self.sent_by.server,
            SentBy::Either => self.sent_by.either,
            SentBy::Unknown => self.sent_by.unknown,
        }
    }

    /// Whether a script in a browser may send it; it continues the one about the sender.
    pub(crate) const fn browser(&self, sent_by: SentBy, browser: bool) -> &'static str {
        match (sent_by, browser) {
            (SentBy::Nobody | SentBy::Server, _) => "",
            (_, false) => self.browser.no,
            (_, true) => self.browser.yes,
        }
    }

    /// When to connect again.
    pub(crate) fn retry(&self, retry: Retry, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.retry.write(retry, f)
    }
}

impl RetryTexts {
    pub(crate) fn write(&self, retry: Retry, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match retry {
            Retry::Never => self.never,
            Retry::AfterFix => self.after_fix,
            Retry::Now => self.now,
            Retry::Backoff => self.backoff,
            Retry::Seconds { from, to } => {
                let (before, between, behind) = self.seconds;
                return write!(f, "{before}{from}{between}{to}{behind}");
            }
        })
    }
}

/// In English.
impl fmt::Display for Retry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Texts::of(Language::English).retry(*self, f)
    }
}

/// The words of a code or range.
#[cfg(any(feature = "es", feature = "ja", feature = "ar"))]
pub(super) const fn words(
    gloss: &'static str,
    gist: &'static str,
    [description, when, remedy, instead, send_if, symptoms]: [&'static str; 6],
) -> Words<'static> {
    Words { gloss, gist, description, when, remedy, instead, send_if, symptoms }
}

#[cfg(test)]
#[cfg(all(feature = "es", feature = "ja", feature = "ar"))]
mod tests;
