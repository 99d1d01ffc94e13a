//! A query → the pages that answer it, best first. `site.js` does the same in the same order.

use super::index::{Index, Page};
use super::terms::Terms;

/// What a long message, a code's number, a number in a range, and a whole phrase count. Each is more
/// than all below it together.
const LONG_MESSAGE: u32 = 8_000_000;
const CODE: u32 = 4_000_000;
const RANGE: u32 = 2_000_000;
const WHOLE: u32 = 1_000_000;

/// A contained phrase counts this much a letter, and from so many letters on it is a long one.
const LETTER: u32 = 40;
const LONG: usize = 25;

/// A phrase that contains the query counts this much a letter of the query, from so many on.
const PART: u32 = 20;
const SHORTEST: usize = 4;

impl<'a> Index<'a> {
    /// The pages that answer a query, best first; those that fit far worse than the best are left
    /// out.
    pub(crate) fn find(&self, query: &str) -> Vec<Page<'a>> {
        let query = Terms::of(query);
        let scores = self.scores(&query);
        let best = scores.iter().copied().max().unwrap_or(0);
        let mut found: Vec<(u32, usize)> = scores
            .into_iter()
            .enumerate()
            .filter(|&(_, score)| score > 0 && score >= best / 3)
            .map(|(position, score)| (score, position))
            .collect();
        found.sort_by_key(|&(score, position)| (std::cmp::Reverse(score), position));
        found.into_iter().filter_map(|(_, position)| self.pages.get(position).copied()).collect()
    }

    fn scores(&self, query: &Terms) -> Vec<u32> {
        let mut scores: Vec<u32> = self
            .numbers
            .iter()
            .map(|numbers| numbers.map_or(0, |range| number_score(query, range)))
            .collect();
        let mut phrases = vec![0; scores.len()];
        for (pieces, position) in &self.phrases {
            if let Some(best) = phrases.get_mut(*position) {
                *best = phrase_score(query, pieces).max(*best);
            }
        }
        for (name, position) in &self.names {
            if let Some(best) = phrases.get_mut(*position) {
                *best = name_score(query, name).max(*best);
            }
        }
        for term in &query.words {
            for (position, weight) in self.terms.get(term).into_iter().flatten() {
                if let Some(score) = scores.get_mut(*position) {
                    *score += weight;
                }
            }
        }
        scores.into_iter().zip(phrases).map(|(score, phrase)| score + phrase).collect()
    }
}

/// What the numbers of a query say for a range of numbers.
fn number_score(query: &Terms, (first, last): (u16, u16)) -> u32 {
    let only_numbers = query.squashed.bytes().all(|byte| byte.is_ascii_digit());
    let scores = query.numbers.iter().map(|&number| {
        if !(u32::from(first)..=u32::from(last)).contains(&number) {
            0
        } else if first == last {
            CODE
        } else if (1000..=4999).contains(&number) || only_numbers {
            RANGE
        } else {
            // An HTTP status, a port, a size.
            LETTER
        }
    });
    scores.max().unwrap_or(0)
}

/// What the name of a rule or an implementation says for its page.
fn name_score(query: &Terms, name: &str) -> u32 {
    let asked = query.squashed.chars().count();
    if name == query.squashed {
        WHOLE
    } else if asked >= SHORTEST && name.starts_with(&query.squashed) {
        PART * u32::try_from(asked).unwrap_or(0)
    } else {
        0
    }
}

/// What a phrase says for its page.
fn phrase_score(query: &Terms, pieces: &[String]) -> u32 {
    let length: usize = pieces.iter().map(|piece| piece.chars().count()).sum();
    let letters = |length: usize| u32::try_from(length).unwrap_or(0);
    if length >= SHORTEST && contains_in_order(&query.squashed, pieces) {
        let is_whole = pieces.concat() == query.squashed;
        let long = if length >= LONG { LONG_MESSAGE } else { 0 };
        return long + if is_whole { WHOLE } else { LETTER * letters(length) };
    }
    let asked = query.squashed.chars().count();
    if asked >= SHORTEST && pieces.iter().any(|piece| piece.contains(&query.squashed)) {
        return PART * letters(asked);
    }
    0
}

fn contains_in_order(text: &str, pieces: &[String]) -> bool {
    let mut rest = text;
    pieces.iter().all(|piece| match rest.split_once(piece.as_str()) {
        Some((_, behind)) => {
            rest = behind;
            true
        }
        None => false,
    })
}
