//! What the standard library and its like do with a value: names that hand it on as it is, names
//! that call a closure with it, names that cut a text. Data only.

/// Methods without an argument that no type gives another meaning.
const DROPPED: &[&str] = &[
    "as_deref",
    "as_deref_mut",
    "as_mut",
    "as_ref",
    "borrow",
    "borrow_mut",
    "by_ref",
    "clone",
    "cloned",
    "copied",
    "deref",
    "deref_mut",
    "to_owned",
    "unwrap",
    "unwrap_unchecked",
];

/// Methods that return their receiver, unless its type defines the method itself.
const PASSING: &[&str] = &[
    "as_pin_mut",
    "as_str",
    "as_u16",
    "borrow_and_update",
    "boxed",
    "collect",
    "context",
    "expect",
    "flatten",
    "fuse",
    "get",
    "get_mut",
    "inspect",
    "inspect_err",
    "into_inner",
    "into_owned",
    "iter",
    "join_next",
    "lock",
    "map_err",
    "map_or_default",
    "next",
    "ok",
    "ok_or",
    "ok_or_else",
    "or",
    "or_else",
    "peekable",
    "read",
    "recv",
    "recv_async",
    "recv_timeout",
    "subscribe",
    "take",
    "to_u16",
    "transpose",
    "try_recv",
    "unwrap_or_default",
    "wait_for",
    "with_context",
    "write",
    "xor",
];

/// Methods whose result has the same type, or that of an element of a collection.
const SAME_TYPE: &[&str] = &[
    "as_hyphenated",
    "as_simple",
    "back",
    "drain",
    "entry",
    "filter",
    "find",
    "first",
    "front",
    "hyphenated",
    "into_iter",
    "into_values",
    "iter_mut",
    "last",
    "load",
    "max",
    "max_by",
    "max_by_key",
    "min",
    "min_by",
    "min_by_key",
    "next_back",
    "nth",
    "or_insert",
    "or_insert_with",
    "pop",
    "pop_back",
    "pop_front",
    "remove",
    "replace",
    "rev",
    "rfind",
    "simple",
    "skip",
    "skip_while",
    "swap_remove",
    "take_while",
    "unwrap_or",
    "unwrap_or_else",
    "upgrade",
    "values",
    "values_mut",
];

/// Methods that call their closure with what they are called on, or with what is in it.
const HANDS_IN: &[&str] = &[
    "and_then",
    "filter",
    "filter_map",
    "find_map",
    "for_each",
    "inspect",
    "is_none_or",
    "is_some_and",
    "map",
    "map_or",
    "map_or_else",
    "run_interval",
    "run_later",
    "then",
    "take_if",
    "with",
    "with_borrow",
    "with_borrow_mut",
];

/// Methods whose result is that of their last argument, a closure or function.
const YIELDS: &[&str] = &[
    "and_then",
    "filter_map",
    "find_map",
    "flat_map",
    "map",
    "map_or",
    "map_or_else",
    "then",
    "with",
    "with_borrow",
    "with_borrow_mut",
];

/// Methods whose result is their argument, or nothing.
const GIVES: &[&str] = &["and", "then_some"];

/// Methods whose result is their first argument, or what their last one, a closure, makes of it.
const FOLDS: &[&str] = &["fold", "try_fold"];

/// Methods whose argument replaces a missing value.
const REPLACES: &[&str] = &["or", "or_else", "unwrap_or", "unwrap_or_else"];

/// Methods whose first argument replaces a missing value, and whose second maps any other.
const MAPS_OR: &[&str] = &["map_or", "map_or_else"];

/// Methods that put their last argument into what they are called on.
const PUTS: &[&str] = &[
    "append",
    "blocking_send",
    "complete",
    "extend",
    "extend_from_slice",
    "force_send",
    "get_or_init",
    "get_or_insert",
    "get_or_insert_with",
    "insert",
    "insert_entry",
    "or_insert",
    "or_insert_with",
    "push",
    "push_back",
    "push_front",
    "replace",
    "send",
    "send_async",
    "send_blocking",
    "send_replace",
    "send_timeout",
    "set",
    "spawn",
    "store",
    "swap",
    "try_insert",
    "try_send",
    "unbounded_send",
];

/// Methods that lend what they are called on to a closure, which may change it.
const LENDS: &[&str] = &[
    "and_modify",
    "for_each",
    "modify",
    "rcu",
    "send_if_modified",
    "send_modify",
    "update",
    "with_borrow_mut",
    "with_mut",
];

/// Functions that hand back what one of their arguments is or yields, how many they have, and which
/// it is.
const HANDED_BACK: &[(&str, usize, usize)] = &[
    ("abortable", 1, 0),
    ("black_box", 1, 0),
    ("block_in_place", 1, 0),
    ("block_on", 1, 0),
    ("catch_unwind", 1, 0),
    ("identity", 1, 0),
    ("pin", 1, 0),
    ("replace", 2, 0),
    ("run", 1, 0),
    ("scope", 2, 1),
    ("spawn", 1, 0),
    ("spawn_blocking", 1, 0),
    ("spawn_local", 1, 0),
    ("take", 1, 0),
    ("timeout", 2, 1),
    ("timeout_at", 2, 1),
    ("unconstrained", 1, 0),
];

