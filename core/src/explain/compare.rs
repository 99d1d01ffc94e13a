//! Compares two codes, as plain text or Markdown, without allocation.

use core::fmt::{self, Display, Formatter};

use super::introduction::Introduction;
use super::{Explanation, Fact, Markdown, Renderer, Style, Value};
use crate::catalogue::{REGISTRY, Reference, has_number};
use crate::code::{ActionBy, CloseCode, Role};
use crate::language::{Language, Marks, Texts};

/// A comparison of two codes: what each means, how they differ, and which one to use.
///
/// It displays as plain text; for Markdown, use [`markdown`](Comparison::markdown).
///
/// ```
/// use wsclose::CloseCode;
///
/// let text = CloseCode::MANDATORY_EXTENSION.compare(CloseCode::INTERNAL_ERROR).to_string();
/// assert!(text.starts_with("1010 Mandatory Extension and 1011 Internal Error"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Comparison<'a> {
    left: Explanation<'a>,
    right: Explanation<'a>,
}

impl CloseCode {
    /// Compares this code with another one.
    ///
    /// ```
    /// use wsclose::CloseCode;
    ///
    /// println!("{}", CloseCode::from(1005).compare(CloseCode::from(1006)));
    /// ```
    pub const fn compare(self, other: CloseCode) -> Comparison<'static> {
        Comparison::new(self.explain(), other.explain())
    }
}

impl<'a> Comparison<'a> {
    /// Compares two codes, including those of an application, in the language of the first.
    ///
    /// ```
    /// use wsclose::application::Definition;
    /// use wsclose::explain::Comparison;
    /// use wsclose::{CloseCode, SendCode};
    ///
    /// // `#[close_codes]` makes one for each variant of an enum.
    /// let expired = Definition::new("SessionExpired", SendCode::new(4001)?)
    ///     .meaning("The session token ran out.");
    /// let text = Comparison::new(expired.explain(), CloseCode::UNAUTHORIZED.explain()).to_string();
    /// assert!(text.starts_with("4001 SessionExpired and 3000 Unauthorized"));
    /// assert!(text.contains("- Send 4001 for SessionExpired"));
    /// # Ok::<(), wsclose::InvalidCode>(())
    /// ```
    pub const fn new(left: Explanation<'a>, right: Explanation<'a>) -> Comparison<'a> {
        let right = right.in_language(left.language());
        Comparison { left, right }
    }

    /// Returns the comparison in another language.
    #[must_use]
    pub const fn in_language(self, language: Language) -> Comparison<'a> {
        let (left, right) = (self.left.in_language(language), self.right.in_language(language));
        Comparison { left, right }
    }

    /// Returns the comparison as Markdown, with second-level headings.
    pub const fn markdown(self) -> Markdown<Comparison<'a>> {
        Markdown(self)
    }

    const fn texts(self) -> &'static Texts {
        self.left.texts()
    }

    /// Returns the explanations of the two codes, in the given order.
    pub const fn sides(self) -> [Explanation<'a>; 2] {
        [self.left, self.right]
    }

    /// Returns a title with the names of both codes.
    pub fn title(self) -> impl Display + use<'a> {
        ComparisonTitle(self)
    }

    /// Returns the deciding difference for codes that are often confused, or else what each code means
    /// and the most important fact in which they differ.
    pub fn introduction(self) -> impl Display + use<'a> {
        Introduction(self)
    }

    /// The facts in which the two differ. What both have in common is none; two private codes
    /// of which nothing else is known have none at all.
    ///
    /// ```
    /// use wsclose::CloseCode;
    ///
    /// let comparison = CloseCode::NORMAL_CLOSURE.compare(CloseCode::NO_STATUS_RECEIVED);
    /// let [left, right] = comparison.differences().next().unwrap().value;
    /// assert_eq!((left.to_string(), right.to_string()), ("either endpoint".into(), "nobody".into()));
    /// ```
    pub fn differences(self) -> impl Iterator<Item = Fact<[Value<'a>; 2]>> + use<'a> {
        let (left, right) = (facts(self.left, self.right), facts(self.right, self.left));
        left.into_iter()
            .zip(right)
            .filter(|(left, right)| left.value != right.value)
            .map(|(left, right)| Fact::new(left.label, [left.value, right.value]))
    }

    /// If no one may send either of the two, a sentence that says so. When to send one of them, or
    /// what to do instead, says [`Explanation::advice`].
    pub fn use_neither(self) -> Option<&'static str> {
        let none = !self.left.code().is_receivable() && !self.right.code().is_receivable();
        none.then_some(self.texts().compare.use_neither)
    }

    /// Where to read on: what defines the two codes, the registry that lists all, and the rule of
    /// browsers.
    pub fn references(self) -> impl Iterator<Item = Reference> + use<'a> {
        let (left, right) = (self.left.reference(), self.right.reference());
        let translated =
            |Reference { title, url }| Reference { title: self.texts().reference(title), url };
        let (registry, browsers) = (translated(REGISTRY), translated(WHATWG));
        let registry = (left != registry && right != registry).then_some(registry);
        let all = [Some(left), (right != left).then_some(right), registry, Some(browsers)];
        all.into_iter().flatten()
    }

    fn write(self, f: &mut Formatter<'_>, style: Style) -> fmt::Result {
        let texts = self.texts();
        let renderer = Renderer { style, texts };
        heading(f, style, "# ", &self.title())?;
        write!(f, "{}\n\n", self.introduction())?;
        for side in self.sides() {
            heading(f, style, "## ", &side.title())?;
            write!(f, "{}\n\n", side.description())?;
            for Fact { label, value } in side.sections() {
                renderer.paragraph(f, label, value)?;
            }
        }
        let (a, b) = (self.left.code().get(), self.right.code().get());
        let mut differ = false;
        for Fact { label, value: [left, right] } in self.differences() {
            if !differ {
                heading(f, style, "## ", &texts.compare.differences)?;
                differ = true;
            }
            if let Style::Plain = style {
                f.write_str("- ")?;
            }
            let Marks { colon, semicolon, .. } = texts.marks;
            renderer.fact(
                f,
                label,
                &format_args!("{a}{colon}{left}{semicolon}{b}{colon}{right}"),
            )?;
        }
        if differ {
            f.write_str("\n")?;
        }
        heading(f, style, "## ", &texts.compare.which)?;
        if let Some(neither) = self.use_neither() {
            write!(f, "{neither}\n\n")?;
        }
        for side in self.sides() {
            writeln!(f, "- {}", side.advice())?;
        }
        f.write_str("\n")?;
        heading(f, style, "## ", &texts.compare.learn_more)?;
        let mut line = "";
        for Reference { title, url } in self.references() {
            match style {
                Style::Plain => write!(f, "{line}- {title} <{url}>")?,
                Style::Markdown => write!(f, "{line}- [{title}]({url})")?,
            }
            line = "\n";
        }
        Ok(())
    }
}

