//! What a unit uses and does not define in the files that were read.

use std::cell::LazyCell;
use std::collections::{BTreeMap, BTreeSet};

use memchr::memmem;

use crate::analysis::index::{Asked, Index, Need};
use crate::analysis::packages::{Crates, Packages, module_of};
use crate::analysis::words::{Wanted, Word, Words, is_in_word};
use crate::libraries::{conversions, everywhere, numbers};

/// All that is needed, with the words that a file has to hold.
#[derive(Debug, Default)]
pub(super) struct Needs(BTreeMap<Asked, Vec<Word>>);

#[cfg(test)]
impl FromIterator<Asked> for Needs {
    fn from_iter<T: IntoIterator<Item = Asked>>(all: T) -> Needs {
        Needs(all.into_iter().map(|asked| (asked.clone(), asked.need.words())).collect())
    }
}

impl Needs {
    /// What was looked for in a unit and not found there.
    pub(super) fn of(index: &Index<'_>) -> Needs {
        let all = index.needs.borrow();
        Needs(all.iter().map(|asked| (asked.clone(), asked.need.words())).collect())
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn without(mut self, known: &Needs) -> Needs {
        self.0.retain(|asked, _| !known.0.contains_key(asked));
        self
    }

    pub(super) fn with(mut self, more: Needs) -> Needs {
        self.0.extend(more.0);
        self
    }

    /// The needs that a package can meet, with the packages of the unit.
    pub(super) fn among<'n>(&'n self, packages: &'n Packages) -> NeedsAmong<'n> {
        NeedsAmong { needs: self, packages }
    }
}

/// What is needed, and which packages can use which.
pub(super) struct NeedsAmong<'n> {
    needs: &'n Needs,
    packages: &'n Packages,
}

impl NeedsAmong<'_> {
    /// The needs that the words of a file of a package may meet.
    fn open(&self, package: usize, words: &Words) -> impl Iterator<Item = &Asked> {
        let can_tell = move |asked: &Asked| match asked.need {
            Need::Definition { .. } => self.packages.get(asked.package).sees(package),
            Need::Calls { .. } | Need::Names { .. } | Need::Uses { .. } => {
                self.packages.get(package).sees(asked.package)
            }
        };
        let open = self.needs.0.iter().filter(move |(asked, all)| {
            can_tell(asked) && all.iter().all(|word| words.may_hold(*word))
        });
        open.map(|(asked, _)| asked)
    }

    /// Adds the places of a file that may have what is needed.
    pub(super) fn add_places(
        &self,
        package: usize,
        path: &str,
        text: &str,
        words: &Words,
        places: &mut BTreeSet<usize>,
    ) {
        let (target, module) = module_of(path);
        // A module can be written in the file of the one around it.
        let can_name = |asked: &&Asked| {
            asked.within.as_ref().is_none_or(|(krate, within)| {
                (module.starts_with(within) || within.starts_with(&module))
                    && self.packages.is_of(*krate, package, &target)
            })
        };
        for asked in self.open(package, words).filter(can_name) {
            asked.need.any_place(text, &mut |at| {
                places.insert(at);
                false
            });
        }
    }
}

/// Only bytes are compared, so a file may not contain it after all.
impl Wanted for NeedsAmong<'_> {
    fn may_be_in(&self, package: usize, words: &Words) -> bool {
        self.open(package, words).any(|asked| asked.anywhere)
    }

    fn is_in(&self, package: usize, path: &str, text: &str, words: &Words) -> bool {
        let place = LazyCell::new(|| module_of(path));
        let can_name = |asked: &&Asked| {
            asked.within.as_ref().is_none_or(|(krate, module)| {
                place.1.starts_with(module) && self.packages.is_of(*krate, package, &place.0)
            })
        };
        let mut open = self.open(package, words).filter(|asked| asked.anywhere).filter(can_name);
        open.any(|asked| asked.need.any_place(text, &mut |_| true))
    }
}

impl Need {
    /// The definitions without which a path means nothing.
    pub(super) fn definitions(path: &[String], crates: &Crates) -> impl Iterator<Item = Need> {
        definition(path, crates).into_iter().chain(module(path))
    }

