//! Which files are worth parsing: bytes decide only that, never what is found.

use memchr::memmem;

use super::names::Crates;
use crate::libraries::{Form, Library};

/// The words of which a file holds one if anything in it is about closing.
pub const WORDS: &[&str] = &["close", "Close", "CLOSE"];

/// What a file holds that uses one of some libraries to close.
#[derive(Debug)]
pub(super) struct Needles {
    /// The names of the crates, of which one stands in every file that uses a library.
    crates: Vec<String>,
    /// The beginnings of their shapes.
    shapes: Vec<String>,
    /// The beginnings of the shapes of the library that the package itself is. It needs no name of
    /// a crate for them. Its own methods hand on what they are given, so they do not count.
    own: Vec<String>,
}

impl Needles {
    pub(super) fn new(crates: &Crates) -> Needles {
        let (own, others): (Vec<_>, Vec<_>) =
            crates.libraries.iter().partition(|&&library| crates.own == Some(library));
        let in_use = |name: String| [format!("{name}::"), format!("crate {name}")];
        let mut shapes: Vec<String> =
            others.into_iter().flat_map(|library| beginnings(library, true)).collect();
        shapes.push("close_code!".to_owned());
        shapes.sort();
        shapes.dedup();
        Needles {
            crates: crates.library_names().into_iter().flat_map(in_use).collect(),
            shapes,
            own: own.into_iter().flat_map(|library| beginnings(library, false)).collect(),
        }
    }

    /// Does the text hold one of them?
    pub(super) fn are_in(&self, text: &str) -> bool {
        let any = |needles: &[String]| needles.iter().any(|needle| begins(text, needle));
        any(&self.own) || (holds(text, &self.crates) && any(&self.shapes))
    }
}

/// How the shapes of a library begin, and the paths of its codes.
fn beginnings(library: &Library, methods: bool) -> Vec<String> {
    let mut needles = Vec::new();
    let last = |path: &'static str| path.rsplit("::").next().unwrap_or(path);
    for shape in library.shapes {
        match shape.form {
            Form::Struct(path) => {
                let behind = [" {", "{", " as ", ";"];
                needles.extend(behind.map(|behind| format!("{}{behind}", last(path))));
            }
            Form::Call(path, _) => match path.rsplit_once("::") {
                // `from` and `new` stand everywhere; with their type they tell.
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
    for codes in library.codes {
        needles.push(format!("{}::", last(codes.path)));
    }
    needles
}

/// Does a shape begin in the text? `close()` closes without a code.
fn begins(text: &str, needle: &str) -> bool {
    let bytes = text.as_bytes();
    memmem::find_iter(bytes, needle.as_bytes())
        .any(|at| !needle.ends_with('(') || bytes.get(at + needle.len()) != Some(&b')'))
}

/// Does the text hold one of some names?
pub(super) fn holds(text: &str, names: &[String]) -> bool {
    names.iter().any(|name| memmem::find(text.as_bytes(), name.as_bytes()).is_some())
}
