//! wsclose itself: its constants spell codes. It sends nothing.

use wsclose_core::catalogue::ENTRIES;

use super::{Codes, Delivers, From, Library, NoCode, Outcome, Receives, Sends, root};
use crate::site::Side;

/// The constants of `CloseCode`; the other two types have some of them.
static NAMES: [(&str, u16); ENTRIES.len()] = names();

const fn names() -> [(&'static str, u16); ENTRIES.len()] {
    let mut names = [("", 0); ENTRIES.len()];
    let mut free: &mut [(&str, u16)] = &mut names;
    let mut entries = ENTRIES;
    while let ([name, others @ ..], [entry, more @ ..]) = (free, entries) {
        *name = (entry.name, entry.code.get());
        free = others;
        entries = more;
    }
    names
}

pub(crate) static LIBRARY: Library = Library {
    name: "wsclose",
    roots: &[root("wsclose", "wsclose"), root("wsclose-core", "wsclose_core")],
    shapes: &[],
    codes: &[
        Codes { path: "CloseCode", names: &NAMES, payloads: &[], from: From::Total },
        Codes { path: "SendCode", names: &NAMES, payloads: &[], from: From::Fallible },
        Codes { path: "BrowserCode", names: &NAMES, payloads: &[], from: From::Fallible },
    ],
    sources: &[],
    side: Side::Either,
    side_on_wasm: None,
    sends: Sends {
        bad_code: Outcome::Impossible,
        out_of_range: Outcome::Impossible,
        unassigned: Outcome::Impossible,
        long_reason: Outcome::Impossible,
        reason_alone: Outcome::Impossible,
        code_alone: Outcome::AsIs,
    },
    receives: Receives { bad_code: Delivers::Never, no_code: NoCode::None },
};

/// How a call of the macro begins that checks a code.
pub(crate) const CODE_MACRO: &str = "close_code!";

/// Is it the macro that checks a code?
pub(crate) fn checks_code(name: &str) -> bool {
    name == "close_code"
}

/// Is it the macro that makes a `Close`?
pub(crate) fn makes_close(name: &str) -> bool {
    name == "close"
}

/// The type that a method of a `Close`, or of an enum of codes, returns; several for a tuple. All of it
/// may be sent.
pub(crate) fn returns(method: &str) -> &'static [&'static str] {
    match method {
        "close" | "with_reason" | "with_name" => &[CLOSE],
        "code" | "send_code" => &["SendCode"],
        "browser_code" => &["BrowserCode"],
        "reason" => &["Reason"],
        "to_parts" => &["SendCode", "Reason"],
        _ => &[],
    }
}

/// Is it the macro that checks a reason?
pub(crate) fn checks_reason(name: &str) -> bool {
    name == "close_reason"
}

/// The type of a code with its reason.
pub(crate) const CLOSE: &str = "Close";

/// The types whose values may always be sent.
pub(crate) const SENDABLE: &[&str] = &["SendCode", "BrowserCode", CLOSE];

/// A file without one of these defines no codes of an application.
pub(crate) const DEFINES: &[&str] = &["close_codes", CODE_MACRO];

/// Is it the attribute that makes an enum the codes of an application?
pub(crate) fn defines_codes(attribute: &str) -> bool {
    attribute == "close_codes"
}

/// Is it a method of a code or a definition that only says something about it?
pub(crate) fn describes(method: &str) -> bool {
    matches!(
        method,
        "definition" | "description" | "explain" | "name" | "remedy" | "retry" | "title" | "when"
    )
}
