//! What names of methods, functions and fields say about a text. Data only.

use super::{buffers, numbers};

/// Functions that hand on a text in another type.
const CONVERSIONS: &[&str] =
    &["Borrowed", "Owned", "Some", "copy_from_slice", "from", "from_static", "into", "new"];

/// Methods after which a text is short enough: the author considered the limit.
const CUTS: &[&str] = &["as_reason", CHAR_BOUNDARY, TRUNCATE, "truncated"];

/// The method that gives a place, up to its argument, where a text can be cut.
pub(crate) const CHAR_BOUNDARY: &str = "floor_char_boundary";

/// The method that cuts the text that it is called on, and yields nothing.
pub(crate) const TRUNCATE: &str = "truncate";

/// Methods that look for a place to cut a text at, and how many arguments they have:
/// `(0..=60).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)`
const LOOKS_FOR_END: &[(&str, usize)] =
    &[("find", 1), ("rev", 0), ("unwrap_or", 1), ("unwrap_or_default", 0)];

pub(crate) fn looks_for_end(method: &str, arguments: usize) -> bool {
    LOOKS_FOR_END.contains(&(method, arguments))
}

/// How a method makes a text of what it is called on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Makes {
    /// `value.to_string()`
    Shown,
    /// `list.join(", ")`
    Joined,
    /// `text.filter(|text| text.len() < 20)`
    Filtered,
    /// `"-".repeat(20)`
    Repeated,
    /// `text.chars().take(20).collect()`
    Collected,
    /// `text.get(..20)`
    Cut,
}

/// The methods, with how many arguments they have.
const MAKES: &[(&str, usize, Makes)] = &[
    (TO_STRING, 0, Makes::Shown),
    ("join", 1, Makes::Joined),
    ("concat", 0, Makes::Joined),
    ("filter", 1, Makes::Filtered),
    ("repeat", 1, Makes::Repeated),
    ("collect", 0, Makes::Collected),
    ("get", 1, Makes::Cut),
];

pub(crate) fn makes(method: &str, arguments: usize) -> Option<Makes> {
    let is_it = |it: &&(&str, usize, Makes)| it.0 == method && it.1 == arguments;
    MAKES.iter().find(is_it).map(|it| it.2)
}

/// Methods that give a part of a text, if they have an argument.
const PARTS: &[&str] = &[CHARS, "lines", "split", "split_at", TAKE];

pub(crate) fn gives_parts(method: &str) -> bool {
    PARTS.contains(&method)
}

/// The methods that show a value as a text, and the traits that they are of.
pub(crate) const TO_STRING: &str = "to_string";
pub(crate) const SHOWS: &str = "ToString";
pub(crate) const FMT: &str = "fmt";
pub(crate) const DISPLAY: &str = "Display";
pub(crate) const DEBUG: &str = "Debug";

/// What a method adds to the text, or writes to the formatter, that it is called on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Adds {
    /// `text.push_str("…")`
    Text,
    /// `text.push('…')`
    Char,
    /// `write!(text, "{code}")`
    Format,
}

/// What a method of a formatter writes, which is its argument.
pub(crate) fn writes(method: &str) -> Option<Adds> {
    match method {
        "pad" | "write_str" => Some(Adds::Text),
        "write_char" => Some(Adds::Char),
        "write_fmt" => Some(Adds::Format),
        _ => None,
    }
}

/// What a method does to the text that it is called on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Edit {
    /// It adds its last argument.
    Adds(Adds),
    /// It cuts it to the length that it is given, or by one character.
    Cuts,
    Empties,
}

pub(crate) fn edits(method: &str, arguments: usize) -> Option<Edit> {
    match (method, arguments) {
        ("extend" | "push_str" | "write_str", 1) | ("insert_str", 2) => {
            Some(Edit::Adds(Adds::Text))
        }
        ("push" | "write_char", 1) | ("insert", 2) => Some(Edit::Adds(Adds::Char)),
        ("write_fmt", 1) => Some(Edit::Adds(Adds::Format)),
        (TRUNCATE, 1) | ("pop", 0) => Some(Edit::Cuts),
        (_, 0) if buffers::empties(method) => Some(Edit::Empties),
        _ => None,
    }
}

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

/// The function that makes a text of any bytes, and replaces those that are not UTF-8.
pub(crate) const FROM_LOSSY: &str = "from_utf8_lossy";

/// The type of text that a function makes of bytes.
pub(crate) fn of_bytes(function: &str) -> Option<&'static str> {
    match function {
        "from_utf8" => Some("str"),
        FROM_LOSSY => Some("Cow"),
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

/// The method that gives as many elements as its argument says, at most.
pub(crate) const TAKE: &str = "take";

/// The method that gives another element for each.
pub(crate) const MAP: &str = "map";

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
    TAKE,
    "take_while",
    "to_vec",
];

pub(crate) fn gives_some(method: &str) -> bool {
    SOME.contains(&method)
}

/// Does a method give at most one element for each element of what it is called on?
pub(crate) fn gives_each(method: &str) -> bool {
    gives_some(method) || matches!(method, "chunks" | "enumerate" | MAP | "zip")
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

/// The methods that give how many bytes a text, or a character, has.
pub(crate) const LEN: &str = "len";
pub(crate) const LEN_UTF8: &str = "len_utf8";

/// Does a method say how long a text is?
pub(crate) fn measures(method: &str) -> bool {
    matches!(method, LEN | CHARS)
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

/// `text.parse::<u16>()`
pub(crate) fn parses(method: &str, arguments: usize) -> bool {
    method == "parse" && arguments == 0
}

/// The function of a type that `parse` calls.
pub(crate) const FROM_STR: &str = "from_str";

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
