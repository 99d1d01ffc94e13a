//! All words of one language, each in a field of its own: a missing or an extra one does not compile.

#[cfg(any(feature = "es", feature = "ja", feature = "ar"))]
use super::Words;
use super::en::en;
use super::table::{CodeTexts, ENGLISH_CODES, ENGLISH_RANGES, RangeTexts};
use crate::language::Language;
use crate::retry::{Retry, retry_words};
use crate::role::SentBy;

/// The words of a language.
#[derive(Debug)]
pub(crate) struct Texts {
    /// The words of the registered codes.
    pub(crate) codes: CodeTexts,
    /// The words of the ranges.
    pub(crate) ranges: RangeTexts,
    pub(crate) label: Labels,
    pub(crate) sent_by: SentByTexts,
    /// Goes on after who sends a code.
    pub(crate) browser: Browser,
    /// Stands before a list of peers.
    pub(crate) peers: PeerTexts,
    pub(crate) own: Own,
    pub(crate) retry: RetryTexts,
    pub(crate) marks: Marks,
    pub(crate) compare: CompareTexts,
    /// What tips the scale between two codes that people confuse.
    pub(crate) pairs: PairTexts,
}

/// What stands before a part of an explanation.
#[derive(Debug)]
pub(crate) struct Labels {
    pub(crate) when: &'static str,
    pub(crate) remedy: &'static str,
    pub(crate) sent_by: &'static str,
    pub(crate) retry: &'static str,
    pub(crate) http: &'static str,
    pub(crate) peers: &'static str,
    pub(crate) reference: &'static str,
    pub(crate) registered: &'static str,
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
    /// Before and behind the registered name of a number that means something else here.
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
    /// Before, between and behind the two numbers of a span.
    pub(crate) seconds: (&'static str, &'static str, &'static str),
}

/// The punctuation marks that stand between parts.
#[derive(Debug)]
pub(crate) struct Marks {
    /// Behind a label on its line, with the space that follows.
    pub(crate) colon: &'static str,
    /// Behind a label that stands in bold, with the space that follows outside of the bold.
    pub(crate) stop: (&'static str, &'static str),
    /// Between two things of a list, with the space that follows.
    pub(crate) comma: &'static str,
    /// Between two parts of a sentence, with the space that follows.
    pub(crate) semicolon: &'static str,
    /// Between two sentences.
    pub(crate) space: &'static str,
    /// Around what stands in parentheses, with the space in front.
    pub(crate) parentheses: (&'static str, &'static str),
}

/// The words of a comparison. A pair or triple stands before, between and behind what is put in.
#[derive(Debug)]
pub(crate) struct CompareTexts {
    /// Around the titles of the two codes.
    pub(crate) title: (&'static str, &'static str, &'static str),
    /// Both may stand in a Close frame.
    pub(crate) both_sent: &'static str,
    /// Around the number of the one that may, and the number of the one that may not.
    pub(crate) one_sent: (&'static str, &'static str, &'static str),
    /// In place of the last piece, where the other is no report either: 1004, and whole ranges.
    pub(crate) not_sent: &'static str,
    /// Both are reports.
    pub(crate) none_sent: &'static str,
    /// Neither may, and not both are reports.
    pub(crate) none_may: &'static str,
    /// Headings.
    pub(crate) differences: &'static str,
    pub(crate) which: &'static str,
    pub(crate) learn_more: &'static str,
    /// Labels of facts.
    pub(crate) may_be_sent: &'static str,
    pub(crate) in_browser: &'static str,
    pub(crate) acts: &'static str,
    pub(crate) yes: &'static str,
    pub(crate) no: &'static str,
    /// No HTTP status, no advice, nothing known of peers.
    pub(crate) none: &'static str,
    /// Which side must act.
    pub(crate) sender: &'static str,
    pub(crate) receiver: &'static str,
    pub(crate) both: &'static str,
    pub(crate) nobody: &'static str,
    /// Around the number of a code to send; a sentence on what it says follows.
    pub(crate) send: (&'static str, &'static str),
    /// Around the number of a code that no one may send; what to do instead follows.
    pub(crate) never_send: (&'static str, &'static str),
    /// Behind a help that becomes a sentence.
    pub(crate) end: &'static str,
    /// If no one may send either of the two.
    pub(crate) use_neither: &'static str,
}

/// A sentence for each pair that people confuse.
#[derive(Debug)]
pub(crate) struct PairTexts {
    pub(crate) p1000_1001: &'static str,
    pub(crate) p1000_1005: &'static str,
    pub(crate) p1001_1012: &'static str,
    pub(crate) p1002_1003: &'static str,
    pub(crate) p1002_1007: &'static str,
    pub(crate) p1003_1007: &'static str,
    pub(crate) p1005_1006: &'static str,
    pub(crate) p1006_1011: &'static str,
    pub(crate) p1006_1015: &'static str,
    pub(crate) p1008_3000: &'static str,
    pub(crate) p1008_3003: &'static str,
    pub(crate) p1010_1011: &'static str,
    pub(crate) p1011_1014: &'static str,
    pub(crate) p1012_1013: &'static str,
}

impl PairTexts {
    /// The sentence for two codes, the smaller first.
    pub(crate) const fn of(&self, pair: (u16, u16)) -> Option<&'static str> {
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

pub(super) static ENGLISH: Texts = Texts {
    codes: ENGLISH_CODES,
    ranges: ENGLISH_RANGES,
    label: Labels {
        when: en!(label when),
        remedy: en!(label remedy),
        sent_by: en!(label sent_by),
        retry: en!(label retry),
        http: en!(label http),
        peers: en!(label peers),
        reference: en!(label reference),
        registered: en!(label registered),
    },
    sent_by: SentByTexts {
        nobody: en!(sent_by Nobody),
        client: en!(sent_by Client),
        server: en!(sent_by Server),
        either: en!(sent_by Either),
        unknown: en!(sent_by Unknown),
    },
    browser: Browser { yes: en!(browser yes), no: en!(browser no) },
    peers: PeerTexts {
        read_1002: en!(peers read_1002),
        refused: en!(peers refused),
        accepted: en!(peers accepted),
    },
    own: Own {
        other_meaning: (en!(own other_meaning), en!(own other_meaning_end)),
        unregistered: en!(own unregistered),
    },
    retry: RetryTexts {
        never: retry_words!(Never),
        after_fix: retry_words!(AfterFix),
        now: retry_words!(Now),
        backoff: retry_words!(Backoff),
        seconds: ("after a random ", " to ", " seconds"),
    },
    marks: Marks {
        colon: ": ",
        stop: (".", " "),
        comma: ", ",
        semicolon: "; ",
        space: " ",
        parentheses: (" (", ")"),
    },
    compare: CompareTexts {
        title: ("", " and ", ": what is the difference?"),
        both_sent: "Both stand in Close frames, and tell the other side different things.",
        one_sent: (
            "Only ",
            " stands in a Close frame. ",
            " is never on the wire: a program reports it about the end of its own connection.",
        ),
        not_sent: " may not be sent.",
        none_may: "Neither may stand in a Close frame.",
        none_sent: "Neither stands in a Close frame: a program reports them about the end of its \
            own connection.",
        differences: "Key differences",
        which: "When to use which",
        learn_more: "Learn more",
        may_be_sent: "May be sent",
        in_browser: "A script in a browser may send it",
        acts: "Who must act",
        yes: "yes",
        no: "no",
        none: "none",
        sender: "the side that sends it",
        receiver: "the side that receives it",
        both: "either side, after a look at both",
        nobody: "nobody",
        send: ("Send ", " if this is what happened:"),
        never_send: ("Never send ", "."),
        end: ".",
        use_neither: "Use neither: no one may send them.",
    },
    pairs: PairTexts {
        p1000_1001: "With 1000 the work is finished; with 1001 it is not, and one side leaves all \
            the same. A client that still has something to do connects again after 1001, and not \
            after 1000.",
        p1000_1005: "1000 is on the wire and says that all is well. 1005 says only that the Close \
            frame held no code at all, so nobody knows what its sender meant.",
        p1001_1012: "1001 says that this server, or this page, goes away, perhaps for good. 1012 \
            promises that the service comes back, and asks clients to spread their return over \
            half a minute.",
        p1002_1003: "1002 blames how the bytes were framed, which is a defect of software. 1003 \
            accepts the frame and refuses the kind of message in it: text, or binary.",
        p1002_1007: "Frames that break the protocol are 1002. A frame that is right and holds text \
            that is not UTF-8, or a payload that does not match its type, is 1007.",
        p1003_1007: "1003 refuses the kind of data, whatever is in it. 1007 takes the kind and \
            finds that the content is broken.",
        p1005_1006: "With 1005 a Close frame came, without a code, and the connection ended in \
            order. With 1006 none came: the connection was lost.",
        p1006_1011: "1011 is a message of the other side, which failed and could still say so. \
            1006 means that it said nothing, and the cause must be looked for in the network and \
            in both logs.",
        p1006_1015: "Both report a connection that failed without a Close frame. 1015 names the \
            TLS handshake as the cause; browsers hide that from scripts, and report 1006 for it \
            too.",
        p1008_3000: "3000 says that signing in solves it. 1008 says only that a rule was broken, \
            so a program cannot tell what to do next.",
        p1008_3003: "3003 says that the client is known and may not do this. 1008 leaves open \
            which rule was broken, and is for rules that are no permissions.",
        p1010_1011: "Who sends it decides: 1010 comes from a client that needs an extension which \
            the server did not accept, and is mended in the configuration. 1011 comes from a side \
            that failed in a way it did not foresee, and is mended after a look at its logs.",
        p1011_1014: "With 1011 the server itself failed; with 1014 it is a gateway, and what \
            stands behind it failed. Many libraries refuse 1014, so a gateway that must be \
            understood sends 1011.",
        p1012_1013: "1012 is planned and short: the service restarts, and clients come back within \
            half a minute. 1013 has no end in sight: the service is overloaded, and every client \
            that comes back soon makes it worse.",
    },
};

impl Texts {
    /// The words of a language.
    pub(crate) const fn of(language: Language) -> &'static Texts {
        match language {
            Language::English => &ENGLISH,
            #[cfg(feature = "es")]
            Language::Spanish => &super::es::SPANISH,
            #[cfg(feature = "ja")]
            Language::Japanese => &super::ja::JAPANESE,
            #[cfg(feature = "ar")]
            Language::Arabic => &super::ar::ARABIC,
        }
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

    /// Whether a script in a browser may send it; it goes on after who sends it.
    pub(crate) const fn browser(&self, sent_by: SentBy, browser: bool) -> &'static str {
        match (sent_by, browser) {
            (SentBy::Nobody | SentBy::Server, _) => "",
            (_, false) => self.browser.no,
            (_, true) => self.browser.yes,
        }
    }

    /// When to connect again.
    pub(crate) fn retry(
        &self,
        retry: Retry,
        f: &mut core::fmt::Formatter<'_>,
    ) -> core::fmt::Result {
        f.write_str(match retry {
            Retry::Never => self.retry.never,
            Retry::AfterFix => self.retry.after_fix,
            Retry::Now => self.retry.now,
            Retry::Backoff => self.retry.backoff,
            Retry::Seconds { from, to } => {
                let (before, between, behind) = self.retry.seconds;
                return write!(f, "{before}{from}{between}{to}{behind}");
            }
        })
    }
}

/// The words of a code or range.
#[cfg(any(feature = "es", feature = "ja", feature = "ar"))]
pub(super) const fn words(
    gloss: &'static str,
    [description, when, remedy, instead]: [&'static str; 4],
) -> Words<'static> {
    Words { gloss, description, when, remedy, instead }
}

#[cfg(test)]
#[cfg(all(feature = "es", feature = "ja", feature = "ar"))]
mod tests {
    use super::*;
    use crate::catalogue::{ENTRIES, RANGES};

    extern crate std;
    use std::collections::BTreeMap;
    use std::string::String;
    use std::vec::Vec;

    /// The words of all codes and ranges in a language, by number.
    fn all(language: Language) -> Vec<(u16, &'static Words<'static>)> {
        let texts = Texts::of(language);
        let codes =
            ENTRIES.iter().map(|entry| (entry.code.get(), texts.codes.of(entry.code.get())));
        let ranges = RANGES.iter().map(|range| (range.first, texts.ranges.of(range.status)));
        codes.chain(ranges).map(|(number, words)| (number, words.unwrap())).collect()
    }

    fn fields(words: &Words<'static>) -> [&'static str; 4] {
        [words.description, words.when, words.remedy, words.instead]
    }

    fn others() -> impl Iterator<Item = Language> {
        Language::ALL.iter().copied().filter(|language| *language != Language::English)
    }

    /// What stands in backticks.
    fn code_spans(text: &str) -> Vec<&str> {
        let mut spans: Vec<&str> = text.split('`').skip(1).step_by(2).collect();
        spans.sort_unstable();
        spans
    }

    /// The numbers outside of code.
    fn numbers(text: &str) -> Vec<String> {
        let outside: String = text.split('`').step_by(2).collect::<Vec<_>>().join(" ");
        let mut numbers: Vec<String> = outside
            .split(|letter: char| !letter.is_ascii_digit())
            .filter(|number| !number.is_empty())
            .map(String::from)
            .collect();
        numbers.sort();
        numbers.dedup();
        numbers
    }

    #[test]
    fn every_language_says_the_same_about_the_same_numbers_and_code() {
        for language in others() {
            for ((number, words), (_, english)) in all(language).iter().zip(all(Language::English))
            {
                for (text, english) in fields(words).iter().zip(fields(english)) {
                    assert_eq!(numbers(text), numbers(english), "{number} {language}: {text}");
                    assert_eq!(code_spans(text), code_spans(english), "{number}: {text}");
                    assert_eq!(text.is_empty(), english.is_empty(), "{number} {language}");
                }
                assert!(!words.gloss.is_empty(), "{number} {language}");
            }
        }
    }

    #[test]
    fn nothing_is_left_in_english_and_no_mark_is_of_another_script() {
        let english = [" the ", " and ", " of ", " to ", " is ", " with ", " that "];
        for language in others() {
            for (number, words) in all(language) {
                for text in fields(words).into_iter().chain([words.gloss]) {
                    let outside: String = text.split('`').step_by(2).collect::<Vec<_>>().join(" ");
                    for word in english {
                        assert!(!outside.contains(word), "{number} {language}: {text}");
                    }
                    let wrong: &[char] = match language {
                        Language::Japanese => &[',', ';', '?', '!'],
                        Language::Arabic => &[',', ';', '?', '\u{200F}', '\u{2066}', '\u{2069}'],
                        _ => &['\u{3002}', '\u{060C}'],
                    };
                    assert!(!outside.contains(wrong), "{number} {language}: {text}");
                    assert!(!text.contains("  "), "{number} {language}: {text}");
                }
            }
        }
    }

    #[test]
    fn no_two_codes_share_a_sentence() {
        for &language in Language::ALL {
            let mut seen: BTreeMap<&str, u16> = BTreeMap::new();
            // Two ranges of numbers that mean nothing are alike in English.
            let all = all(language).into_iter().filter(|(number, _)| {
                language != Language::English || ENTRIES.iter().any(|e| e.code == *number)
            });
            for (number, words) in all {
                for text in fields(words) {
                    for sentence in text.split_inclusive(['.', '\u{3002}']) {
                        let sentence = sentence.trim();
                        if sentence.chars().count() < 12 {
                            continue;
                        }
                        let other = seen.insert(sentence, number);
                        assert!(other.is_none_or(|other| other == number), "{number}: {sentence}");
                    }
                }
            }
        }
    }

    #[test]
    fn every_text_ends_as_its_language_ends_a_sentence() {
        for &language in Language::ALL {
            let end = Texts::of(language).compare.end;
            for (number, words) in all(language) {
                for text in [words.description, words.when, words.remedy] {
                    assert!(text.ends_with(end), "{number} {language}: {text}");
                }
                assert!(!words.instead.ends_with(end), "{number} {language}: {}", words.instead);
            }
        }
    }
}
