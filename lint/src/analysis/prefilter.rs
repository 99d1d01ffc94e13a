//! Which files are worth parsing: bytes decide only that, never what is found.

use std::collections::BTreeSet;

use memchr::memmem;

use crate::analysis::packages::{Crates, Packages};
use crate::analysis::words::{Wanted, Word, Words, is_in_word, is_word};
use crate::libraries::{Form, From, Library, wsclose};

/// What the files of each package hold that use one of its libraries to close.
#[derive(Debug)]
pub(super) struct Needles(Vec<PackageNeedles>);

#[derive(Debug)]
struct PackageNeedles {
    /// The names of the crates, one of which occurs in every file that uses a library.
    crates: Vec<Needle>,
    /// The beginnings of their shapes.
    shapes: Vec<Needle>,
    /// What hands a crate on, to files that need not name it.
    handing_on: Vec<Needle>,
    /// What a function that handles codes contains, in a file that contains one of the above: it
    /// assigns the code of an existing frame, or names a code.
    handling: Vec<Needle>,
    /// The beginnings of the shapes of the library that the package itself is. It needs no name of
    /// a crate for them. Its own methods hand on what they are given, so they do not count.
    own: Vec<Needle>,
}

/// A text to look for, and the longest word in it.
type Needle = (Word, String);

fn needle(text: String) -> Needle {
    let words = text.split(|letter: char| !letter.is_ascii() || !is_word(letter as u8));
    (Word::of(words.max_by_key(|word| word.len()).unwrap_or_default()), text)
}

impl Needles {
    pub(super) fn new(packages: &Packages) -> Needles {
        Needles(packages.iter().map(|crates| PackageNeedles::new(crates, packages)).collect())
    }

    fn any(&self, package: usize, is_in: impl Fn(&Needle) -> bool) -> bool {
        self.0.get(package).is_some_and(|needles| needles.any(is_in))
    }
}

impl PackageNeedles {
    fn new(crates: &Crates, packages: &Packages) -> PackageNeedles {
        let (own, others): (Vec<_>, Vec<_>) =
            crates.libraries.iter().partition(|&&library| crates.own == Some(library));
        let in_use = |name: String| [format!("{name}::"), format!("crate {name}")];
        let others_names: Vec<String> =
            others.iter().map(|library: &&Library| library.name.replace('-', "_")).collect();
        let mut shapes: Vec<String> =
            others.into_iter().flat_map(|library| beginnings(library, true)).collect();
        shapes.push(wsclose::CODE_MACRO.to_owned());
        shapes.sort();
        shapes.dedup();
        let all = crates.libraries.iter().flat_map(|library| library.shapes);
        let fields = all.filter_map(|shape| shape.code.field());
        let codes = crates.libraries.iter().flat_map(|library| library.codes);
        let mut handling: Vec<String> = fields
            .map(|field| format!(".{field} = "))
            .chain(codes.map(|codes| format!("{}::", last(codes.path))))
            .collect();
        handling.sort();
        handling.dedup();
        // Another crate may hand a library on: `client::support::tungstenite::Message`.
        let handed_on = others_names.into_iter().map(|name| format!("{name}::"));
        let names: Vec<String> = packages.seen_by(crates).flat_map(Crates::library_names).collect();
        let hands_on = |name: &String| {
            ["pub use ", "pub(crate) use ", "pub(super) use ", "pub extern crate "]
                .map(|word| needle(format!("{word}{name}")))
        };
        PackageNeedles {
            handing_on: names.iter().flat_map(hands_on).collect(),
            crates: names.into_iter().flat_map(in_use).chain(handed_on).map(needle).collect(),
            shapes: shapes.into_iter().map(needle).collect(),
            handling: handling.into_iter().map(needle).collect(),
            own: own
                .into_iter()
                .flat_map(|library| beginnings(library, false))
                .map(needle)
                .collect(),
        }
    }

    fn any(&self, is_in: impl Fn(&Needle) -> bool) -> bool {
        let any = |needles: &[Needle]| needles.iter().any(&is_in);
        any(&self.own) || any(&self.handing_on) || (any(&self.crates) && any(&self.shapes))
    }
}

impl Needles {
    /// Adds the places of a file that close, and whether all of it may.
    pub(super) fn add_places(
        &self,
        package: usize,
        text: &str,
        words: &Words,
        places: &mut BTreeSet<usize>,
    ) {
        let Some(needles) = self.0.get(package) else { return };
        for (word, needle) in needles.own.iter().chain(&needles.shapes).chain(&needles.handling) {
            if words.may_hold(*word) {
                places.extend(beginnings_in(text, needle));
            }
        }
    }
}

/// Whether an item introduces another name for something it mentions.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Renamed<'t> {
    No,
    /// `use … as Name`, `type Name = …`
    To(&'t str),
    /// It imports what is inside: `use Name::*`, `use Name::{…}`
    Inside,
}

/// Returns whether the item at an offset introduces another name for what is mentioned there.
pub(super) fn renamed(text: &str, at: usize) -> Renamed<'_> {
    let (before, behind) = text.split_at_checked(at).unwrap_or_default();
    let behind = behind.strip_prefix(first_name(behind)).unwrap_or_default();
    let name = match item_before(before).rsplit_once("type ") {
        Some((_, name)) => Some(name),
        None if behind.starts_with("::*") || behind.starts_with("::{") => return Renamed::Inside,
        None => behind.strip_prefix(" as "),
    };
    match name.map(first_name) {
        // The offset is that of the new name itself, or the name is `_`.
        None | Some("" | "_") => Renamed::No,
        Some(name) => Renamed::To(name),
    }
}

