//! Items of libraries: what a path of code can lead to.

use super::names::Path;
use crate::libraries::{Codes, Form, Library, Shape, Source};

/// An item of a library.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Item {
    pub(super) library: &'static Library,
    /// The path behind the module in which the library's items are.
    pub(super) path: Path,
}

impl Item {
    /// Is it the item `name` of what the pattern names? `is_in("CloseCode", "Normal")`
    pub(super) fn is_in(&self, pattern: &str, name: &str) -> bool {
        let Some((last, owner)) = self.path.split_last() else { return false };
        last == name && ends_with(owner, pattern)
    }

    /// Is it this variant or constructor of a type of codes? The type's own name is its constructor.
    pub(super) fn is_payload(&self, codes: &Codes, name: &str) -> bool {
        self.is_in(codes.path, name) || codes.path == name && self.is(name)
    }

    /// Is it what the pattern names, in whatever submodule? `CloseCode::Normal` is
    /// `protocol::frame::coding::CloseCode::Normal` too.
    pub(super) fn is(&self, pattern: &str) -> bool {
        ends_with(&self.path, pattern)
    }
}

/// Does a path end with a pattern, behind modules only?
fn ends_with(path: &[String], pattern: &str) -> bool {
    let mut path = path.iter().rev();
    for wanted in pattern.rsplit("::") {
        if path.next().is_none_or(|segment| segment != wanted) {
            return false;
        }
    }
    path.all(|segment| segment.starts_with(|c: char| c.is_lowercase()))
}

/// Is the item one that its library is known to have, or a function of one? `WebSocket::connect`
pub(super) fn has(item: &Item) -> bool {
    let function = |name: &&String| name.starts_with(char::is_lowercase);
    if let [owner @ .., name] = item.path.as_slice()
        && owner.last().is_some_and(|owner| !function(&owner))
        && function(&name)
    {
        return has(&Item { library: item.library, path: owner.to_vec() });
    }
    let library = item.library;
    let starts = |pattern: &str| {
        let ends = pattern.match_indices("::").map(|(at, _)| at).chain([pattern.len()]);
        ends.filter_map(|end| pattern.get(..end)).any(|part| item.is(part))
    };
    library.shapes.iter().any(|shape| match shape.form {
        Form::Struct(path) | Form::Call(path, _) => starts(path),
        Form::Method { receivers, .. } => receivers.iter().any(|receiver| item.is(receiver)),
    }) || library
        .shapes
        .iter()
        .filter_map(Shape::kind)
        .any(|kind| kind.close.iter().any(|path| starts(path)))
        || library.sources.iter().any(|source| match source {
            Source::Field(ty, _)
            | Source::Method(ty, _)
            | Source::Variant(ty)
            | Source::Gives(_, ty) => item.is(ty),
            Source::Event(ty, event) => starts(ty) || item.is(event),
            Source::Holds(ty, _, held) => item.is(ty) || item.is(held),
            Source::Parameter(..) => false,
        })
        || library.codes.iter().any(|codes| {
            item.is(codes.path)
                || codes.names.iter().any(|(name, _)| item.is_in(codes.path, name))
                || codes.payloads.iter().any(|(name, _)| item.is_in(codes.path, name))
        })
        || item.is("Message")
        || item.is("Message::Close")
}
