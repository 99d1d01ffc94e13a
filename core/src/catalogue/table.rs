//! The table itself: one entry a registered code, one line a range.

use super::unknown::Unknown;
use super::{Entry, Range, Reference};
use crate::code::{ActionBy, BrowserCode, CloseCode, Retry, SendCode, SentBy, Status};
use crate::language::{Texts, Words, en};

/// A reference as a value; or its `title` or `url` as a literal, for `concat!` in a doc comment.
macro_rules! reference {
    (value [$($reference:tt)+]) => {
        Reference {
            title: reference!(title $($reference)+),
            url: reference!(url $($reference)+),
        }
    };
    (title rfc $section:literal) => {
        concat!("RFC 6455, section ", $section)
    };
    (url rfc $section:literal) => {
        concat!("https://www.rfc-editor.org/rfc/rfc6455#section-", $section)
    };
    (title iana) => {
        "IANA, WebSocket Close Code Number Registry"
    };
    (url iana) => {
        "https://www.iana.org/assignments/websocket/websocket.xhtml#close-code-number"
    };
}

/// The registry of all codes.
pub(crate) const REGISTRY: Reference = reference!(value[iana]);

/// Retry advice as a value.
macro_rules! retry {
    ([None]) => {
        None
    };
    ([Seconds $from:literal $to:literal]) => {
        Some(Retry::Seconds { from: $from, to: $to })
    };
    ([$advice:ident]) => {
        Some(Retry::$advice)
    };
}

/// Retry advice as a literal, for `concat!` in a doc comment.
macro_rules! retry_words {
    (Seconds $from:literal $to:literal) => {
        concat!(en!(retry before), $from, en!(retry between), $to, en!(retry behind))
    };
    ($advice:ident) => {
        en!(retry $advice)
    };
}

/// HTTP statuses as a literal, for `concat!` in a doc comment.
macro_rules! http_words {
    ([]) => {
        "none"
    };
    ([$first:literal $(, $more:literal)*]) => {
        concat!($first $(, ", ", $more)*)
    };
}

/// Whether a script in a browser may send it, as a literal that continues the one about the sender.
macro_rules! browser {
    (Nobody $browser:tt) => {
        ""
    };
    (Server $browser:tt) => {
        ""
    };
    ($sent_by:ident []) => {
        en!(browser no)
    };
    ($sent_by:ident [BrowserCode]) => {
        en!(browser yes)
    };
}

/// One constant of one type, documented from the entry.
macro_rules! constant {
    (
        $type:ident $name:ident $number:literal $digits:literal $title:literal
        [$($alias:literal),*] $sent_by:ident $browser:tt $http:tt
        [$($retry:tt)+] [$($reference:tt)+]
    ) => {
        #[doc = concat!("**", $digits, " ", $title, ".** ", en!($name description))]
        #[doc = ""]
        #[doc = concat!("**", en!(label when), ".** ", en!($name when))]
        #[doc = ""]
        #[doc = concat!("**", en!(label remedy), ".** ", en!($name remedy))]
        #[doc = ""]
        #[doc = concat!(
            "- ", en!(label sent_by), ": ", en!(sent_by $sent_by), browser!($sent_by $browser)
        )]
        #[doc = concat!("- ", en!(label retry), ": ", retry_words!($($retry)+))]
        #[doc = concat!("- ", en!(label http), ": ", http_words!($http))]
        #[doc = concat!(
            "- ", en!(label reference), ": [", reference!(title $($reference)+), "](",
            reference!(url $($reference)+), ")"
        )]
        #[doc(alias = $digits)]
        $(#[doc(alias = $alias)])*
        pub const $name: $type = $type($number);
    };
}