/// The name that a text begins with.
fn first_name(text: &str) -> &str {
    let end = text.bytes().position(|byte| !is_word(byte)).unwrap_or(text.len());
    text.get(..end).unwrap_or_default()
}

/// Is a place of a text, outside of functions, in the head of an `impl`? Its type is `Self` there.
pub(super) fn is_implemented(text: &str, at: usize) -> bool {
    item_before(text.get(..at).unwrap_or_default()).contains("impl")
}

/// The beginning of the item around the end of a text.
fn item_before(text: &str) -> &str {
    let start = memchr::memrchr2(b';', b'}', text.as_bytes()).map_or(0, |at| at + 1);
    text.get(start..).unwrap_or_default()
}

impl Wanted for Needles {
    fn may_be_in(&self, package: usize, words: &Words) -> bool {
        self.any(package, |(word, _)| words.may_hold(*word))
    }

    fn is_in(&self, package: usize, _: &str, text: &str, words: &Words) -> bool {
        self.any(package, |(word, needle)| words.may_hold(*word) && begins(text, needle))
    }
}

/// The name at the end of a path.
fn last(path: &'static str) -> &'static str {
    path.rsplit("::").next().unwrap_or(path)
}

/// How the shapes of a library begin, and the paths of its codes.
fn beginnings(library: &Library, methods: bool) -> Vec<String> {
    let mut needles = Vec::new();
    for shape in library.shapes {
        // `send` occurs everywhere; what makes a frame a Close occurs only here.
        if let Some(kind) = shape.kind() {
            for (owner, name) in kind.close.iter().filter_map(|path| path.rsplit_once("::")) {
                let behind = [&format!("::{name}"), "::{", "::*", " as "];
                needles.extend(behind.map(|behind| format!("{owner}{behind}")));
            }
        }
        match shape.form {
            Form::Method { .. } if shape.kind().is_some() => {}
            Form::Struct(path) => {
                let behind = [" {", "{", " as ", ";"];
                needles.extend(behind.map(|behind| format!("{}{behind}", last(path))));
            }
            Form::Call(path, _) => match path.rsplit_once("::") {
                // `from` and `new` occur everywhere; together with their type they are specific.
                Some((owner, function)) if function.starts_with(char::is_lowercase) => {
                    let owner = owner.rsplit("::").next().unwrap_or(owner);
                    needles.push(format!("{owner}::{function}("));
                    needles.push(format!("{owner} as "));
                }
                _ => needles.push(format!("{}(", last(path))),
            },
            Form::Method { name, .. } if methods => needles.push(format!("{name}(")),
            Form::Method { .. } => {}
        }
    }
    // Without a shape around it, only a code that contains or loses a number is specific.
    for codes in library.codes {
        let ty = last(codes.path);
        let payloads = codes.payloads.iter().map(|(variant, _)| {
            // The type's own name is its constructor.
            if *variant == codes.path { format!("{ty}(") } else { format!("{ty}::{variant}(") }
        });
        needles.extend(payloads);
        if matches!(codes.from, From::Lossy(_)) {
            needles.push(format!("{ty}::"));
        }
        needles.extend([" as ", "::*", "::{"].map(|other| format!("{ty}{other}")));
        // A table of codes: `_ => CloseCode::Error`.
        needles.push(format!("_ => {ty}::"));
    }
    needles
}

/// Does a shape begin in the text?
fn begins(text: &str, needle: &str) -> bool {
    beginnings_in(text, needle).next().is_some()
}

/// Where a shape begins in the text. `close()` closes without a code.
fn beginnings_in<'t>(text: &'t str, needle: &'t str) -> impl Iterator<Item = usize> + 't {
    let bytes = text.as_bytes();
    memmem::find_iter(bytes, needle.as_bytes()).filter(move |&at| {
        let behind = bytes.get(at + needle.len()..).unwrap_or_default();
        let closes = needle.ends_with('(') && behind.starts_with(b")");
        !closes && is_code(bytes.get(..at).unwrap_or_default(), needle)
    })
}

/// Can the text go on with the beginning of a shape? Not inside of a word or a comment, and neither
/// where a type or a function is defined nor where a function says what it returns.
fn is_code(before: &[u8], needle: &str) -> bool {
    if is_in_word(needle.as_bytes().first()) && is_in_word(before.last()) {
        return false;
    }
    let others: &[&str] = match needle.as_bytes().last() {
        Some(b'{') => &["struct ", "-> ", "-> &"],
        Some(b'(') => &["fn "],
        _ => &[],
    };
    let line = memchr::memrchr(b'\n', before).map_or(before, |at| before.split_at(at + 1).1);
    !others.iter().any(|other| line.ends_with(other.as_bytes()))
        && !line.trim_ascii_start().starts_with(b"//")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shape_begins_where_it_can_be_code() {
        for text in ["Frame {", "ws::Frame {", "x = Frame {", "f(Frame {", "// a\nFrame {"] {
            assert!(begins(text, "Frame {"), "{text}");
        }
        for text in ["struct Frame {", "fn f() -> Frame {", "    /// Frame {", "OwnFrame {", ""] {
            assert!(!begins(text, "Frame {"), "{text}");
        }
        assert!(begins("socket.close(code)", "close("));
        assert!(begins("fn close(code) { self.inner.close(code) }", "close("));
        for text in ["socket.close()", "fn close(&self) {", "force_close(1)", "// close(1)"] {
            assert!(!begins(text, "close("), "{text}");
        }
    }
}
