//! From a name to its entry.

use super::{ENTRIES, Entry};

/// What a name leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Found {
    /// The entry that it belongs to. Case, spaces, hyphens, underscores and full stops do not count.
    Named {
        entry: &'static Entry,
        /// Is it the name of the constant, letter by letter?
        is_canonical: bool,
    },
    /// The entry with the name that is nearest to a mistyped one, if there is one near enough, and
    /// no other code has a name as near.
    Nearest(Option<&'static Entry>),
}

/// Looks a name up.
pub(crate) fn find(name: &str) -> Found {
    // First letter by letter: macros ask for little else, and ask often.
    for entry in ENTRIES {
        if entry.name == name {
            return Found::Named { entry, is_canonical: true };
        }
    }
    match nearest_of(ENTRIES, |entry| least_distance(entry, name)) {
        Some((0, entry)) => Found::Named { entry, is_canonical: false },
        nearest => Found::Nearest(nearest.map(|(_, entry)| entry)),
    }
}

/// The word that is nearest to a mistyped one, by the same rule.
pub fn nearest_word<'a>(name: &str, words: &[&'a str]) -> Option<&'a str> {
    nearest_of(words, |word| distance(word, name)).map(|(_, word)| *word)
}

/// The one with the least distance, and that distance, if no other has the same.
fn nearest_of<'t, T>(
    all: &'t [T],
    distance: impl Fn(&'t T) -> Option<usize>,
) -> Option<(usize, &'t T)> {
    let mut best: Option<(usize, &'t T)> = None;
    let mut tie = false;
    for candidate in all {
        let Some(distance) = distance(candidate) else { continue };
        match best {
            Some((least, _)) if distance > least => {}
            Some((least, _)) if distance == least => tie = true,
            _ => {
                best = Some((distance, candidate));
                tie = false;
            }
        }
    }
    if tie { None } else { best }
}

/// The distance to the nearest of the names of a code.
fn least_distance(entry: &Entry, name: &str) -> Option<usize> {
    let mut least = None;
    for known in [entry.name, entry.registry_name].iter().chain(entry.aliases) {
        if let Some(distance) = distance(known, name) {
            least = Some(least.unwrap_or(distance).min(distance));
        }
    }
    least
}

/// What counts of a name.
fn letters(name: &str) -> impl Iterator<Item = char> {
    name.chars().filter(|letter| !matches!(letter, ' ' | '_' | '-' | '.'))
}

/// Names longer than this are near to none.
const LONGEST: usize = 40;

/// How many letters must be put in, left out or replaced to turn one name into the other, or
/// `None` if that is more than a third of them: then it is a guess.
fn distance(known: &str, name: &str) -> Option<usize> {
    // The row of the Levenshtein table for the letters of `known`, one row for each of `name`.
    let mut row = [0; LONGEST + 1];
    let width = letters(known).count();
    let row = row.get_mut(..=width)?;
    for (index, cell) in row.iter_mut().enumerate() {
        *cell = index;
    }
    let mut height = 0;
    for letter in letters(name).take(LONGEST + 1) {
        height += 1;
        let mut diagonal = height - 1;
        let mut left = height;
        let (first, cells) = row.split_first_mut()?;
        *first = height;
        for (cell, other) in cells.iter_mut().zip(letters(known)) {
            let replaced = diagonal + usize::from(!other.eq_ignore_ascii_case(&letter));
            diagonal = *cell;
            *cell = replaced.min(diagonal + 1).min(left + 1);
            left = *cell;
        }
    }
    let distance = *row.last()?;
    (distance <= width.min(height) / 3).then_some(distance)
}

#[cfg(test)]
mod tests {
    use super::*;

    extern crate std;
    use std::collections::BTreeMap;
    use std::string::String;

    fn nearest_name(name: &str) -> Option<&'static str> {
        match find(name) {
            Found::Nearest(entry) => entry.map(|entry| entry.name),
            Found::Named { .. } => None,
        }
    }

    fn names(entry: &'static Entry) -> impl Iterator<Item = &'static str> {
        [entry.name, entry.registry_name].into_iter().chain(entry.aliases.iter().copied())
    }

    /// What counts of a name, in one case.
    fn key(name: &str) -> String {
        letters(name).map(|letter| letter.to_ascii_lowercase()).collect()
    }

    #[test]
    fn every_name_finds_its_entry_and_no_two_entries_share_one() {
        let mut seen: BTreeMap<String, &str> = BTreeMap::new();
        for entry in ENTRIES {
            for name in names(entry).chain([entry.title]) {
                let is_canonical = name == entry.name;
                assert_eq!(find(name), Found::Named { entry, is_canonical }, "{name}");
                let key = key(name);
                assert!(key.len() <= LONGEST, "{name}");
                let owner = seen.insert(key, entry.name);
                assert!(owner.is_none_or(|owner| owner == entry.name), "{name}");
            }
        }
    }

    #[test]
    fn an_alias_says_nothing_that_another_name_of_the_code_says() {
        for entry in ENTRIES {
            for (index, alias) in entry.aliases.iter().enumerate() {
                let others = [entry.name, entry.registry_name].into_iter().chain(
                    entry.aliases.iter().enumerate().filter(|(i, _)| *i != index).map(|(_, a)| *a),
                );
                for other in others {
                    assert_ne!(key(other), key(alias), "{}", entry.name);
                }
            }
        }
    }

    #[test]
    fn a_typing_error_finds_its_name() {
        for entry in ENTRIES {
            for index in (0..entry.name.len()).step_by(crate::every::STEP) {
                let mut dropped = String::from(entry.name);
                let letter = dropped.remove(index);
                if letter != '_' {
                    let found = nearest_name(&dropped);
                    assert!(found == Some(entry.name) || found.is_none(), "{dropped}");
                }
            }
        }
        assert_eq!(nearest_name("MANDATORY_EXTENTION"), Some("MANDATORY_EXTENSION"));
        assert_eq!(nearest_name("GOING_AWY"), Some("GOING_AWAY"));
        assert_eq!(nearest_name("intenal_error"), Some("INTERNAL_ERROR"));
        assert_eq!(nearest_name("ServiceOverlaod"), Some("TRY_AGAIN_LATER"));
    }

    #[test]
    fn a_stranger_finds_nothing() {
        let names = ["", "X", "FOO", "SESSION_EXPIRED", "BASE", "語語語", "CODE"];
        for name in names.into_iter().step_by(crate::every::STEP) {
            assert_eq!(nearest_name(name), None, "{name}");
        }
        assert_eq!(nearest_name(&"NORMAL_CLOSURE".repeat(if cfg!(miri) { 3 } else { 50 })), None);
    }
}