/// The table in, the constants of all types, [`ENTRIES`] and [`RANGES`] out.
macro_rules! catalogue {
    (
        @codes $(
            $name:ident = $number:literal $digits:literal $title:literal $registry_name:literal {
                constants: $close:ident $($send:ident $($browser:ident)?)?,
                aliases: $aliases:tt,
                status: $status:ident, sent_by: $sent_by:ident, http: $http:tt, retry: $retry:tt,
                action_by: $action_by:ident,
                reference: $reference:tt,
            }
        )+
        @ranges $(
            $first:literal..=$last:literal $range:ident $range_title:literal
            $range_sent_by:ident $range_action_by:ident $range_reference:tt;
        )+
    ) => {
        /// The registered codes, as RFC 6455 and the IANA registry name them.
        impl CloseCode {
            $(constant! {
                $close $name $number $digits $title $aliases $sent_by [$($($browser)?)?]
                $http $retry $reference
            })+
        }

        /// The registered codes that may be sent.
        impl SendCode {
            $($(constant! {
                $send $name $number $digits $title $aliases $sent_by [$($browser)?]
                $http $retry $reference
            })?)+
        }

        /// The registered codes that a script in a browser may send.
        impl BrowserCode {
            $($($(constant! {
                $browser $name $number $digits $title $aliases $sent_by [$browser]
                $http $retry $reference
            })?)?)+
        }

        /// The constants once more, for the completion of half-typed names: see [`Unknown`].
        impl<const ERROR: usize> Unknown<ERROR> {
            $(constant! {
                CloseCode $name $number $digits $title $aliases $sent_by [$($($browser)?)?]
                $http $retry $reference
            })+
        }

        /// Every registered code, in the order of the numbers.
        pub const ENTRIES: &[Entry] = &[$(
            Entry {
                code: CloseCode($number),
                name: stringify!($name),
                title: $title,
                registry_name: $registry_name,
                aliases: &$aliases,
                status: Status::$status,
                sent_by: SentBy::$sent_by,
                http: &$http,
                retry: retry!($retry),
                action_by: ActionBy::$action_by,
                reference: reference!(value $reference),
            },
        )+];

        #[expect(non_upper_case_globals, reason = "the names of the variants of `Status`")]
        mod ranges {
            use super::*;

            $(pub(super) const $range: Range = Range {
                first: $first,
                last: $last,
                status: Status::$range,
                title: $range_title,
                sent_by: SentBy::$range_sent_by,
                action_by: ActionBy::$range_action_by,
                reference: reference!(value $range_reference),
            };)+
        }

        /// Every range, in the order of the numbers; together they hold all of them, except
        /// 1000 to 1015, where every number is registered.
        pub const RANGES: &[Range] = &[$(ranges::$range),+];

        /// The entry of a registered code.
        pub(super) const fn entry(number: u16) -> Option<&'static Entry> {
            let mut entries = ENTRIES;
            while let [entry, rest @ ..] = entries {
                if entry.code.get() == number {
                    return Some(entry);
                }
                entries = rest;
            }
            None
        }

        /// The range of a number. Registered codes lie in ranges too; their entry comes first.
        pub(super) const fn range(number: u16) -> &'static Range {
            match number {
                $(..=$last => &ranges::$range,)+
            }
        }

        impl Texts {
            /// The words of a code, or else those of its range.
            pub(crate) const fn words(&self, number: u16) -> &Words<'static> {
                match number {
                    $($number => &self.codes.$name,)+
                    $(..=$last => &self.ranges.$range,)+
                }
            }
        }

        #[cfg(test)]
        pub(crate) const DIGITS: &[(&str, u16)] = &[$(($digits, $number)),+];
    };
}

