//! What the files of a package say about its own constants, fields, frames and functions.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::item::Item;
use super::learned::Learned;
use crate::site::Side;
use crate::wanted::Wanted;

/// What is known of a package besides its uses of codes.
#[derive(Debug, Default)]
pub(super) struct Facts {
    numbers: HashMap<String, Vec<(usize, i128)>>,
    fields: HashMap<(String, String), Item>,
    /// The library types of fields by their names alone; `None` where they differ.
    field_names: HashMap<String, Option<Item>>,
    /// The library types that functions return, by name (`f`, `.f` for a method, `S::f` for another
    /// function of a type) and number of arguments; `None` where they differ.
    returned: HashMap<(String, usize), Option<Item>>,
    static_texts: HashSet<String>,
    /// Constants that are given to something that sends.
    sent: HashSet<String>,
    /// The lengths of constant texts in bytes, with the files that define them.
    texts: HashMap<String, Vec<(usize, usize)>>,
    /// The structs that have a field of this name.
    owners: HashMap<String, BTreeSet<String>>,
    /// Fields that are sent as codes, and how.
    sent_fields: HashMap<String, Helper>,
    /// Functions whose result is sent as a code, by name and number of arguments as above.
    sent_returns: HashMap<(String, usize), BTreeMap<Option<usize>, Helper>>,
    frames: HashMap<String, OwnFrame>,
    helpers: HashMap<(String, usize), Vec<Option<Helper>>>,
    /// The names of the functions that send.
    helper_names: HashSet<String>,
    /// What the codes that are sent are made of, with the files that send them.
    wanted: Vec<(Wanted, usize)>,
    /// What the numbers that are not known are made of, with the files that say so.
    made_of: HashMap<Wanted, Vec<(Wanted, usize)>>,
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
    /// The parameter that is the code; `None` if the code is fixed.
    pub(super) code: Option<usize>,
    pub(super) reason: Option<usize>,
    pub(super) sends: Item,
    pub(super) side: Side,
}

impl Facts {
    /// What one walk over a file has learned.
    pub(super) fn add(&mut self, file: usize, learned: &Learned) {
        for (owner, name, number) in &learned.numbers {
            self.add_number(file, owner.as_deref(), name, *number);
        }
        for (owner, field, item) in &learned.fields {
            agree(&mut self.field_names, field.clone(), Some(item.clone()));
            self.fields.insert((owner.clone(), field.clone()), item.clone());
        }
        for (owner, field) in &learned.other_fields {
            agree(&mut self.field_names, field.clone(), None);
            self.owners.entry(field.clone()).or_default().insert(owner.clone());
        }
        for (field, sent) in &learned.sent_fields {
            self.sent_fields.entry(field.clone()).or_insert_with(|| sent.clone());
        }
        for ((name, arguments, element), sent) in &learned.sent_returns {
            let returns = self.sent_returns.entry((name.clone(), *arguments)).or_default();
            returns.entry(*element).or_insert_with(|| sent.clone());
        }
        self.sent.extend(learned.sent.iter().cloned());
        for (name, length) in &learned.texts {
            self.texts.entry(name.clone()).or_default().push((file, *length));
        }
        for (name, arguments, item) in &learned.returned {
            agree(&mut self.returned, (name.clone(), *arguments), item.clone());
        }
        self.static_texts.extend(learned.static_texts.iter().cloned());
        self.frames.extend(learned.frames.iter().cloned());
        for (name, arguments, helper) in &learned.functions {
            if helper.is_some() {
                self.helper_names.insert(name.clone());
            }
            self.helpers.entry((name.clone(), *arguments)).or_default().push(helper.clone());
        }
        self.wanted.extend(learned.wanted.iter().map(|wanted| (wanted.clone(), file)));
        for (name, parts) in &learned.made_of {
            let parts = parts.iter().map(|part| (part.clone(), file));
            self.made_of.entry(name.clone()).or_default().extend(parts);
        }
    }

    /// How many numbers are known; they only grow.
    pub(super) fn numbers(&self) -> usize {
        self.numbers.len()
    }

    /// Is there a frame or a helper of this name, or a struct whose field is sent?
    pub(super) fn is_known(&self, name: &str) -> bool {
        self.frames.contains_key(name)
            || self.helper_names.contains(name)
            || self.sent_field(name).is_some()
    }

    /// The field of a struct of the package's own that something sends as a code, and how. Only a
    /// field whose name no other struct has is surely that one.
    pub(super) fn sent_field(&self, owner: &str) -> Option<(&str, &Helper)> {
        self.sent_fields.iter().find_map(|(field, sent)| {
            let owners = self.owners.get(field)?;
            (owners.len() == 1 && owners.contains(owner)).then_some((field.as_str(), sent))
        })
    }

