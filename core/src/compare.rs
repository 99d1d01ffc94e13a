//! Two codes → what is the difference between them, as plain text or Markdown, without allocation.

use core::fmt::{self, Display, Formatter};

use crate::catalogue::{Reference, Texts};
use crate::code::CloseCode;
use crate::explain::{Explanation, Numbers, RetryIn, Setter, Style, Title};
use crate::language::Language;
use crate::role::{Acts, Role};
use crate::status::Status;

/// The difference between two codes: what each says, where their facts part, when to use which.
///
/// As it is, it displays as plain text; [`markdown`](Comparison::markdown) is the same with markup.
///
/// ```
/// use wsclose_core::CloseCode;
///
/// let text = CloseCode::MANDATORY_EXTENSION.compare(CloseCode::INTERNAL_ERROR).to_string();
/// assert!(text.starts_with("1010 Mandatory Extension and 1011 Internal Error: what is"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Comparison<'a> {
    left: Explanation<'a>,
    right: Explanation<'a>,
}

/// A [`Comparison`] as Markdown, its parts under headings of the second level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ComparisonMarkdown<'a>(Comparison<'a>);

impl<'a> Comparison<'a> {
    /// Compares two codes, also those of an application, in the language of the first.
    pub const fn new(left: Explanation<'a>, right: Explanation<'a>) -> Comparison<'a> {
        let right = right.in_language(left.language());
        Comparison { left, right }
    }

    /// The same in another language.
    #[must_use]
    pub const fn in_language(self, language: Language) -> Comparison<'a> {
        let (left, right) = (self.left.in_language(language), self.right.in_language(language));
        Comparison { left, right }
    }

    /// The same as Markdown.
    pub const fn markdown(self) -> ComparisonMarkdown<'a> {
        ComparisonMarkdown(self)
    }

    const fn texts(self) -> &'static Texts {
        self.left.texts()
    }

    fn write(self, f: &mut Formatter<'_>, style: Style) -> fmt::Result {
        let texts = self.texts();
        let writer = Writer { setter: Setter { style, texts }, texts };
        let (left, right) = (Title(self.left), Title(self.right));
        let (before, between, behind) = texts.compare.title;
        writer.first_heading(f, &format_args!("{before}{left}{between}{right}{behind}"))?;
        self.introduction(f)?;
        for side in [self.left, self.right] {
            writer.heading(f, &Title(side))?;
            let words = side.words();
            writeln!(f, "{}\n", words.description)?;
            for (label, text) in
                [(texts.label.when, words.when), (texts.label.remedy, words.remedy)]
            {
                if !text.is_empty() {
                    writer.setter.paragraph(f, label, text)?;
                }
            }
        }
        writer.heading(f, &texts.compare.differences)?;
        self.differences(f, writer)?;
        f.write_str("\n")?;
        writer.heading(f, &texts.compare.which)?;
        self.which(f)?;
        f.write_str("\n")?;
        writer.heading(f, &texts.compare.learn_more)?;
        self.learn_more(f, style)
    }

    /// What tips the scale between two codes that people confuse; else what both are.
    fn introduction(self, f: &mut Formatter<'_>) -> fmt::Result {
        let texts = self.texts();
        let (left, right) = (self.left.code(), self.right.code());
        let pair = if left < right { (left, right) } else { (right, left) };
        let plain = self.left.is_as_registered() && self.right.is_as_registered();
        if let Some(text) = texts.pairs.of((pair.0.get(), pair.1.get())).filter(|_| plain) {
            return writeln!(f, "{text}\n");
        }
        let report = |code: CloseCode| matches!(code.status(), Status::LocalOnly);
        let one = |f: &mut Formatter<'_>, sent: CloseCode, other: CloseCode| {
            let (before, between, behind) = texts.compare.one_sent;
            let behind = if report(other) { behind } else { texts.compare.not_sent };
            writeln!(f, "{before}{}{between}{}{behind}\n", sent.get(), other.get())
        };
        match (left.may_receive(), right.may_receive()) {
            (true, true) => writeln!(f, "{}\n", texts.compare.both_sent),
            (true, false) => one(f, left, right),
            (false, true) => one(f, right, left),
            (false, false) if report(left) && report(right) => {
                writeln!(f, "{}\n", texts.compare.none_sent)
            }
            (false, false) => writeln!(f, "{}\n", texts.compare.none_may),
        }
    }

    /// The facts in which the two differ.
    fn differences(self, f: &mut Formatter<'_>, writer: Writer) -> fmt::Result {
        let (left, right) = (Facts::of(self.left), Facts::of(self.right));
        let (compare, label) = (&self.texts().compare, &self.texts().label);
        if left.sent_by != right.sent_by {
            writer.both(f, label.sent_by, &self, |f, side| f.write_str(Facts::of(side).sent_by))?;
        }
        if left.sent != right.sent {
            writer.both(f, compare.may_be_sent, &self, |f, side| {
                f.write_str(if Facts::of(side).sent { compare.yes } else { compare.no })
            })?;
        }
        if left.browser != right.browser {
            writer.both(f, compare.in_browser, &self, |f, side| {
                f.write_str(if Facts::of(side).browser { compare.yes } else { compare.no })
            })?;
        }
        if left.acts != right.acts {
            writer.both(f, compare.acts, &self, |f, side| f.write_str(Facts::of(side).acts))?;
        }
        if self.left.retry() != self.right.retry() {
            writer.both(f, label.retry, &self, |f, side| match side.retry() {
                Some(retry) => RetryIn(retry, writer.texts).fmt(f),
                None => f.write_str(compare.none),
            })?;
        }
        if left.http != right.http {
            writer.both(f, label.http, &self, |f, side| match Facts::of(side).http {
                [] => f.write_str(compare.none),
                http => Numbers(http, writer.texts.marks.comma).fmt(f),
            })?;
        }
        // What a peer does with both is no difference.
        let peers = |side: Explanation<'_>| {
            let other = if side.code() == self.left.code() { self.right } else { self.left };
            side.peers().unlike(other.code())
        };
        if !peers(self.left).is_empty() || !peers(self.right).is_empty() {
            writer.both(f, label.peers, &self, |f, side| {
                let peers = peers(side);
                if peers.is_empty() { f.write_str(compare.none) } else { peers.fmt(f) }
            })?;
        }
        Ok(())
    }

    /// When to send which, or what to do instead.
    fn which(self, f: &mut Formatter<'_>) -> fmt::Result {
        let texts = self.texts();
        let (sides, space) = ([self.left, self.right], texts.marks.space);
        if sides.iter().all(|side| !side.code().may_receive()) {
            writeln!(f, "{}\n", texts.compare.use_neither)?;
        }
        for side in sides {
            let number = side.code().get();
            if side.code().may_receive() {
                let (before, behind) = texts.compare.send;
                writeln!(f, "- {before}{number}{behind}{space}{}", side.words().description)?;
            } else {
                let (before, behind) = texts.compare.never_send;
                let instead = side.words().instead;
                writeln!(f, "- {before}{number}{behind}{space}{}", Sentence(instead, texts))?;
            }
        }
        Ok(())
    }

    fn learn_more(self, f: &mut Formatter<'_>, style: Style) -> fmt::Result {
        let (left, right) = (self.left.reference(), self.right.reference());
        let browser = Facts::of(self.left).browser != Facts::of(self.right).browser;
        let all = [Some(left), (right != left).then_some(right), browser.then_some(WHATWG)];
        let mut first = true;
        for Reference { title, url } in all.into_iter().flatten() {
            let line = if first { "" } else { "\n" };
            match style {
                Style::Plain => write!(f, "{line}- {title} <{url}>")?,
                Style::Markdown => write!(f, "{line}- [{title}]({url})")?,
            }
            first = false;
        }
        Ok(())
    }
}