    /// The definition of a method of an unknown type, or of a type of which only the name is known.
    pub(super) fn named(name: &str) -> Option<Need> {
        let need = || Need::Definition { owner: None, name: name.to_owned() };
        (!everywhere::is_name(name)).then(need)
    }

    /// The words that a file has to hold.
    fn words(&self) -> Vec<Word> {
        let (owner, name) = match self {
            // Where its type is handed on, the name itself need not stand.
            Need::Definition { owner, name } => {
                (None, Some(owner.as_ref().unwrap_or(name).as_str()))
            }
            // A conversion has many spellings; the type that is converted has one.
            Need::Calls { owner: Some(owner), name, is_method: false, .. } => {
                (Some(owner.as_str()), (!conversions::is_conversion(name)).then_some(name.as_str()))
            }
            // Other types have a method of this name too.
            Need::Calls { owner, name, .. } if everywhere::is_method(name) => {
                (owner.as_deref(), Some(name.as_str()))
            }
            Need::Calls { name, .. } | Need::Uses { name } => (None, Some(name.as_str())),
            Need::Names { owner, name } => {
                let is_word = !name.starts_with(|first: char| first.is_ascii_digit());
                (Some(owner.as_str()), is_word.then_some(name.as_str()))
            }
        };
        owner.into_iter().chain(name).map(Word::of).collect()
    }

    /// Calls a function with the places of a text that may meet it, until one is enough. Returns whether
    /// one was.
    fn any_place(&self, text: &str, is_enough: &mut dyn FnMut(usize) -> bool) -> bool {
        let has = |word: &str| words(text, word).next().is_some();
        match self {
            Need::Definition { owner: Some(owner), name } => {
                let is_function = name.starts_with(char::is_lowercase);
                let says = |at: &usize| !is_function || is_behind(text, *at, &["fn"]);
                let is_said = words(text, name).any(|at| says(&at));
                let tells =
                    |at: usize| is_behind(text, at, DEFINES) || is_implemented(text, at, owner);
                let is_told = |at: usize| hands_on(text, at) || is_said && tells(at);
                words(text, owner).any(|at| is_told(at) && is_enough(at))
                    || words(text, owner).any(is_told)
                        && words(text, name).filter(says).any(is_enough)
            }
            Need::Definition { owner: None, name } => {
                // `mod name;` only says that there is a file, which is known.
                let declares = |at: usize| {
                    is_behind(text, at, &["mod"]) && behind(text, at, name).starts_with(';')
                };
                let is_told =
                    |at: usize| is_behind(text, at, DEFINES) && !declares(at) || hands_on(text, at);
                words(text, name).any(|at| is_told(at) && is_enough(at))
            }
            // `Owner(value)`, `Self(value)`, `owner.0`
            Need::Names { owner, name }
                if name.starts_with(|first: char| first.is_ascii_digit()) =>
            {
                let mut both = [owner, "Self"].into_iter();
                has(owner)
                    && (words(text, name).any(|at| is_behind(text, at, &["."]) && is_enough(at))
                        || both.any(|ty| {
                            let makes = |at: usize| behind(text, at, ty).starts_with('(');
                            words(text, ty).any(|at| makes(at) && is_enough(at))
                        }))
            }
            // A variant is named behind its type, or where all variants of it are brought.
            Need::Names { owner, name } if name.starts_with(char::is_uppercase) => {
                let names = ["Self::", ">::", &format!("{owner}::")];
                let brings = ["::{", "::*", " as "];
                let is_brought = words(text, owner)
                    .any(|at| brings.iter().any(|it| behind(text, at, owner).starts_with(it)));
                let is_named = |at: usize| is_brought || is_behind(text, at, &names);
                has(owner) && words(text, name).any(|at| is_named(at) && is_enough(at))
            }
            Need::Names { owner, name } => has(owner) && words(text, name).any(is_enough),
            Need::Uses { name } => any_named(text, name, &|_, _| true, is_enough),
            // A conversion has many spellings; the type that is converted has one.
            Need::Calls { owner: Some(owner), name, is_method: false, .. }
                if conversions::is_conversion(name) =>
            {
                let mut spellings = conversions::words(name);
                has(owner) && spellings.any(|word| words(text, word).any(&mut *is_enough))
            }
            Need::Calls { name, is_method, has_arguments, .. } => {
                let is_call = |at: usize, name: &str| {
                    let before = text.get(..at).unwrap_or_default().trim_end();
                    let behind = behind(text, at, name);
                    behind.starts_with(['(', ':', ')'])
                        && !(*has_arguments && behind.starts_with("()"))
                        && !before.ends_with("fn")
                        && if *is_method {
                            before.ends_with(['.', ':'])
                        } else {
                            !before.ends_with('.')
                        }
                };
                any_named(text, name, &is_call, is_enough)
            }
        }
    }