/// A heading on a line, with its mark where there is markup.
fn heading(f: &mut Formatter<'_>, style: Style, mark: &str, text: &dyn Display) -> fmt::Result {
    let mark = if let Style::Markdown = style { mark } else { "" };
    write!(f, "{mark}{text}\n\n")
}

struct ComparisonTitle<'a>(Comparison<'a>);

impl Display for ComparisonTitle<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let (before, between, behind) = self.0.texts().compare.title;
        write!(f, "{before}{}{between}{}{behind}", self.0.left.title(), self.0.right.title())
    }
}

/// What is compared of a code. What is true of the other one too is not said of it.
fn facts<'a>(side: Explanation<'a>, other: Explanation<'a>) -> [Fact<Value<'a>>; 7] {
    let (code, texts, language) = (side.code(), side.texts(), side.language());
    let (compare, label) = (&texts.compare, &texts.label);
    let word = |word| Value::word(word, language);
    let answer = |yes| word(if yes { compare.yes } else { compare.no });
    let none = word(compare.none);
    let peers = side.peer_notes().unlike(other.code());
    let (http, others) = (side.http(), other.http());
    let within = |these: &[u16], those| these.iter().all(|&number| has_number(those, number));
    let http = if http.is_empty() {
        none
    } else if within(http, others) {
        Value::only_numbers(http, language)
    } else if within(others, http) {
        Value::numbers(http, &[], language)
    } else {
        Value::numbers(http, others, language)
    };
    [
        Fact::new(label.sent_by, word(texts.sent_by(side.sent_by()))),
        Fact::new(compare.may_be_sent, answer(code.is_receivable())),
        Fact::new(compare.in_browser, answer(code.check_send(Role::Browser).is_ok())),
        Fact::new(
            compare.acts,
            word(match code.action_by() {
                ActionBy::Sender => compare.sender,
                ActionBy::Receiver => compare.receiver,
                ActionBy::Both => compare.both,
                ActionBy::Nobody => compare.nobody,
            }),
        ),
        Fact::new(label.retry, side.retry().map_or(none, |retry| Value::retry(retry, language))),
        Fact::new(label.http, http),
        Fact::new(label.peers, if peers.is_empty() { none } else { Value::peers(peers, language) }),
    ]
}

/// The rule of `WebSocket.close()`.
const WHATWG: Reference = Reference {
    title: "WHATWG WebSockets, close(code, reason)",
    url: "https://websockets.spec.whatwg.org/#dom-websocket-close",
};

impl Display for Comparison<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.write(f, Style::Plain)
    }
}

