//! What macros and attributes of other crates do, by their names. Data only.

/// What a macro does with its arguments.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Macro {
    /// `matches!(code, 1000)`
    Matches,
    /// `assert_eq!(code, 1000)`: it looks at them.
    Looks,
    /// `println!("{code}")`
    Shows,
    /// `format!("{code}")`
    Formats,
    /// `write!(text, "{code}")`
    Writes,
    /// `concat!("a", "b")`
    Joins,
    /// `json!({ "code": code })`
    Json,
    /// `vec![3, 232]`
    Lists,
    /// `join!(a, b)`: a tuple of the results.
    Tuples,
    /// `panic!("…")`: it does not come back.
    Never,
    /// `bail!(error)`, `ensure!(condition, error)`: it returns its last argument as an error.
    Fails,
    /// `anyhow!(error)`: the error itself.
    Wraps,
    /// `line!()`: a value of a few characters.
    Names,
    /// `select! { … }`: the rest of the function may depend on what is in it.
    Contains,
}

const MACROS: &[(Macro, &[&str])] = &[
    (Macro::Matches, &["assert_matches", "debug_assert_matches", "matches"]),
    (
        Macro::Looks,
        &["assert", "assert_eq", "assert_ne", "debug_assert", "debug_assert_eq", "debug_assert_ne"],
    ),
    (
        Macro::Shows,
        &[
            "println", "eprintln", "print", "eprint", "dbg", "trace", "debug", "info", "warn",
            "error", "log", "event", "span",
        ],
    ),
    (Macro::Formats, &["format", "format_args"]),
    (Macro::Writes, &["write", "writeln"]),
    (Macro::Joins, &["concat"]),
    (Macro::Json, &["json"]),
    (Macro::Lists, &["arrayvec", "smallvec", "vec"]),
    (Macro::Tuples, &["join"]),
    (Macro::Never, &["panic", "todo", "unimplemented", "unreachable"]),
    (Macro::Fails, &["bail", "ensure"]),
    (Macro::Names, &["column", "env", "file", "line", "module_path", "stringify"]),
    (Macro::Wraps, &["anyhow", "eyre", "report"]),
    (Macro::Contains, &["select", "select_biased", "timeout", "tokio_select", "try_join"]),
];

/// Macros after which the condition in their first argument is true.
const DEMANDS: &[&str] = &["assert", "debug_assert", "ensure"];

/// Parts of names that have to do with the end of a connection: without one, the arguments of an
/// unknown macro are not read.
const CLOSING: &[&str] = &["lose", "LOSE", "shutdown"];

/// Attributes of test functions.
const TESTS: &[&str] = &["proptest", "quickcheck", "rstest", "test", "test_case"];

/// Attributes of derives that give the text of a value: `#[error("…")]`, `#[display("…")]`.
const TEXTS: &[&str] = &["display", "error"];

/// The attribute of fields that are read from a text.
pub(crate) const DESERIALIZES: &str = "serde";

/// What a macro of this name does, if it is known.
pub(crate) fn known(name: &str) -> Option<Macro> {
    MACROS.iter().find(|(_, names)| names.contains(&name)).map(|(known, _)| *known)
}

pub(crate) fn demands(name: &str) -> bool {
    DEMANDS.contains(&name)
}

pub(crate) fn is_about_closing(name: &str) -> bool {
    CLOSING.iter().any(|part| name.contains(part))
}

pub(crate) fn marks_test(attribute: &str) -> bool {
    TESTS.contains(&attribute)
}

pub(crate) fn gives_text(attribute: &str) -> bool {
    TEXTS.contains(&attribute)
}