    #[cfg(test)]
    fn is_met_by(&self, text: &str) -> bool {
        self.any_place(text, &mut |_| true)
    }
}

/// Calls a function with the places that fit of a name, and of those that the text gives it, until
/// one is enough. Returns whether one was.
fn any_named<'t>(
    text: &'t str,
    name: &'t str,
    fits: &dyn Fn(usize, &str) -> bool,
    is_enough: &mut dyn FnMut(usize) -> bool,
) -> bool {
    /// More names than people give to one thing.
    const MOST: usize = 8;
    let (mut names, mut next) = (vec![name], 0);
    while let Some(&name) = names.get(next) {
        next += 1;
        for at in words(text, name) {
            if fits(at, name) && is_enough(at) {
                return true;
            }
            if let Some(other) = other_name(text, at, name)
                && names.len() < MOST
                && !names.contains(&other)
            {
                names.push(other);
            }
        }
    }
    false
}

/// The name that is given to another one at a place: `use codes::frame as close_frame`
fn other_name<'t>(text: &'t str, at: usize, name: &str) -> Option<&'t str> {
    let other = behind(text, at, name).strip_prefix(" as ")?;
    let end = other.bytes().position(|byte| !is_in_word(Some(&byte)))?;
    // `CODE as u32`
    other.get(..end).filter(|other| !numbers::is_number(other) && !matches!(*other, "" | "_"))
}

/// Is one of the words before a place of a text?
fn is_behind(text: &str, at: usize, all: &[&str]) -> bool {
    let before = text.get(..at).unwrap_or_default().trim_end();
    all.iter().any(|word| before.ends_with(word))
}

/// What follows a name at a place of a text.
fn behind<'t>(text: &'t str, at: usize, name: &str) -> &'t str {
    text.get(at + name.len()..).unwrap_or_default()
}

/// Is it the type of an `impl` at a place of a text?
fn is_implemented(text: &str, at: usize, name: &str) -> bool {
    let line = text.get(..at).unwrap_or_default().rsplit('\n').next().unwrap_or_default();
    let behind = behind(text, at, name).lines().next();
    line.trim_start().starts_with("impl")
        && (line.contains(" for ") || !behind.is_some_and(|behind| behind.contains(" for ")))
}

/// Is a name at a place of a text one that it hands on: `pub use codes::{A, `, `pub type A`?
fn hands_on(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    let start = memchr::memrchr2(b';', b'}', before.as_bytes()).map_or(0, |at| at + 1);
    let statement = before.get(start..).unwrap_or_default();
    let is_public = |words: [&str; 2]| words.iter().any(|word| statement.contains(word));
    is_public(["pub use ", "pub(crate) use "])
        || is_public(["pub type ", "pub(crate) type "]) && is_behind(text, at, &["type"])
}

/// The words before a name that is defined.
const DEFINES: &[&str] =
    &["const", "static", "fn", "enum", "struct", "type", "trait", "mod", "macro_rules!"];

/// The module that a path of the unit's own begins with: it may be a crate that is handed on.
fn module(path: &[String]) -> Option<Need> {
    let [first, module, _, ..] = path else { return None };
    matches!(first.as_str(), "crate" | "self" | "super")
        .then(|| Need::Definition { owner: None, name: module.clone() })
}

/// The name at the end of a path of the unit's own.
fn definition(path: &[String], crates: &Crates) -> Option<Need> {
    // `::codes::LOST`
    let path = path.strip_prefix(&[String::new()]).unwrap_or(path);
    let first = path.first()?;
    let is_outside = everywhere::is_crate(first)
        || crates.is_dependency(first) && crates.member(first).is_none();
    let (name, before) = path.split_last()?;
    let is_common = everywhere::is_name(name) || numbers::is_number(first);
    if is_outside || is_common {
        return None;
    }
    let owner = before.last().filter(|owner| owner.starts_with(char::is_uppercase));
    Some(Need::Definition { owner: owner.cloned(), name: name.clone() })
}

