//! What the files of a package say about its own constants, fields, frames and functions.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::names::Item;
use super::visit::Learned;
use crate::site::Side;

/// What is known of a package besides its uses of codes.
#[derive(Debug, Default)]
pub(super) struct Facts {
    numbers: HashMap<String, Vec<(usize, i128)>>,
    fields: HashMap<(String, String), Item>,
    frames: HashMap<String, OwnFrame>,
    helpers: HashMap<(String, usize), Vec<Option<Helper>>>,
    /// The names of the functions that send.
    helper_names: HashSet<String>,
    /// Constants that are sent and not defined in the files that were walked.
    missing: BTreeSet<String>,
}

/// A frame type of the package's own that is converted from or to a library's.
#[derive(Clone, Debug)]
pub(super) struct OwnFrame {
    pub(super) frame: Item,
    pub(super) side: Side,
}

/// A function that sends a code that it is given.
#[derive(Clone, Debug)]
pub(super) struct Helper {
    pub(super) code: usize,
    pub(super) reason: Option<usize>,
    pub(super) sends: Item,
    pub(super) side: Side,
}

impl Facts {
    /// What one walk over a file has learned.
    pub(super) fn add(&mut self, file: usize, learned: Learned) {
        for (owner, name, number) in learned.numbers {
            self.add_number(file, owner.as_deref(), &name, number);
        }
        for (owner, field, item) in learned.fields {
            self.fields.insert((owner, field), item);
        }
        self.frames.extend(learned.frames);
        for (name, arguments, helper) in learned.functions {
            if helper.is_some() {
                self.helper_names.insert(name.clone());
            }
            self.helpers.entry((name, arguments)).or_default().push(helper);
        }
        self.missing.extend(learned.missing);
    }

    /// How much is known; it only grows.
    pub(super) fn count(&self) -> usize {
        let helpers = self.helpers.values().flatten().filter(|helper| helper.is_some()).count();
        self.numbers.len() + self.fields.len() + self.frames.len() + helpers
    }

    /// Are there frames or helpers of the package's own, which others may be made of?
    pub(super) fn has_senders(&self) -> bool {
        !self.frames.is_empty() || !self.helper_names.is_empty()
    }

    /// Is there a frame or a helper of this name?
    pub(super) fn is_known(&self, name: &str) -> bool {
        self.frames.contains_key(name) || self.helper_names.contains(name)
    }

    /// Names that other files may define, or that they may use to send.
    pub(super) fn names(&self) -> Vec<String> {
        let helpers = self
            .helpers
            .iter()
            .filter(|(_, known)| known.iter().any(Option::is_some))
            .map(|((name, _), _)| format!("{name}("));
        helpers.chain(self.frames.keys().cloned()).chain(self.missing.iter().cloned()).collect()
    }

    /// A constant or variant, by its name and, where it has one, the name of its type.
    fn add_number(&mut self, file: usize, owner: Option<&str>, name: &str, value: i128) {
        let mut add = |key: String| {
            let known = self.numbers.entry(key).or_default();
            if !known.contains(&(file, value)) {
                known.push((file, value));
            }
        };
        match owner {
            Some(owner) => add(format!("{owner}::{name}")),
            None => add(name.to_owned()),
        }
    }

    /// The number behind a path of the package's own, if there is only one that it can be: the one
    /// of the same file, or else the only value in the package.
    pub(super) fn number(&self, file: usize, path: &[String]) -> Option<i128> {
        let name = path.last()?;
        let owner = path.iter().rev().nth(1);
        let qualified = owner.and_then(|owner| self.numbers.get(&format!("{owner}::{name}")));
        let known = match qualified {
            Some(known) => known,
            // `codes::NAME` may be a module's; a type's own constant never goes without it.
            None if owner.is_none_or(|o| o.starts_with(|c: char| c.is_lowercase())) => {
                self.numbers.get(name)?
            }
            None => return None,
        };
        let here: Vec<i128> =
            known.iter().filter(|(f, _)| *f == file).map(|(_, value)| *value).collect();
        let candidates: Vec<i128> =
            if here.is_empty() { known.iter().map(|(_, value)| *value).collect() } else { here };
        let first = *candidates.first()?;
        candidates.iter().all(|value| *value == first).then_some(first)
    }

    /// The library type of `self.field` in an `impl` of `owner`.
    pub(super) fn field(&self, owner: &str, field: &str) -> Option<&Item> {
        self.fields.get(&(owner.to_owned(), field.to_owned()))
    }

    pub(super) fn frame(&self, name: &str) -> Option<&OwnFrame> {
        self.frames.get(name)
    }

    /// The helper of this name, if nothing else in the package has the same name and as many
    /// parameters.
    pub(super) fn helper(&self, name: &str, arguments: usize) -> Option<&Helper> {
        match self.helpers.get(&(name.to_owned(), arguments))?.as_slice() {
            [Some(helper)] => Some(helper),
            _ => None,
        }
    }

    pub(super) fn forget_functions(&mut self) {
        self.helpers.clear();
        self.helper_names.clear();
    }
}
