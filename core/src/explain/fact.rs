//! The parts of explanations and comparisons, for programs with their own layout.

use core::fmt::{self, Display, Formatter};

use super::PeerNotes;
use crate::catalogue::has_number;
use crate::code::Retry;
use crate::language::{Language, Texts};

/// A labeled part of an explanation or comparison, such as "What to do".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Fact<T> {
    /// The label, in the language of the explanation, without a colon.
    pub label: &'static str,
    /// The content.
    pub value: T,
}

impl<T> Fact<T> {
    pub(crate) const fn new(label: &'static str, value: T) -> Fact<T> {
        Fact { label, value }
    }
}

/// A fact about a code, such as "only after fixing the cause". It displays in the language of the
/// explanation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Value<'a> {
    kind: Kind<'a>,
    language: Language,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind<'a> {
    /// Pieces of text, one after the other.
    Text([&'a str; 4]),
    Retry(Retry),
    /// Numbers, without those of the second list.
    Numbers(&'static [u16], &'static [u16]),
    /// Numbers, and no more of them.
    OnlyNumbers(&'static [u16]),
    Peers(PeerNotes),
}

impl<'a> Value<'a> {
    pub(crate) const fn text(pieces: [&'a str; 4], language: Language) -> Value<'a> {
        Value { kind: Kind::Text(pieces), language }
    }

    pub(crate) const fn word(word: &'a str, language: Language) -> Value<'a> {
        Value::text([word, "", "", ""], language)
    }

    pub(crate) const fn retry(retry: Retry, language: Language) -> Value<'a> {
        Value { kind: Kind::Retry(retry), language }
    }

    pub(crate) const fn numbers(
        numbers: &'static [u16],
        without: &'static [u16],
        language: Language,
    ) -> Value<'a> {
        Value { kind: Kind::Numbers(numbers, without), language }
    }

    pub(crate) const fn only_numbers(numbers: &'static [u16], language: Language) -> Value<'a> {
        Value { kind: Kind::OnlyNumbers(numbers), language }
    }

    pub(crate) const fn peers(peers: PeerNotes, language: Language) -> Value<'a> {
        Value { kind: Kind::Peers(peers), language }
    }
}

impl Display for Value<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let texts = Texts::of(self.language);
        match self.kind {
            Kind::Text(pieces) => {
                for piece in &pieces {
                    f.write_str(piece)?;
                }
                Ok(())
            }
            Kind::Retry(retry) => texts.retry(retry, f),
            Kind::Numbers(numbers, without) => write_numbers(f, numbers, without, texts),
            Kind::OnlyNumbers(numbers) => {
                let (before, behind) = texts.compare.only;
                f.write_str(before)?;
                write_numbers(f, numbers, &[], texts)?;
                f.write_str(behind)
            }
            Kind::Peers(peers) => peers.fmt(f),
        }
    }
}

fn write_numbers(
    f: &mut Formatter<'_>,
    numbers: &[u16],
    without: &[u16],
    texts: &Texts,
) -> fmt::Result {
    let mut separator = "";
    for number in numbers {
        if !has_number(without, *number) {
            write!(f, "{separator}{number}")?;
            separator = texts.marks.comma;
        }
    }
    Ok(())
}

/// A help as a sentence. A help starts in lower case and has no final period.
pub(crate) struct Sentence<'a>(pub(crate) &'a str, pub(crate) &'static Texts);

impl Display for Sentence<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let mut letters = self.0.chars();
        if let Some(first) = letters.next() {
            write!(f, "{}{}{}", first.to_uppercase(), letters.as_str(), self.1.compare.end)?;
        }
        Ok(())
    }
}