/// The rule of `WebSocket.close()`.
const WHATWG: Reference = Reference {
    title: "WHATWG WebSockets, close(code, reason)",
    url: "https://websockets.spec.whatwg.org/#dom-websocket-close",
};

/// What is compared of a code.
struct Facts {
    sent_by: &'static str,
    sent: bool,
    browser: bool,
    acts: &'static str,
    http: &'static [u16],
}

impl Facts {
    fn of(side: Explanation<'_>) -> Facts {
        let (code, texts) = (side.code(), side.texts());
        let entry = code.entry().filter(|_| side.is_as_registered());
        Facts {
            sent_by: texts.sent_by(side.sent_by()),
            sent: code.may_receive(),
            browser: code.may_send(Role::Browser).is_ok(),
            acts: match code.acts() {
                Acts::Sender => texts.compare.sender,
                Acts::Receiver => texts.compare.receiver,
                Acts::Both => texts.compare.both,
                Acts::Nobody => texts.compare.nobody,
            },
            http: entry.map_or(&[], |entry| entry.http),
        }
    }
}

/// A help as a sentence: it begins in lower case and has no final stop.
struct Sentence<'a>(&'a str, &'static Texts);

impl Display for Sentence<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let mut letters = self.0.chars();
        if let Some(first) = letters.next() {
            write!(f, "{}{}{}", first.to_uppercase(), letters.as_str(), self.1.compare.end)?;
        }
        Ok(())
    }
}

/// Writes headings and lines about both codes.
#[derive(Clone, Copy)]
struct Writer {
    setter: Setter,
    texts: &'static Texts,
}

