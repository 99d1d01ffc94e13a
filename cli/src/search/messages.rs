//! What software prints when a connection fails: `data/messages.tsv`.

use wsclose_core::CloseCode;

const DATA: &str = include_str!("../../data/messages.tsv");

/// A message, and the code that explains it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Message {
    pub(crate) code: CloseCode,
    /// The message; `…` marks what varies.
    pub(crate) text: &'static str,
    /// The software that prints it.
    pub(crate) printed_by: &'static str,
    /// Where this is known from.
    pub(crate) source: &'static str,
}

/// Every message, in the order of the codes.
pub(crate) fn messages() -> impl Iterator<Item = Message> {
    DATA.lines().filter_map(|line| {
        let mut fields = line.split('\t');
        let code = fields.next()?.parse::<u16>().ok()?;
        Some(Message {
            code: CloseCode::from(code),
            text: fields.next()?,
            printed_by: fields.next()?,
            source: fields.next()?,
        })
    })
}

/// The messages that a code, or the codes of a range, explain.
pub(crate) fn messages_of(first: u16, last: u16) -> impl Iterator<Item = Message> {
    let registered = first != last;
    messages().filter(move |message| {
        let number = message.code.get();
        (first..=last).contains(&number) && !(registered && message.code.entry().is_some())
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::search::terms::Terms;

    #[test]
    fn every_line_is_a_message_with_a_source() {
        let lines = DATA.lines().filter(|line| !line.starts_with(['#', 'c'])).count();
        assert_eq!(messages().count(), lines);
        assert!(lines >= 150, "{lines}");
        for message in messages() {
            assert!(message.source.starts_with("https://"), "{message:?}");
            assert!(!message.printed_by.is_empty() && !message.text.is_empty(), "{message:?}");
        }
        assert!(messages().map(|message| message.code).is_sorted_by(|a, b| {
            // Private codes of one protocol are listed together.
            a <= b || a.get() >= 3000
        }));
    }

    #[test]
    fn a_message_leads_to_one_code() {
        let mut seen = BTreeMap::new();
        for message in messages() {
            let squashed = Terms::of(message.text).squashed;
            if let Some(code) = seen.insert(squashed, message.code) {
                assert_eq!(code, message.code, "{}", message.text);
            }
        }
    }
}
