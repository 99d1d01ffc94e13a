//! What names of methods, functions and fields say about a text. Data only.

use super::numbers;

/// Functions that hand on a text in another type.
const CONVERSIONS: &[&str] =
    &["Borrowed", "Owned", "Some", "copy_from_slice", "from", "from_static", "into", "new"];

/// Methods after which a text is short enough: the author considered the limit.
const CUTS: &[&str] = &["as_reason", "floor_char_boundary", "truncate", "truncated"];

/// Methods that hand on a text in another type.
const NEUTRAL: &[&str] = &[
    "as_bytes",
    "as_str",
    "into_boxed_str",
    "into_bytes",
    "into_owned",
    "into_string",
    "lines",
    "to_ascii_lowercase",
    "to_ascii_uppercase",
    "to_lowercase",
    "to_owned",
    "to_uppercase",
    "to_vec",
    "trim",
    "trim_end",
    "trim_start",
    "as_deref",
];

/// Fields of errors that hold their text, which mostly quotes what went wrong.
const MESSAGES: &[&str] = &["description", "detail", "details", "message", "msg"];

/// Fields in which libraries keep a received reason.
const REASONS: &[&str] = &["description", "reason"];

/// Last words of names that are numbers: `max_len`, `retry_count`, `n`.
const COUNTS: &[&str] = &[
    "count", "index", "len", "length", "limit", "max", "millis", "min", "ms", "n", "number",
    "port", "seconds", "secs", "size",
];

/// Methods whose result is a number or as short as one.
const SHORT: &[&str] = &[
    "as_f64",
    "as_i64",
    "as_micros",
    "as_millis",
    "as_nanos",
    "as_secs",
    "as_secs_f32",
    "as_secs_f64",
    "as_u16",
    "as_u64",
    "column",
    "count",
    "elapsed",
    "id",
    "ip",
    "kind",
    "len",
    "line",
    "port",
    "raw_os_error",
    "subsec_millis",
    "subsec_nanos",
    "valid_up_to",
];

pub(crate) fn converts(function: &str) -> bool {
    CONVERSIONS.contains(&function)
}

/// Types that are a text.
const TYPES: &[&str] = &["Bytes", "ByteString", "Cow", "String", "Utf8Bytes", "str"];

/// The type of text that a function makes of bytes.
pub(crate) fn of_bytes(function: &str) -> Option<&'static str> {
    match function {
        "from_utf8" => Some("str"),
        "from_utf8_lossy" => Some("Cow"),
        _ => None,
    }
}

/// Types of other crates whose JSON grows with what is in them.
const GROWING: &[&str] = &[
    "BTreeMap",
    "BTreeSet",
    "Bytes",
    "ByteString",
    "Cow",
    "HashMap",
    "HashSet",
    "IndexMap",
    "Map",
    "Path",
    "PathBuf",
    "RawValue",
    "String",
    "Url",
    "Value",
    "Vec",
    "VecDeque",
    "str",
];

/// Methods that give elements of what they are called on, at most once each.
const SOME: &[&str] = &[
    "as_slice",
    "cloned",
    "collect",
    "copied",
    "filter",
    "into_iter",
    "iter",
    "iter_mut",
    "peekable",
    "rev",
    "skip",
    "skip_while",
    "step_by",
    "take",
    "take_while",
    "to_vec",
];

pub(crate) fn gives_some(method: &str) -> bool {
    SOME.contains(&method)
}

/// Does a method give at most one element for each element of what it is called on?
pub(crate) fn gives_each(method: &str) -> bool {
    gives_some(method) || matches!(method, "chunks" | "enumerate" | "map" | "zip")
}

pub(crate) fn grows(ty: &str) -> bool {
    GROWING.contains(&ty)
}

pub(crate) fn is_text(ty: &str) -> bool {
    TYPES.contains(&ty)
}

pub(crate) fn cuts(name: &str) -> bool {
    CUTS.contains(&name)
}

/// The method that gives the characters of a text.
pub(crate) const CHARS: &str = "chars";

/// Does a method say how long a text is?
pub(crate) fn measures(method: &str) -> bool {
    matches!(method, "len" | CHARS)
}

pub(crate) fn is_neutral(method: &str) -> bool {
    NEUTRAL.contains(&method)
}

pub(crate) fn is_reason(field: &str) -> bool {
    REASONS.contains(&field)
}

pub(crate) fn message(field: &str) -> Option<&'static str> {
    MESSAGES.iter().copied().find(|known| *known == field)
}

pub(crate) fn is_error(name: &str) -> bool {
    matches!(name.rsplit('_').next(), Some("err" | "error")) || name == "e"
}

/// The error of parsing a text as a value of this type.
pub(crate) fn parse_error(ty: &str) -> Option<&'static str> {
    match ty {
        "bool" => Some("ParseBoolError"),
        "char" => Some("ParseCharError"),
        "f32" | "f64" => Some("ParseFloatError"),
        "IpAddr" | "Ipv4Addr" | "Ipv6Addr" | "SocketAddr" => Some("AddrParseError"),
        _ if numbers::is_number(ty) => Some("ParseIntError"),
        _ => None,
    }
}

/// Does a name say that it is a number?
pub(crate) fn counts(name: &str) -> bool {
    COUNTS.contains(&name.rsplit('_').next().unwrap_or(name))
}

pub(crate) fn is_short(method: &str) -> bool {
    SHORT.contains(&method)
}

/// `serde_json::to_string(…)`
pub(crate) fn is_json(path: &[String]) -> bool {
    matches!(path, [.., owner, function]
        if owner == "serde_json" && function.starts_with("to_string"))
}

/// `hex::encode(…)`: two digits for each byte.
pub(crate) fn is_hex(path: &[String]) -> bool {
    matches!(path, [.., owner, function] if owner == "hex" && function.starts_with("encode"))
}

/// The bytes of a digest: `Sha256::digest(…)`
pub(crate) fn bytes_of_digest(path: &[String]) -> Option<usize> {
    let [.., algorithm, function] = path else { return None };
    match (algorithm.as_str(), function.as_str()) {
        ("Md5", "digest") => Some(16),
        ("Sha1", "digest") => Some(20),
        ("Sha256", "digest") => Some(32),
        ("Sha384", "digest") => Some(48),
        ("Sha512", "digest") => Some(64),
        _ => None,
    }
}