/// Where a name occurs as a whole word.
pub(super) fn words<'t>(text: &'t str, name: &'t str) -> impl Iterator<Item = usize> + 't {
    let bytes = text.as_bytes();
    memmem::find_iter(bytes, name.as_bytes()).filter(move |&at| {
        let before = at.checked_sub(1).and_then(|before| bytes.get(before));
        !is_in_word(before) && !is_in_word(bytes.get(at + name.len()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_definition_is_told_from_a_mention() {
        let need = |name: &str| Need::Definition { owner: None, name: name.to_owned() };
        assert!(need("LOST").is_met_by("pub const LOST: u16 = 1;"));
        assert!(need("code_for").is_met_by("pub const fn code_for(it: It) -> u16 { 1 }"));
        assert!(need("codes").is_met_by("pub mod codes { const LOST: u16 = 1; }"));
        assert!(!need("codes").is_met_by("pub mod codes;"));
        for text in ["send(LOST)", "const LOST_TOO: u16 = 1;", "const NOT_LOST: u16 = 1;", ""] {
            assert!(!need("LOST").is_met_by(text), "{text}");
        }
        let calls = Need::Calls {
            owner: None,
            name: "refuse".to_owned(),
            is_method: false,
            has_arguments: true,
        };
        assert!(calls.is_met_by("codes::refuse(socket)"));
        assert!(!calls.is_met_by("fn refuse(socket: &Socket) {}"));
        assert!(!calls.is_met_by("refuse()"));
        assert!(!calls.is_met_by("socket.refuse()"));
        // Under another name.
        assert!(calls.is_met_by("use codes::{refuse as end, other}; fn f() { end(socket) }"));
        for text in
            ["use codes::refuse as end; fn f() { end() }", "use codes::refuse as _; other(a)"]
        {
            assert!(!calls.is_met_by(text), "{text}");
        }
        let uses = Need::Uses { name: "LOST".to_owned() };
        let mut places = BTreeSet::new();
        uses.any_place("use a::LOST as GONE; f(GONE); LOST as u16; 1 as u16", &mut |at| {
            places.insert(at);
            false
        });
        assert_eq!(places, BTreeSet::from([7, 15, 23, 30]));
    }

    #[test]
    fn a_variant_is_named_behind_its_type() {
        let need = Need::Names { owner: "Message".to_owned(), name: "Close".to_owned() };
        for text in [
            "send(ws::Message::Close(frame))",
            "impl From<Frame> for Message { fn from(it: Frame) -> Self { Self::Close(it) } }",
            "use ws::Message::{self, Close};",
            "use ws::Message::*; send(Close(frame))",
            "use ws::Message as Sent; send(Sent::Close(frame))",
            "Message::<Text>::Close(frame)",
        ] {
            assert!(need.is_met_by(text), "{text}");
        }
        for text in ["Connection::Close; Message::Text(text)", "Frame::Close(frame)", "Message"] {
            assert!(!need.is_met_by(text), "{text}");
        }
    }

    #[test]
    fn what_a_type_has_is_where_the_type_is_defined_or_handed_on() {
        let need = |name: &str| Need::Definition {
            owner: Some("Fault".to_owned()),
            name: name.to_owned(),
        };
        for text in [
            "impl Fault { pub fn code(&self) -> u16 { 1 } }",
            "impl Display for Fault { fn code() {} }",
            "pub trait Fault { fn code(&self) -> u16; }",
            "pub use other::{Fault, Other};",
            "pub type Fault = Other;",
        ] {
            assert!(need("code").is_met_by(text), "{text}");
        }
        for text in [
            "impl Other { fn end(fault: Fault) { fault.code() } }",
            "impl Fault { fn end(&self) { self.code() } }",
            "impl Fault for Other { fn code(&self) -> u16 { 1 } }",
            "use other::Fault; fn code() {}",
        ] {
            assert!(!need("code").is_met_by(text), "{text}");
        }
        assert!(need("LOST").is_met_by("impl Fault { const LOST: Fault = Fault(1); }"));
        assert!(need("Lost").is_met_by("enum Fault { Lost }"));
    }
}
