//! The words of the website in English.

use super::Words;

pub(super) static WORDS: Words = Words {
    title: "WebSocket close codes",
    introduction: "A WebSocket connection ends with a number that says why. Here is what each number \
        means, when you see it, what to do about it, and what real software makes of it.",
    codes: "Codes",
    comparisons: "Comparisons",
    peers: "Real peers",
    rules: "Lint rules",
    skip: "Skip to the content",
    pages: "Pages",
    language: "Language",
    search: "Search",
    search_example: "1006, going away, connection dropped",
    found: ("Results: ", ""),
    nothing_found: "Nothing found. Try a number, a name, or what you see.",
    registered_codes: "Registered codes",
    ranges: "Ranges",
    meaning: "Meaning",
    facts: "Facts",
    other_names: "Other names",
    symptoms: "People look for it as",
    in_rust: "In Rust",
    compare_with: "Compare with",
    confused: "Pairs that are often confused",
    all_pairs: "All pairs",
    comparisons_introduction: "For every two codes: what is the difference between them, and when \
        to use which.",
    peers_title: "What real software does with close codes",
    peers_introduction: "Measured over a real connection, both ways. A code counts as accepted if \
        the connection closes normally and the application learns the code, and as refused if the \
        software takes it for a protocol error.",
    client: "client",
    server: "server",
    browser: "browser",
    sends: "When its application sends it",
    receives: "When it arrives",
    sent_as_given: "is sent as given",
    sent_as_other: ("becomes ", ""),
    sent_empty: "becomes a Close frame without a code",
    sent_error: "is an error, and nothing is sent",
    sent_error_and_other: ("is an error, and ", " is sent"),
    sent_panic: "is a panic",
    seen_accepted: "is accepted",
    seen_refused: "is refused",
    seen_refused_as: ("is refused, and the application reads ", ""),
    seen_refused_as_same: "is refused, and the application reads it all the same",
    rules_introduction: "`cargo wsclose check` finds wrong close codes in ordinary Rust code, with \
        these rules.",
    rule: "Rule",
    level: "Level",
    only_english: "The rules are described in English only.",
    made_by: ("Written by `cargo wsclose site` from the catalogue of wsclose ", "."),
};