impl Writer {
    fn first_heading(self, f: &mut Formatter<'_>, text: &dyn Display) -> fmt::Result {
        match self.setter.style {
            Style::Plain => writeln!(f, "{text}\n"),
            Style::Markdown => writeln!(f, "# {text}\n"),
        }
    }

    fn heading(self, f: &mut Formatter<'_>, text: &dyn Display) -> fmt::Result {
        match self.setter.style {
            Style::Plain => writeln!(f, "{text}\n"),
            Style::Markdown => writeln!(f, "## {text}\n"),
        }
    }

    /// A fact about both.
    fn both<'a>(
        self,
        f: &mut Formatter<'_>,
        label: &str,
        of: &Comparison<'a>,
        value: impl Fn(&mut Formatter<'_>, Explanation<'a>) -> fmt::Result,
    ) -> fmt::Result {
        struct Values<'v, 'a, V>(&'v Comparison<'a>, &'v V, &'static Texts);
        impl<'a, V: Fn(&mut Formatter<'_>, Explanation<'a>) -> fmt::Result> Display for Values<'_, 'a, V> {
            fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
                let Comparison { left, right } = *self.0;
                let marks = &self.2.marks;
                write!(f, "{}{}", left.code().get(), marks.colon)?;
                (self.1)(f, left)?;
                write!(f, "{}{}{}", marks.semicolon, right.code().get(), marks.colon)?;
                (self.1)(f, right)
            }
        }
        match self.setter.style {
            Style::Plain => f.write_str("- ")?,
            Style::Markdown => {}
        }
        self.setter.fact(f, label, &Values(of, &value, self.texts))
    }
}

impl Display for Comparison<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.write(f, Style::Plain)
    }
}

impl Display for ComparisonMarkdown<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.0.write(f, Style::Markdown)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::ENTRIES;
    use crate::{Definition, SendCode};

    extern crate std;
    use std::string::{String, ToString};
    use std::vec::Vec;

    fn pairs() -> impl Iterator<Item = (CloseCode, CloseCode)> {
        let all = || ENTRIES.iter().map(|entry| entry.code);
        all().flat_map(move |a| all().map(move |b| (a, b))).filter(|(a, b)| a != b)
    }

    /// The lines of the section behind a heading.
    fn section(text: &str, heading: &str) -> Vec<String> {
        let (_, rest) = text.split_once(&std::format!("## {heading}\n\n")).unwrap();
        rest.split("\n\n## ").next().unwrap().lines().map(ToString::to_string).collect()
    }

    #[test]
    fn every_pair_has_all_parts_and_a_difference() {
        for &language in Language::ALL {
            let texts = &Texts::of(language).compare;
            for (a, b) in pairs() {
                let text = a.compare(b).in_language(language).markdown().to_string();
                assert!(!text.contains("\n\n\n") && !text.contains("  "), "{a} {b}: {text}");
                assert!(!section(&text, texts.differences).is_empty(), "{a} {b}");
                assert!(section(&text, texts.which).len() >= 2, "{a} {b}");
                assert!(!section(&text, texts.learn_more).is_empty(), "{a} {b}");
            }
        }
    }

    #[test]
    fn a_difference_is_true_of_one_only() {
        for (a, b) in pairs() {
            let text = a.compare(b).markdown().to_string();
            for line in section(&text, "Key differences") {
                let Some((_, values)) = line.split_once(&std::format!(": {}: ", a.get())) else {
                    panic!("{line}");
                };
                let (left, right) = values.split_once(&std::format!("; {}: ", b.get())).unwrap();
                assert_ne!(left, right, "{line}");
            }
        }
    }

    #[test]
    fn what_no_one_may_send_is_never_recommended() {
        for (a, b) in pairs() {
            let text = a.compare(b).to_string();
            for code in [a, b] {
                let send = std::format!("- Send {} if", code.get());
                assert_eq!(text.contains(&send), code.may_receive(), "{text}");
            }
            let neither = !a.may_receive() && !b.may_receive();
            assert_eq!(text.contains("Use neither"), neither, "{text}");
        }
    }

    #[test]
    fn confused_pairs_say_what_tips_the_scale_in_either_order() {
        let codes = (CloseCode::from(1010), CloseCode::from(1011));
        for text in [codes.0.compare(codes.1), codes.1.compare(codes.0)] {
            assert!(text.to_string().contains("Who sends it decides"), "{text}");
        }
        // With another meaning the sentence does not hold.
        let own = Definition::new("Own", SendCode::MANDATORY_EXTENSION).meaning("Ours.").explain();
        let text = Comparison::new(own, codes.1.explain()).to_string();
        assert!(text.starts_with("1010 Own and 1011 Internal Error") && text.contains("Ours."));
        assert!(!text.contains("Who sends it decides"), "{text}");
    }
}
