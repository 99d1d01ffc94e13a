//! Names that occur in so many files that a search for them excludes none.
//! Data only.

use super::conversions;

/// The crates that come with Rust.
const CRATES: &[&str] = &["alloc", "core", "proc_macro", "std", "test"];

/// The types, variants and traits that every module has without an import.
const PRELUDE: &[&str] = &[
    "AsMut",
    "AsRef",
    "AsyncFn",
    "AsyncFnMut",
    "AsyncFnOnce",
    "Box",
    "Clone",
    "Copy",
    "Default",
    "DoubleEndedIterator",
    "Drop",
    "Eq",
    "Err",
    "ExactSizeIterator",
    "Extend",
    "Fn",
    "FnMut",
    "FnOnce",
    "From",
    "Into",
    "IntoIterator",
    "Iterator",
    "None",
    "Ok",
    "Option",
    "Ord",
    "PartialEq",
    "PartialOrd",
    "Result",
    "Send",
    "Sized",
    "Some",
    "String",
    "Sync",
    "ToOwned",
    "ToString",
    "Unpin",
    "Vec",
];

/// Names of the standard library and of futures, for types and for what traits make a type do.
const NAMES: &[&str] = &[
    "Arc",
    "Box",
    "Default",
    "Duration",
    "Err",
    "From",
    "HashMap",
    "Instant",
    "Into",
    "None",
    "Ok",
    "Option",
    "Rc",
    "Result",
    "Self",
    "Some",
    "String",
    "Vec",
    "all",
    "and_then",
    "any",
    "as_bytes",
    "as_mut",
    "as_ref",
    "as_str",
    "borrow",
    "borrow_mut",
    "call",
    "chain",
    "clone",
    "cmp",
    "collect",
    "contains",
    "contains_key",
    "count",
    "default",
    "deref",
    "drain",
    "drop",
    "elapsed",
    "entry",
    "eq",
    "err",
    "extend",
    "filter",
    "filter_map",
    "find",
    "first",
    "flush",
    "fmt",
    "fold",
    "for_each",
    "get",
    "get_mut",
    "hash",
    "index",
    "insert",
    "into_inner",
    "into_iter",
    "is_empty",
    "is_none",
    "is_some",
    "iter",
    "iter_mut",
    "join",
    "keys",
    "last",
    "len",
    "lock",
    "map",
    "map_err",
    "max",
    "min",
    "new",
    "next",
    "now",
    "ok",
    "or_else",
    "parse",
    "poll",
    "poll_next",
    "pop",
    "position",
    "push",
    "read",
    "recv",
    "remove",
    "replace",
    "rev",
    "self",
    "send",
    "skip",
    "spawn",
    "split",
    "sum",
    "take",
    "then",
    "timeout",
    "to_owned",
    "to_string",
    "to_vec",
    "trim",
    "try_recv",
    "try_send",
    "unwrap",
    "values",
    "wait",
    "with",
    "write",
    "zip",
];

/// Names that many crates give to a type: a file that uses one may mean any of them.
const TYPES: &[&str] = &["Error", "Event", "Message", "Result"];

/// Traits of the standard library and of futures that type parameters are bound by.
const BOUNDS: &[&str] = &[
    "AsMut",
    "AsRef",
    "AsyncRead",
    "AsyncWrite",
    "Clone",
    "Copy",
    "Debug",
    "Display",
    "Error",
    "Fn",
    "FnMut",
    "FnOnce",
    "Future",
    "Hash",
    "Ord",
    "PartialEq",
    "Send",
    "Sink",
    "Sized",
    "Stream",
    "Sync",
    "ToString",
    "Unpin",
];

pub(crate) fn is_bound(name: &str) -> bool {
    BOUNDS.contains(&name)
}

pub(crate) fn is_in_prelude(name: &str) -> bool {
    PRELUDE.contains(&name)
}

pub(crate) fn is_crate(name: &str) -> bool {
    CRATES.contains(&name)
}

/// Methods of many types whose own definitions are still worth looking for.
const METHODS: &[&str] =
    &["accept", "connect", "decode", "encode", "open", "run", "start", "stop", "update"];

/// Is it a method that so many types have that a call of it says nothing without the type?
pub(crate) fn is_method(name: &str) -> bool {
    is_name(name) || METHODS.contains(&name)
}

pub(crate) fn is_name(name: &str) -> bool {
    name.len() < 2 || NAMES.binary_search(&name).is_ok() || conversions::is_conversion(name)
}

pub(crate) fn is_type(name: &str) -> bool {
    TYPES.contains(&name)
}

#[cfg(test)]
mod tests {
    #[test]
    fn names_are_in_order() {
        assert!(super::NAMES.is_sorted());
    }
}
