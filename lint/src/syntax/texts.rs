//! What names, methods and functions say about a text, whatever is in it.

use syn::Expr;

use super::expr::peel;

/// Functions that hand on a text in another type.
pub(super) const TEXT_CONVERSIONS: &[&str] =
    &["from", "into", "Some", "Borrowed", "Owned", "from_static", "new", "copy_from_slice"];

/// Methods behind which a text is surely short enough: somebody thought of the limit.
pub(super) const CUTS: &[&str] = &["truncate", "floor_char_boundary", "truncated", "as_reason"];

/// Methods that hand on a text in another type.
pub(super) const TEXT_NEUTRAL: &[&str] = &[
    "as_str",
    "as_bytes",
    "into_bytes",
    "to_vec",
    "into_owned",
    "as_deref",
    "to_owned",
    "into",
    "clone",
    "into_string",
    "into_boxed_str",
];

/// `serde_json::to_string(…)`
pub(super) fn is_json(path: &syn::Path) -> bool {
    let names: Vec<String> =
        path.segments.iter().map(|segment| segment.ident.to_string()).collect();
    matches!(names.as_slice(), [.., owner, function]
        if owner == "serde_json" && function.starts_with("to_string"))
}

/// The fields of errors that hold their text.
const MESSAGES: &[&str] = &["message", "msg", "detail", "details", "description"];

/// The text of an error, which mostly quotes what went wrong. Other fields hold what somebody chose.
pub(super) fn message_of_error(base: &Expr, field: &syn::Ident) -> Option<&'static str> {
    let base = match peel(base) {
        Expr::Path(path) => path.path.get_ident()?,
        Expr::Field(field) => match &field.member {
            syn::Member::Named(name) => name,
            syn::Member::Unnamed(_) => return None,
        },
        _ => return None,
    };
    let base = base.to_string();
    let is_error = matches!(base.rsplit('_').next(), Some("err" | "error")) || base == "e";
    MESSAGES.iter().copied().find(|message| is_error && field == message)
}

/// Does a name say that it is a number? `max_len`, `retry_count`.
pub(super) fn counts(name: &str) -> bool {
    let last = name.rsplit('_').next().unwrap_or(name);
    matches!(
        last,
        "len"
            | "length"
            | "size"
            | "count"
            | "limit"
            | "max"
            | "min"
            | "port"
            | "secs"
            | "seconds"
            | "millis"
            | "ms"
            | "index"
            | "number"
    )
}

/// The expression that makes a text, without what only puts it into another type.
pub(super) fn text_itself(expr: &Expr) -> &Expr {
    match peel(expr) {
        Expr::MethodCall(call)
            if call.args.is_empty() && TEXT_NEUTRAL.contains(&call.method.to_string().as_str()) =>
        {
            text_itself(&call.receiver)
        }
        Expr::Call(call) if call.args.len() == 1 => match (&*call.func, call.args.first()) {
            (Expr::Path(path), Some(inner))
                if path.path.segments.last().is_some_and(|segment| {
                    TEXT_CONVERSIONS.contains(&segment.ident.to_string().as_str())
                }) =>
            {
                text_itself(inner)
            }
            _ => expr,
        },
        other => other,
    }
}