catalogue! {
    @codes
    // constant = number, the same as text, title, name in the registry
    NORMAL_CLOSURE = 1000 "1000" "Normal Closure" "Normal Closure" {
        constants: CloseCode SendCode BrowserCode,
        aliases: ["Normal", "Close Normal"],
        status: Registered, sent_by: Either, http: [], retry: [Never], action_by: Nobody,
        reference: [rfc "7.4.1"],
    }
    GOING_AWAY = 1001 "1001" "Going Away" "Going Away" {
        constants: CloseCode SendCode,
        aliases: ["Away", "Close Going Away", "Endpoint Unavailable"],
        status: Registered, sent_by: Either, http: [503], retry: [Seconds 0 5], action_by: Receiver,
        reference: [rfc "7.4.1"],
    }
    PROTOCOL_ERROR = 1002 "1002" "Protocol Error" "Protocol error" {
        constants: CloseCode SendCode,
        aliases: ["Protocol", "Close Protocol Error"],
        status: Registered, sent_by: Either, http: [400], retry: [AfterFix], action_by: Receiver,
        reference: [rfc "7.4.1"],
    }
    UNSUPPORTED_DATA = 1003 "1003" "Unsupported Data" "Unsupported Data" {
        constants: CloseCode SendCode,
        aliases: ["Unsupported", "Close Unsupported", "Invalid Message Type"],
        status: Registered, sent_by: Either, http: [415], retry: [AfterFix], action_by: Receiver,
        reference: [rfc "7.4.1"],
    }
    RESERVED = 1004 "1004" "Reserved" "Reserved" {
        constants: CloseCode,
        aliases: [],
        status: Reserved, sent_by: Nobody, http: [], retry: [None], action_by: Sender,
        reference: [rfc "7.4.1"],
    }
    NO_STATUS_RECEIVED = 1005 "1005" "No Status Received" "No Status Rcvd" {
        constants: CloseCode,
        aliases: ["Status", "No Status", "Close No Status", "Empty"],
        status: LocalOnly, sent_by: Nobody, http: [], retry: [Backoff], action_by: Nobody,
        reference: [rfc "7.4.1"],
    }
    ABNORMAL_CLOSURE = 1006 "1006" "Abnormal Closure" "Abnormal Closure" {
        constants: CloseCode,
        aliases: ["Abnormal", "Close Abnormal"],
        status: LocalOnly, sent_by: Nobody, http: [], retry: [Backoff], action_by: Both,
        reference: [rfc "7.4.1"],
    }
    INVALID_FRAME_PAYLOAD_DATA = 1007 "1007" "Invalid Frame Payload Data" "Invalid frame payload data" {
        constants: CloseCode SendCode,
        aliases: ["Invalid", "Invalid Payload", "Invalid Payload Data", "Invalid Data"],
        status: Registered, sent_by: Either, http: [400, 422], retry: [AfterFix], action_by: Receiver,
        reference: [rfc "7.4.1"],
    }
    POLICY_VIOLATION = 1008 "1008" "Policy Violation" "Policy Violation" {
        constants: CloseCode SendCode,
        aliases: ["Policy", "Policy Error"],
        status: Registered, sent_by: Either, http: [403, 401, 409, 429], retry: [AfterFix], action_by: Receiver,
        reference: [rfc "7.4.1"],
    }
    MESSAGE_TOO_BIG = 1009 "1009" "Message Too Big" "Message Too Big" {
        constants: CloseCode SendCode,
        aliases: ["Size", "Too Big", "Too Large", "Close Too Large", "Overflow"],
        status: Registered, sent_by: Either, http: [413], retry: [AfterFix], action_by: Receiver,
        reference: [rfc "7.4.1"],
    }
    MANDATORY_EXTENSION = 1010 "1010" "Mandatory Extension" "Mandatory Ext." {
        constants: CloseCode SendCode,
        aliases: ["Extension", "Missing Extension", "Extension Required"],
        status: Registered, sent_by: Client, http: [], retry: [AfterFix], action_by: Receiver,
        reference: [rfc "7.4.1"],
    }
    INTERNAL_ERROR = 1011 "1011" "Internal Error" "Internal Error" {
        constants: CloseCode SendCode,
        aliases: ["Error", "Internal Server Error", "Server Error", "Unexpected", "Unexpected Condition"],
        status: Registered, sent_by: Either, http: [500], retry: [Backoff], action_by: Sender,
        // RFC 6455 speaks of servers; erratum 3227 and the registry name either endpoint.
        reference: [iana],
    }
    SERVICE_RESTART = 1012 "1012" "Service Restart" "Service Restart" {
        constants: CloseCode SendCode,
        aliases: ["Restart", "Restarting"],
        status: Registered, sent_by: Server, http: [503], retry: [Seconds 5 30], action_by: Receiver,
        reference: [iana],
    }
    TRY_AGAIN_LATER = 1013 "1013" "Try Again Later" "Try Again Later" {
        constants: CloseCode SendCode,
        aliases: ["Again", "Try Again", "Service Overload", "Overload"],
        status: Registered, sent_by: Server, http: [503, 429], retry: [Backoff], action_by: Both,
        reference: [iana],
    }
    BAD_GATEWAY = 1014 "1014" "Bad Gateway" "Bad Gateway" {
        constants: CloseCode SendCode,
        aliases: ["Gateway", "Invalid Gateway Response"],
        status: Registered, sent_by: Server, http: [502], retry: [Backoff], action_by: Sender,
        reference: [iana],
    }
    TLS_HANDSHAKE = 1015 "1015" "TLS Handshake" "TLS handshake" {
        constants: CloseCode,
        aliases: ["Tls", "TLS Failure", "TLS Handshake Failed"],
        status: LocalOnly, sent_by: Nobody, http: [], retry: [AfterFix], action_by: Both,
        reference: [rfc "7.4.1"],
    }
    UNAUTHORIZED = 3000 "3000" "Unauthorized" "Unauthorized" {
        constants: CloseCode SendCode BrowserCode,
        aliases: ["Unauthenticated"],
        status: Registered, sent_by: Either, http: [401], retry: [AfterFix], action_by: Receiver,
        reference: [iana],
    }
    FORBIDDEN = 3003 "3003" "Forbidden" "Forbidden" {
        constants: CloseCode SendCode BrowserCode,
        aliases: ["Access Denied", "Permission Denied"],
        status: Registered, sent_by: Either, http: [403], retry: [AfterFix], action_by: Receiver,
        reference: [iana],
    }
    TIMEOUT = 3008 "3008" "Timeout" "Timeout" {
        constants: CloseCode SendCode BrowserCode,
        aliases: ["Timed Out", "Request Timeout"],
        status: Registered, sent_by: Either, http: [408], retry: [Backoff], action_by: Receiver,
        reference: [iana],
    }

    @ranges
    // first and last number, status, title, who sends it, who must act, where it is defined
    0..=999 NotUsed "Not Used" Nobody Sender [rfc "7.4.2"];
    1016..=2999 Unassigned "Unassigned" Nobody Sender [rfc "7.4.2"];
    3000..=3999 FirstComeFirstServed "First Come First Served" Unknown Receiver [rfc "7.4.2"];
    4000..=4999 PrivateUse "Private Use" Unknown Receiver [rfc "7.4.2"];
    5000..=65535 OutOfRange "Out of Range" Nobody Sender [rfc "11.7"];
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::code::Role;
    use crate::language::Language;

    extern crate std;
    use std::string::ToString;

    fn words(number: u16) -> &'static Words<'static> {
        Texts::of(Language::English).words(number)
    }

    #[test]
    fn the_number_as_text_is_the_number() {
        assert_eq!(DIGITS.len(), ENTRIES.len());
        for ((digits, number), entry) in DIGITS.iter().zip(ENTRIES) {
            assert_eq!(*digits, number.to_string());
            assert_eq!(entry.code.get(), *number);
        }
    }

    #[test]
    fn entries_stand_in_order_and_ranges_leave_no_gap() {
        assert!(ENTRIES.is_sorted_by(|a, b| a.code < b.code));
        for number in crate::every::number() {
            let range = range(number);
            let inside = (range.first..=range.last).contains(&number);
            assert!(inside || entry(number).is_some(), "{number}");
        }
    }

    #[test]
    fn the_facts_of_an_entry_agree() {
        for entry in ENTRIES {
            let sent = entry.status == Status::Registered;
            assert_eq!(sent, entry.status.is_sendable(), "{}", entry.name);
            assert_eq!(sent, entry.sent_by != SentBy::Nobody, "{}", entry.name);
            assert!(sent || entry.http.is_empty(), "{}", entry.name);
            // What may not be sent by someone says what to send instead.
            let refused = Role::ALL
                .iter()
                .any(|&role| role != Role::Browser && entry.code.check_send(role).is_err());
            assert_eq!(refused, !words(entry.code.get()).instead.is_empty(), "{}", entry.name);
        }
        // And what somebody may send says when.
        for number in crate::every::number() {
            let is_sendable = CloseCode(number).is_sendable();
            assert_eq!(is_sendable, !words(number).send_if.is_empty(), "{number}");
        }
    }

    #[test]
    fn the_words_are_whole_sentences() {
        for words in crate::every::number().map(words) {
            for text in [words.description, words.when, words.remedy] {
                assert!(text.starts_with(char::is_uppercase), "{text}");
                assert!(text.ends_with('.'), "{text}");
                assert!(!text.contains("  ") && !text.contains('\n'), "{text}");
            }
            assert!(!words.instead.starts_with(char::is_uppercase), "{}", words.instead);
            for text in [words.instead, words.send_if, words.symptoms] {
                assert!(!text.ends_with('.'), "{text}");
            }
        }
    }
}