/// Functions that run something and give its result in a `Result`, and how many arguments they have.
const MAY_FAIL: &[(&str, usize)] = &[
    ("catch_unwind", 1),
    ("spawn", 1),
    ("spawn_blocking", 1),
    ("spawn_local", 1),
    ("timeout", 2),
    ("timeout_at", 2),
];

pub(crate) fn may_fail(function: &str, arguments: usize) -> bool {
    MAY_FAIL.contains(&(function, arguments))
}

/// Methods that find nothing at times.
const MAY_MISS: &[&str] = &[
    "back",
    "find",
    "find_map",
    "first",
    "front",
    "get",
    "last",
    "max",
    "max_by",
    "max_by_key",
    "min",
    "min_by",
    "min_by_key",
    "next",
    "next_back",
    "nth",
    "pop",
    "pop_back",
    "pop_front",
    "remove",
    "rfind",
    "take",
    "then",
    "then_some",
];

pub(crate) fn may_miss(method: &str) -> bool {
    MAY_MISS.contains(&method)
}

/// Methods that hand a value on only if their closure accepts it.
const FILTERS: &[&str] = &["filter", "take_if", "clamp"];

/// The argument of an atomic operation that says how it is ordered, not what is stored.
pub(crate) const ORDERING: &str = "Ordering";

/// Types that hold a key before their value.
const MAPS: &[&str] =
    &["BTreeMap", "DashMap", "FxHashMap", "HashMap", "IndexMap", "LruCache", "SlotMap", "Slab"];

/// Types around one value, which is shown without them or with little around it.
const HOLDS_ONE: &[&str] = &["Arc", "Box", "Option", "Rc"];

pub(crate) fn holds_one(ty: &str) -> bool {
    HOLDS_ONE.contains(&ty)
}

/// Is it a trait of closures?
pub(crate) fn is_closure(name: &str) -> bool {
    matches!(name, "AsyncFn" | "AsyncFnMut" | "AsyncFnOnce" | "Fn" | "FnMut" | "FnOnce")
}

pub(crate) fn puts(method: &str) -> bool {
    PUTS.contains(&method)
}

pub(crate) fn lends(method: &str) -> bool {
    LENDS.contains(&method)
}

/// The argument that a function hands back.
pub(crate) fn handed_back(function: &str, arguments: usize) -> Option<usize> {
    let is_it = |it: &&(&str, usize, usize)| it.0 == function && it.1 == arguments;
    HANDED_BACK.iter().find(is_it).map(|it| it.2)
}

pub(crate) fn folds(method: &str) -> bool {
    FOLDS.contains(&method)
}

pub(crate) fn is_dropped(method: &str) -> bool {
    DROPPED.contains(&method)
}

pub(crate) fn passes(method: &str) -> bool {
    PASSING.contains(&method)
}

/// Does a method yield something that it is called on or given?
pub(crate) fn hands_on(method: &str) -> bool {
    keeps_type(method) || yields(method) || stands_in(method) || gives_or_puts(method)
}

pub(crate) fn keeps_type(method: &str) -> bool {
    passes(method) || SAME_TYPE.contains(&method)
}

pub(crate) fn hands_in(method: &str) -> bool {
    HANDS_IN.contains(&method)
}

pub(crate) fn yields(method: &str) -> bool {
    YIELDS.contains(&method)
}

/// Does a method look at what it is called on before it gives or calls its argument?
pub(crate) fn decides(method: &str) -> bool {
    matches!(method, "then" | "then_some")
}

pub(crate) fn gives(method: &str) -> bool {
    GIVES.contains(&method)
}

pub(crate) fn stands_in(method: &str) -> bool {
    replaces(method) || maps_or(method)
}

pub(crate) fn replaces(method: &str) -> bool {
    REPLACES.contains(&method)
}

pub(crate) fn maps_or(method: &str) -> bool {
    MAPS_OR.contains(&method)
}

/// Does a method only answer a question about what it is called on?
pub(crate) fn asks(method: &str) -> bool {
    matches!(method, "is_none" | "is_none_or" | "is_some" | "is_some_and" | "len" | "matches")
}

/// Does a method give what was there, or what it puts there?
pub(crate) fn gives_or_puts(method: &str) -> bool {
    method.starts_with("get_or_") || method.starts_with("or_insert")
}

/// Does a method put the default of the type in place of a missing value?
pub(crate) fn defaults(method: &str) -> bool {
    method == "unwrap_or_default"
}

pub(crate) fn filters(method: &str) -> bool {
    FILTERS.contains(&method)
}

/// The function that makes another owner of the same value: `Arc::clone(&cell)`
pub(crate) const CLONE: &str = "clone";

/// The function that puts its second argument into the first: `mem::replace(&mut code, 1000)`
pub(crate) const REPLACE: &str = "replace";

/// The method that puts its second argument into a map, under the first.
pub(crate) const INSERT: &str = "insert";

/// The method that puts all elements of a list into a collection.
pub(crate) const EXTEND: &str = "extend";

/// The function that makes the default value of a type.
pub(crate) const DEFAULT: &str = "default";

/// `Default::default()`
pub(crate) fn is_default(path: &[String]) -> bool {
    path == ["Default", DEFAULT]
}

pub(crate) fn is_map(ty: &str) -> bool {
    MAPS.contains(&ty)
}
