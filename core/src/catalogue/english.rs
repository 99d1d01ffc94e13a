//! The words in English that stand in no documentation of a constant: the frame around those of
//! `en.rs`, comparisons, and what tips the scale between codes that people confuse.

use super::en::en;
use super::site::SiteTexts;
use super::table::{ENGLISH_CODES, ENGLISH_RANGES};
use super::texts::{
    Browser, CompareTexts, Labels, Marks, Own, PairTexts, PeerTexts, RetryTexts, SentByTexts, Texts,
};
use crate::retry::retry_words;

pub(super) static ENGLISH: Texts = Texts {
    codes: ENGLISH_CODES,
    ranges: ENGLISH_RANGES,
    label: Labels {
        when: en!(label when),
        remedy: en!(label remedy),
        sent_by: en!(label sent_by),
        retry: en!(label retry),
        http: en!(label http),
        peers: en!(label peers),
        reference: en!(label reference),
        registered: en!(label registered),
    },
    sent_by: SentByTexts {
        nobody: en!(sent_by Nobody),
        client: en!(sent_by Client),
        server: en!(sent_by Server),
        either: en!(sent_by Either),
        unknown: en!(sent_by Unknown),
    },
    browser: Browser { yes: en!(browser yes), no: en!(browser no) },
    peers: PeerTexts {
        read_1002: en!(peers read_1002),
        refused: en!(peers refused),
        accepted: en!(peers accepted),
    },
    own: Own {
        other_meaning: (en!(own other_meaning), en!(own other_meaning_end)),
        unregistered: en!(own unregistered),
    },
    retry: RetryTexts {
        never: retry_words!(Never),
        after_fix: retry_words!(AfterFix),
        now: retry_words!(Now),
        backoff: retry_words!(Backoff),
        seconds: ("after a random ", " to ", " seconds"),
    },
    marks: Marks {
        colon: ": ",
        stop: (".", " "),
        comma: ", ",
        semicolon: "; ",
        space: " ",
        parentheses: (" (", ")"),
    },
    compare: CompareTexts {
        title: ("", " and ", ": what is the difference?"),
        both_sent: "Both stand in Close frames, and tell the other side different things.",
        one_sent: (
            "Only ",
            " stands in a Close frame. ",
            " is never on the wire: a program reports it about the end of its own connection.",
        ),
        not_sent: " may not be sent.",
        none_may: "Neither may stand in a Close frame.",
        none_sent: "Neither stands in a Close frame: a program reports them about the end of its \
            own connection.",
        differences: "Key differences",
        which: "When to use which",
        learn_more: "Learn more",
        may_be_sent: "May be sent",
        in_browser: "A script in a browser may send it",
        acts: "Who must act",
        yes: "yes",
        no: "no",
        only: ("only ", ""),
        none: "none",
        sender: "the side that sends it",
        receiver: "the side that receives it",
        both: "either side, after a look at both",
        nobody: "nobody",
        send: ("Send ", " if ", "."),
        send_own: ("Send ", " for what the application calls ", "."),
        never_send: ("Never send ", "."),
        end: ".",
        use_neither: "Use neither: no one may send them.",
    },
    pairs: PairTexts {
        p1000_1001: "With 1000 the work is finished; with 1001 it is not, and one side leaves all \
            the same. A client that still has something to do connects again after 1001, and not \
            after 1000.",
        p1000_1005: "1000 is on the wire and says that all is well. 1005 says only that the Close \
            frame held no code at all, so nobody knows what its sender meant.",
        p1001_1012: "1001 says that this server, or this page, goes away, perhaps for good. 1012 \
            promises that the service comes back, and asks clients to spread their return over \
            half a minute.",
        p1002_1003: "1002 blames how the bytes were framed, which is a defect of software. 1003 \
            accepts the frame and refuses the kind of message in it: text, or binary.",
        p1002_1007: "Frames that break the protocol are 1002. A frame that is right and holds text \
            that is not UTF-8, or a payload that does not match its type, is 1007.",
        p1003_1007: "1003 refuses the kind of data, whatever is in it. 1007 takes the kind and \
            finds that the content is broken.",
        p1005_1006: "With 1005 a Close frame came, without a code, and the connection ended in \
            order. With 1006 none came: the connection was lost.",
        p1006_1011: "1011 is a message of the other side, which failed and could still say so. \
            1006 means that it said nothing, and the cause must be looked for in the network and \
            in both logs.",
        p1006_1015: "Both report a connection that failed without a Close frame. 1015 names the \
            TLS handshake as the cause; most browsers hide that from scripts, and report 1006 for \
            it too.",
        p1008_3000: "3000 says that signing in solves it. 1008 says only that a rule was broken, \
            so a program cannot tell what to do next.",
        p1008_3003: "3003 says that the client is known and may not do this. 1008 leaves open \
            which rule was broken, and is for rules that are no permissions.",
        p1010_1011: "Who sends it decides: 1010 comes from a client that needs an extension which \
            the server did not accept, and is mended in the configuration. 1011 comes from a side \
            that failed in a way it did not foresee, and is mended after a look at its logs.",
        p1011_1014: "With 1011 the server itself failed; with 1014 it is a gateway, and what \
            stands behind it failed. Many libraries refuse 1014, so a gateway that must be \
            understood sends 1011.",
        p1012_1013: "1012 is planned and short: the service restarts, and clients come back within \
            half a minute. 1013 has no end in sight: the service is overloaded, and every client \
            that comes back soon makes it worse.",
    },
};

pub(super) static SITE: SiteTexts = SiteTexts {
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
