//! What methods do with the error of a `Result`. Data only.

/// The type, and the end of the names of others like it: `io::Result`, `LoginResult`.
pub(crate) const TYPE: &str = "Result";

/// Methods that take the error out of a `Result`.
const TAKES_ERROR: &[&str] = &["err", "expect_err", "into_err", "unwrap_err"];

/// Methods whose last argument is the error, or makes it.
const MAKES_ERROR: &[&str] = &["map_err", "ok_or", "ok_or_else"];

/// Methods whose last argument makes the `Result` in place of an error.
const REPLACES_ERROR: &[&str] = &["or", "or_else"];

/// Methods whose last argument may make an error where there was none.
const ADDS_ERROR: &[&str] = &["and", "and_then"];

/// Methods that leave an error as it is.
const KEEPS_ERROR: &[&str] = &["boxed", "fuse", "inspect", "inspect_err", "map", "map_ok", "take"];

/// Methods that call their closure, or the first of two, with the error.
const HANDS_ERROR_IN: &[&str] =
    &["inspect_err", "is_err_and", "map_err", "map_or_else", "or_else", "unwrap_or_else"];

/// What a method does with the error of a `Result`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ErrorSide {
    TakesOut,
    Makes,
    Replaces,
    Adds,
    Keeps,
}

pub(crate) fn error_side(method: &str) -> Option<ErrorSide> {
    let sides = [
        (TAKES_ERROR, ErrorSide::TakesOut),
        (MAKES_ERROR, ErrorSide::Makes),
        (REPLACES_ERROR, ErrorSide::Replaces),
        (ADDS_ERROR, ErrorSide::Adds),
        (KEEPS_ERROR, ErrorSide::Keeps),
    ];
    sides.iter().find(|(names, _)| names.contains(&method)).map(|(_, side)| *side)
}

/// Does the name of a type say that it is an error?
pub(crate) fn is_error(ty: &str) -> bool {
    ty.ends_with("Error")
}

pub(crate) fn hands_error_in(method: &str) -> bool {
    HANDS_ERROR_IN.contains(&method)
}