impl Display for Markdown<Comparison<'_>> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.0.write(f, Style::Markdown)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::SendCode;
    use crate::application::Definition;
    use crate::catalogue::{ENTRIES, RANGES};
    use crate::every::STEP;
    use crate::peers::PEERS;

    extern crate std;
    use std::collections::BTreeSet;
    use std::string::{String, ToString};
    use std::vec::Vec;

    fn pairs() -> impl Iterator<Item = (CloseCode, CloseCode)> {
        let all = || ENTRIES.iter().map(|entry| entry.code);
        all().flat_map(move |a| all().map(move |b| (a, b))).filter(|(a, b)| a != b).step_by(STEP)
    }

    /// The lines of the section under a heading.
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
    fn without_a_difference_there_is_no_section_of_differences() {
        let ends = RANGES.iter().flat_map(|range| [range.first, range.last]);
        let some = ENTRIES.iter().map(|entry| entry.code.get()).chain(ends).chain([4001, 4002]);
        let some: Vec<CloseCode> = some.map(CloseCode::new).collect();
        let mut alike = 0;
        for (a, b) in some.iter().flat_map(|a| some.iter().map(move |b| (*a, *b))).step_by(STEP) {
            let comparison = a.compare(b);
            let differs = comparison.differences().next().is_some();
            alike += usize::from(!differs && a != b);
            let heading = Texts::of(Language::English).compare.differences;
            for text in [comparison.to_string(), comparison.markdown().to_string()] {
                assert_eq!(text.contains(heading), differs, "{text}");
                assert!(!text.contains("\n\n\n"), "{text}");
            }
        }
        assert!(alike > 0 || STEP > 1, "no pair is alike");
    }

    #[test]
    fn no_sentence_comes_twice_and_nothing_is_left_to_be_filled_in() {
        let mut seen = BTreeSet::new();
        for &language in Language::ALL {
            let texts = Texts::of(language);
            let end = std::format!("{}{}", texts.compare.end, texts.marks.space);
            for (a, b) in pairs() {
                let text = a.compare(b).in_language(language).to_string();
                assert!(!text.contains(['{', '}']), "{text}");
                seen.clear();
                for sentence in text.lines().flat_map(|line| line.split(&end)).map(str::trim) {
                    let long = sentence.chars().count() >= 12;
                    assert!(!long || seen.insert(sentence.to_string()), "{a} {b}: {sentence}");
                }
            }
        }
    }

    fn numbers(text: &str) -> impl Iterator<Item = &str> {
        text.split(|letter: char| !letter.is_ascii_digit()).filter(|number| !number.is_empty())
    }

    #[test]
    fn a_difference_is_true_of_one_only() {
        for &language in Language::ALL {
            let Texts { label, compare, .. } = Texts::of(language);
            for (a, b) in pairs() {
                for difference in a.compare(b).in_language(language).differences() {
                    let [left, right] = difference.value.map(|value| value.to_string());
                    assert_ne!(left, right, "{a} {b} {}", difference.label);
                    if difference.label == label.http {
                        // "only 400" and "400, 422" are each true of one.
                        let (before, behind) = compare.only;
                        let only = |text: &str| text.starts_with(before) && text.ends_with(behind);
                        let shared =
                            numbers(&left).any(|one| numbers(&right).any(|two| one == two));
                        assert_eq!(shared, only(&left) != only(&right), "{a} {b}: {left}; {right}");
                    }
                    if difference.label == label.peers {
                        for peer in PEERS {
                            let name = std::format!("{} {}", peer.name, peer.version);
                            let told = left.contains(&name) || right.contains(&name);
                            let does =
                                |code: CloseCode| peer.behavior(code.get()).unwrap().on_receive;
                            // One of its roles may do the same with both.
                            let others = PEERS.iter().any(|other| {
                                other != peer
                                    && (other.name, other.version) == (peer.name, peer.version)
                            });
                            assert!(!told || others || does(a) != does(b), "{a} {b}: {name}");
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn every_pair_leads_to_the_registry_and_the_rule_of_browsers_once() {
        for (a, b) in pairs() {
            let urls: Vec<&str> =
                a.compare(b).references().map(|reference| reference.url).collect();
            for url in [a.explain().reference().url, REGISTRY.url, WHATWG.url] {
                assert_eq!(
                    urls.iter().filter(|known| **known == url).count(),
                    1,
                    "{a} {b}: {urls:?}"
                );
            }
        }
    }

    #[test]
    fn what_no_one_check_send_is_never_recommended() {
        for (a, b) in pairs() {
            let text = a.compare(b).to_string();
            for code in [a, b] {
                let send = std::format!("- Send {} if", code.get());
                assert_eq!(text.contains(&send), code.is_receivable(), "{text}");
            }
            let neither = !a.is_receivable() && !b.is_receivable();
            assert_eq!(text.contains("Use neither"), neither, "{text}");
        }
    }

    #[test]
    fn confused_pairs_say_what_tips_the_scale_in_either_order() {
        let codes = (CloseCode::from(1010), CloseCode::from(1011));
        let difference = Texts::of(Language::English).pairs.p1010_1011;
        for text in [codes.0.compare(codes.1), codes.1.compare(codes.0)] {
            assert!(text.to_string().contains(difference), "{text}");
        }
        // With another meaning the sentence does not hold.
        let own = Definition::new("Own", SendCode::MANDATORY_EXTENSION).meaning("Ours.").explain();
        let text = Comparison::new(own, codes.1.explain()).to_string();
        assert!(text.starts_with("1010 Own and 1011 Internal Error") && text.contains("Ours."));
        assert!(!text.contains(difference), "{text}");
        // Nor is it known when to send it.
        assert!(text.contains("- Send 1010 for Own"), "{text}");
    }
}
