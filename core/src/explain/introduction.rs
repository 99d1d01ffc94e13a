//! Opens a comparison with what matters for the two codes.

use core::fmt::{self, Display, Formatter};

use super::{Comparison, Explanation};
use crate::code::{CloseCode, Retry, Role, SentBy, Status};
use crate::language::Texts;

/// The sentence for two codes that are often confused, or else what each of them means and the most
/// important fact in which they differ.
pub(super) struct Introduction<'a>(pub(super) Comparison<'a>);

impl Display for Introduction<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let [left, right] = self.0.sides();
        let texts = left.texts();
        let (a, b) = (left.code(), right.code());
        let pair = if a < b { (a, b) } else { (b, a) };
        let plain = left.is_as_registered() && right.is_as_registered();
        if let Some(text) = texts.pairs.of((pair.0.get(), pair.1.get())).filter(|_| plain) {
            return f.write_str(text);
        }
        let (first, second) = (left.words().gist, right.words().gist);
        let have_gists = !first.is_empty() && !second.is_empty() && first != second;
        if have_gists {
            write_each(f, &texts.compare.means, [a, b], [&first, &second])?;
        }
        match Deciding::of(left, right) {
            None if have_gists => Ok(()),
            None => f.write_str(texts.compare.both_sent),
            Some(deciding) => {
                f.write_str(if have_gists { texts.marks.space } else { "" })?;
                deciding.write(f, [a, b], texts)
            }
        }
    }
}

/// The most important fact in which two codes differ, or that neither may be sent.
#[derive(Clone, Copy)]
enum Deciding {
    OnlyOneSent { sent: CloseCode, other: CloseCode },
    NoneSent,
    Retry(Retry, Retry),
    Sender(SentBy, SentBy),
    OnlyScript(CloseCode),
}

impl Deciding {
    fn of(left: Explanation<'_>, right: Explanation<'_>) -> Option<Deciding> {
        let (a, b) = (left.code(), right.code());
        match (a.is_receivable(), b.is_receivable()) {
            (false, false) => return Some(Deciding::NoneSent),
            (true, false) => return Some(Deciding::OnlyOneSent { sent: a, other: b }),
            (false, true) => return Some(Deciding::OnlyOneSent { sent: b, other: a }),
            (true, true) => {}
        }
        if let (Some(first), Some(second)) = (left.retry(), right.retry())
            && first != second
        {
            return Some(Deciding::Retry(first, second));
        }
        if left.sent_by() != right.sent_by() {
            return Some(Deciding::Sender(left.sent_by(), right.sent_by()));
        }
        let by_script = |code: CloseCode| code.check_send(Role::Browser).is_ok();
        match (by_script(a), by_script(b)) {
            (true, false) => Some(Deciding::OnlyScript(a)),
            (false, true) => Some(Deciding::OnlyScript(b)),
            _ => None,
        }
    }

    fn write(
        self,
        f: &mut Formatter<'_>,
        [a, b]: [CloseCode; 2],
        texts: &'static Texts,
    ) -> fmt::Result {
        let compare = &texts.compare;
        let is_report = |code: CloseCode| matches!(code.status(), Status::LocalOnly);
        match self {
            Deciding::OnlyOneSent { sent, other } => {
                let (before, between, behind) = compare.one_sent;
                let behind = if is_report(other) { behind } else { compare.not_sent };
                write!(f, "{before}{}{between}{}{behind}", sent.get(), other.get())
            }
            Deciding::NoneSent if is_report(a) && is_report(b) => f.write_str(compare.none_sent),
            Deciding::NoneSent => f.write_str(compare.none_may),
            Deciding::Retry(first, second) => {
                let orders: [&dyn Display; 2] = [&Order(first, texts), &Order(second, texts)];
                write_each(f, &compare.after, [a, b], orders)
            }
            Deciding::Sender(first, second) => {
                let senders: [&dyn Display; 2] = [&texts.sent_by(first), &texts.sent_by(second)];
                write_each(f, &compare.sender_of, [a, b], senders)
            }
            Deciding::OnlyScript(code) => {
                let (before, behind) = compare.only_script;
                write!(f, "{before}{}{behind}", code.get())
            }
        }
    }
}

/// When to connect again, as an order.
struct Order(Retry, &'static Texts);

impl Display for Order {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.1.compare.reconnect.write(self.0, f)
    }
}

/// Writes each code with what is said about it, between the pieces of a sentence.
fn write_each(
    f: &mut Formatter<'_>,
    [before, first, between, second, behind]: &[&str; 5],
    [a, b]: [CloseCode; 2],
    [left, right]: [&dyn Display; 2],
) -> fmt::Result {
    write!(f, "{before}{}{first}{left}{between}{}{second}{right}{behind}", a.get(), b.get())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::SendCode;
    use crate::application::Definition;
    use crate::catalogue::ENTRIES;
    use crate::language::Language;

    extern crate std;
    use std::collections::BTreeSet;
    use std::string::{String, ToString};
    use std::vec::Vec;

    /// A text without the numbers of the two codes, so that equal sentences are equal.
    fn without(text: &str, codes: [CloseCode; 2]) -> String {
        codes.iter().fold(text.to_string(), |text, code| text.replace(&code.get().to_string(), "#"))
    }

    #[test]
    fn every_pair_opens_with_its_own_sentence() {
        let codes: Vec<CloseCode> = ENTRIES.iter().map(|entry| entry.code).collect();
        for &language in Language::ALL {
            let (mut pairs, mut openings) = (0, BTreeSet::new());
            for (at, &a) in codes.iter().enumerate() {
                for &b in codes.iter().skip(at + 1) {
                    let text = a.compare(b).in_language(language).introduction().to_string();
                    let first = text.split_inclusive(['.', '\u{3002}']).next().unwrap();
                    openings.insert(without(first, [a, b]));
                    pairs += 1;
                }
            }
            assert_eq!(openings.len(), pairs, "{language}");
        }
    }

    #[test]
    fn what_differs_most_comes_behind_the_meanings() {
        for (a, b, end) in [
            (
                1008,
                1012,
                "After 1008, reconnect only after fixing the cause; after 1012, reconnect \
                after a random delay of 5 to 30 seconds.",
            ),
            (1002, 1010, "1002 is sent by either endpoint; 1010 is sent by clients."),
            (1003, 3003, "Of the two, browser scripts may send only 3003."),
            (
                1009,
                1015,
                "Only 1009 may be sent. 1015 is generated locally to report how a \
                connection ended.",
            ),
            (1003, 1004, "Only 1003 may be sent. 1004 must not be sent."),
            (1003, 1009, "1009 means a message that is too big."),
            (4001, 4002, "Both may be sent, but they mean different things."),
        ] {
            let text = CloseCode::from(a).compare(b.into()).introduction().to_string();
            assert!(text.ends_with(end), "{text}");
        }
    }

    #[test]
    fn the_advice_of_an_application_decides_too() {
        let own = |name, number: u16, retry| {
            Definition::new(name, SendCode::new(number).unwrap()).retry(retry).explain()
        };
        let kicked = own("Kicked", 4002, Retry::Never);
        let deploy = own("Deploy", 4003, Retry::Now);
        assert_eq!(
            Comparison::new(kicked, deploy).introduction().to_string(),
            "After 4002, no reconnect is expected; after 4003, reconnect \
             immediately."
        );
    }
}