    /// Which results of a function are sent as codes, and how, if nothing else in the package has the
    /// same name and as many parameters.
    pub(super) fn sent_returns(
        &self,
        called: &str,
        arguments: usize,
    ) -> impl Iterator<Item = (&Option<usize>, &Helper)> {
        let same_name = self.helpers.get(&(own_name(called).to_owned(), arguments));
        let is_only = same_name.is_some_and(|known| known.len() == 1);
        let returns = self.sent_returns.get(&(called.to_owned(), arguments)).filter(|_| is_only);
        returns.into_iter().flatten()
    }

    /// Is the constant given to something that sends?
    pub(super) fn is_sent(&self, constant: &str) -> bool {
        self.sent.contains(constant)
    }

    /// The length of a constant text, if there is only one that it can be: the one of the same file,
    /// or else the only one in the package.
    pub(super) fn text(&self, file: usize, constant: &str) -> Option<usize> {
        let known = self.texts.get(constant)?;
        let here = || known.iter().filter(|(defined_in, _)| *defined_in == file);
        let is_here = here().next().is_some();
        let mut lengths = known.iter().filter(|(it, _)| !is_here || *it == file).map(|it| it.1);
        let first = lengths.next()?;
        lengths.all(|length| length == first).then_some(first)
    }

    /// What stands in files that use the helpers and frames.
    pub(super) fn names(&self) -> Vec<String> {
        let helpers = self
            .helpers
            .iter()
            .filter(|(_, known)| matches!(known.as_slice(), [Some(_)]))
            .map(|((name, _), _)| format!("{name}("));
        helpers.chain(self.frames.keys().cloned()).collect()
    }

    /// What stands in files that may say more when this is known: the name of a helper or a frame,
    /// or a type with one of its fields.
    pub(super) fn news(&self) -> BTreeSet<(String, String)> {
        let names = self.names().into_iter().map(|name| (name, String::new()));
        let fields = self.fields.keys().map(|(owner, field)| (owner.clone(), format!(".{field}")));
        let sent = self.sent_fields.keys().flat_map(|field| {
            let owners = self.owners.get(field).into_iter().flatten();
            owners.map(|owner| (owner.clone(), field.clone()))
        });
        names.chain(fields).chain(sent).collect()
    }

    /// What codes are made of and other files define, or may define.
    pub(super) fn wanted(&self) -> Vec<Wanted> {
        let functions = self.sent_returns.keys().filter_map(|(called, arguments)| {
            let name = own_name(called);
            let is_known = self.helpers.contains_key(&(name.to_owned(), *arguments));
            (!is_known).then(|| Wanted::function(name))
        });
        let mut all: BTreeSet<Wanted> = functions.collect();
        let mut open: Vec<&(Wanted, usize)> = self.wanted.iter().collect();
        while let Some((wanted, file)) = open.pop() {
            if !self.is_defined_in(*file, wanted) && all.insert(wanted.clone()) {
                open.extend(self.made_of.get(wanted).into_iter().flatten());
            }
        }
        all.into_iter().collect()
    }

    fn is_defined_in(&self, file: usize, wanted: &Wanted) -> bool {
        let key = key(wanted.owner.as_deref(), &wanted.name);
        self.numbers.get(&key).is_some_and(|known| known.iter().any(|(known, _)| *known == file))
    }

    /// A constant or variant, by its name and, where it has one, the name of its type.
    fn add_number(&mut self, file: usize, owner: Option<&str>, name: &str, value: i128) {
        let known = self.numbers.entry(key(owner, name)).or_default();
        if !known.contains(&(file, value)) {
            known.push((file, value));
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

    /// The library type that every field of this name in the package has.
    pub(super) fn field_of_any(&self, field: &str) -> Option<&Item> {
        self.field_names.get(field)?.as_ref()
    }

    /// The library type that every function of this name and number of arguments returns.
    pub(super) fn returned(&self, name: &str, arguments: usize) -> Option<Item> {
        self.returned.get(&(name.to_owned(), arguments))?.clone()
    }

    /// Does a type of the package have a field of this name that only holds texts of the program's
    /// own?
    pub(super) fn is_static_text(&self, field: &str) -> bool {
        self.static_texts.contains(field)
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
}

/// The name of a function without its type.
fn own_name(called: &str) -> &str {
    called.rsplit([':', '.']).next().unwrap_or(called)
}

/// How a number is called in the facts.
fn key(owner: Option<&str>, name: &str) -> String {
    owner.map_or_else(|| name.to_owned(), |owner| format!("{owner}::{name}"))
}

/// Notes what something is, or that nobody can say.
fn agree<K: Eq + std::hash::Hash>(
    known: &mut HashMap<K, Option<Item>>,
    key: K,
    item: Option<Item>,
) {
    known
        .entry(key)
        .and_modify(|known| {
            if *known != item {
                *known = None;
            }
        })
        .or_insert(item);
}
