//! The table itself: one entry a registered code, one line a range.

use super::{Entry, Range, Reference, Words, en};
use crate::code::{BrowserCode, CloseCode, SendCode};
use crate::retry::{Retry, retry_words};
use crate::role::{Acts, SentBy};
use crate::status::Status;

/// The words of a code or range, by the key of its block.
macro_rules! english {
    ($key:ident) => {
        Words {
            gloss: "",
            description: en!($key description),
            when: en!($key when),
            remedy: en!($key remedy),
            instead: en!($key instead),
            send_if: en!($key send_if),
            symptoms: en!($key symptoms),
        }
    };
}

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

/// HTTP statuses as a literal, for `concat!` in a doc comment.
macro_rules! http_words {
    ([]) => {
        "none"
    };
    ([$first:literal $(, $more:literal)*]) => {
        concat!($first $(, ", ", $more)*)
    };
}

/// Whether a script in a browser may send it, as a literal that goes on after who sends it.
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

/// The table in, the constants of all types and [`ENTRIES`] out.
macro_rules! codes {
    ($(
        $name:ident = $number:literal $digits:literal $title:literal $registry_name:literal {
            constants: $close:ident $($send:ident $($browser:ident)?)?,
            aliases: $aliases:tt,
            status: $status:ident, sent_by: $sent_by:ident, http: $http:tt, retry: $retry:tt,
            acts: $acts:ident,
            reference: $reference:tt,
        }
    )+) => {
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
        impl<const ERROR: usize> crate::carrier::Unknown<ERROR> {
            $(constant! {
                CloseCode $name $number $digits $title $aliases $sent_by [$($($browser)?)?]
                $http $retry $reference
            })+
        }

        /// The words of the registered codes in one language, by the names of their constants.
        #[derive(Debug)]
        #[expect(non_snake_case, reason = "the names of the constants")]
        pub(crate) struct CodeTexts {
            $(pub(crate) $name: Words<'static>,)+
        }

        impl CodeTexts {
            /// The words of a code, if it is registered.
            pub(crate) const fn of(&self, number: u16) -> Option<&Words<'static>> {
                match number {
                    $($number => Some(&self.$name),)+
                    _ => None,
                }
            }
        }

        pub(super) const ENGLISH_CODES: CodeTexts = CodeTexts { $($name: english!($name),)+ };

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
                acts: Acts::$acts,
                reference: reference!(value $reference),
                words: english!($name),
            },
        )+];

        #[cfg(test)]
        pub(crate) const DIGITS: &[(&str, u16)] = &[$(($digits, $number)),+];
    };
}

codes! {
    // constant = number, the same as text, title, name in the registry
    NORMAL_CLOSURE = 1000 "1000" "Normal Closure" "Normal Closure" {
        constants: CloseCode SendCode BrowserCode,
        aliases: ["Normal", "Close Normal"],
        status: Registered, sent_by: Either, http: [], retry: [Never], acts: Nobody,
        reference: [rfc "7.4.1"],
    }
    GOING_AWAY = 1001 "1001" "Going Away" "Going Away" {
        constants: CloseCode SendCode,
        aliases: ["Away", "Close Going Away", "Endpoint Unavailable"],
        status: Registered, sent_by: Either, http: [503], retry: [Seconds 0 5], acts: Receiver,
        reference: [rfc "7.4.1"],
    }
    PROTOCOL_ERROR = 1002 "1002" "Protocol Error" "Protocol error" {
        constants: CloseCode SendCode,
        aliases: ["Protocol", "Close Protocol Error"],
        status: Registered, sent_by: Either, http: [400], retry: [AfterFix], acts: Receiver,
        reference: [rfc "7.4.1"],
    }
    UNSUPPORTED_DATA = 1003 "1003" "Unsupported Data" "Unsupported Data" {
        constants: CloseCode SendCode,
        aliases: ["Unsupported", "Close Unsupported", "Invalid Message Type"],
        status: Registered, sent_by: Either, http: [415], retry: [AfterFix], acts: Receiver,
        reference: [rfc "7.4.1"],
    }
    RESERVED = 1004 "1004" "Reserved" "Reserved" {
        constants: CloseCode,
        aliases: [],
        status: Reserved, sent_by: Nobody, http: [], retry: [None], acts: Sender,
        reference: [rfc "7.4.1"],
    }
    NO_STATUS_RECEIVED = 1005 "1005" "No Status Received" "No Status Rcvd" {
        constants: CloseCode,
        aliases: ["Status", "No Status", "Close No Status", "Empty"],
        status: LocalOnly, sent_by: Nobody, http: [], retry: [Backoff], acts: Nobody,
        reference: [rfc "7.4.1"],
    }
    ABNORMAL_CLOSURE = 1006 "1006" "Abnormal Closure" "Abnormal Closure" {
        constants: CloseCode,
        aliases: ["Abnormal", "Close Abnormal"],
        status: LocalOnly, sent_by: Nobody, http: [], retry: [Backoff], acts: Both,
        reference: [rfc "7.4.1"],
    }
    INVALID_FRAME_PAYLOAD_DATA = 1007 "1007" "Invalid Frame Payload Data" "Invalid frame payload data" {
        constants: CloseCode SendCode,
        aliases: ["Invalid", "Invalid Payload", "Invalid Payload Data", "Invalid Data"],
        status: Registered, sent_by: Either, http: [400, 422], retry: [AfterFix], acts: Receiver,
        reference: [rfc "7.4.1"],
    }
    POLICY_VIOLATION = 1008 "1008" "Policy Violation" "Policy Violation" {
        constants: CloseCode SendCode,
        aliases: ["Policy", "Policy Error"],
        status: Registered, sent_by: Either, http: [403, 401, 409, 429], retry: [AfterFix], acts: Receiver,
        reference: [rfc "7.4.1"],
    }
    MESSAGE_TOO_BIG = 1009 "1009" "Message Too Big" "Message Too Big" {
        constants: CloseCode SendCode,
        aliases: ["Size", "Too Big", "Too Large", "Close Too Large", "Overflow"],
        status: Registered, sent_by: Either, http: [413], retry: [AfterFix], acts: Receiver,
        reference: [rfc "7.4.1"],
    }
    MANDATORY_EXTENSION = 1010 "1010" "Mandatory Extension" "Mandatory Ext." {
        constants: CloseCode SendCode,
        aliases: ["Extension", "Missing Extension", "Extension Required"],
        status: Registered, sent_by: Client, http: [], retry: [AfterFix], acts: Receiver,
        reference: [rfc "7.4.1"],
    }
    INTERNAL_ERROR = 1011 "1011" "Internal Error" "Internal Error" {
        constants: CloseCode SendCode,
        aliases: ["Error", "Internal Server Error", "Server Error", "Unexpected", "Unexpected Condition"],
        status: Registered, sent_by: Either, http: [500], retry: [Backoff], acts: Sender,
        reference: [rfc "7.4.1"],
    }
    SERVICE_RESTART = 1012 "1012" "Service Restart" "Service Restart" {
        constants: CloseCode SendCode,
        aliases: ["Restart", "Restarting"],
        status: Registered, sent_by: Server, http: [503], retry: [Seconds 5 30], acts: Receiver,
        reference: [iana],
    }
    TRY_AGAIN_LATER = 1013 "1013" "Try Again Later" "Try Again Later" {
        constants: CloseCode SendCode,
        aliases: ["Again", "Try Again", "Service Overload", "Overload"],
        status: Registered, sent_by: Server, http: [503, 429], retry: [Backoff], acts: Both,
        reference: [iana],
    }
    BAD_GATEWAY = 1014 "1014" "Bad Gateway" "Bad Gateway" {
        constants: CloseCode SendCode,
        aliases: ["Gateway", "Invalid Gateway Response"],
        status: Registered, sent_by: Server, http: [502], retry: [Backoff], acts: Sender,
        reference: [iana],
    }
    TLS_HANDSHAKE = 1015 "1015" "TLS Handshake" "TLS handshake" {
        constants: CloseCode,
        aliases: ["Tls", "TLS Failure", "TLS Handshake Failed"],
        status: LocalOnly, sent_by: Nobody, http: [], retry: [AfterFix], acts: Both,
        reference: [rfc "7.4.1"],
    }
    UNAUTHORIZED = 3000 "3000" "Unauthorized" "Unauthorized" {
        constants: CloseCode SendCode BrowserCode,
        aliases: ["Unauthenticated"],
        status: Registered, sent_by: Either, http: [401], retry: [AfterFix], acts: Receiver,
        reference: [iana],
    }
    FORBIDDEN = 3003 "3003" "Forbidden" "Forbidden" {
        constants: CloseCode SendCode BrowserCode,
        aliases: ["Access Denied", "Permission Denied"],
        status: Registered, sent_by: Either, http: [403], retry: [AfterFix], acts: Receiver,
        reference: [iana],
    }
    TIMEOUT = 3008 "3008" "Timeout" "Timeout" {
        constants: CloseCode SendCode BrowserCode,
        aliases: ["Timed Out", "Request Timeout"],
        status: Registered, sent_by: Either, http: [408], retry: [Backoff], acts: Receiver,
        reference: [iana],
    }
}

macro_rules! ranges {
    ($($constant:ident = $first:literal..=$last:literal $status:ident $title:literal $sent_by:ident $acts:ident $reference:tt;)+) => {
        $(pub(crate) const $constant: Range = Range {
            first: $first,
            last: $last,
            status: Status::$status,
            title: $title,
            sent_by: SentBy::$sent_by,
            acts: Acts::$acts,
            reference: reference!(value $reference),
            words: english!($status),
        };)+

        /// The words of the ranges in one language, by their standing.
        #[derive(Debug)]
        #[expect(non_snake_case, reason = "the names of the variants of `Status`")]
        pub(crate) struct RangeTexts {
            $(pub(crate) $status: Words<'static>,)+
        }

        impl RangeTexts {
            /// The words of the numbers of this standing that are not registered.
            pub(crate) const fn of(&self, status: Status) -> Option<&Words<'static>> {
                match status {
                    $(Status::$status => Some(&self.$status),)+
                    _ => None,
                }
            }
        }

        pub(super) const ENGLISH_RANGES: RangeTexts =
            RangeTexts { $($status: english!($status),)+ };

        /// Every range, in the order of the numbers; together they hold all of them, except
        /// 1000 to 1015, where every number is registered.
        pub const RANGES: &[Range] = &[$($constant),+];
    };
}

ranges! {
    NOT_USED = 0..=999 NotUsed "Not Used" Nobody Sender [rfc "7.4.2"];
    UNASSIGNED = 1016..=2999 Unassigned "Unassigned" Nobody Sender [rfc "7.4.2"];
    FIRST_COME_FIRST_SERVED = 3000..=3999 FirstComeFirstServed "First Come First Served" Unknown Receiver [rfc "7.4.2"];
    PRIVATE_USE = 4000..=4999 PrivateUse "Private Use" Unknown Receiver [rfc "7.4.2"];
    OUT_OF_RANGE = 5000..=65535 OutOfRange "Out of Range" Nobody Sender [rfc "11.7"];
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::{entry, range};
    use crate::role::Role;

    extern crate std;
    use std::string::ToString;

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
        for number in 0..=u16::MAX {
            let range = range(number);
            let inside = (range.first..=range.last).contains(&number);
            assert!(inside || entry(number).is_some(), "{number}");
        }
    }

    #[test]
    fn the_facts_of_an_entry_agree() {
        for entry in ENTRIES {
            let sent = entry.status == Status::Registered;
            assert_eq!(sent, entry.status.may_be_sent(), "{}", entry.name);
            assert_eq!(sent, entry.sent_by != SentBy::Nobody, "{}", entry.name);
            assert!(sent || entry.http.is_empty(), "{}", entry.name);
            // What may not be sent by someone says what to send instead.
            let refused = Role::ALL
                .iter()
                .any(|&role| role != Role::Browser && entry.code.may_send(role).is_err());
            assert_eq!(refused, !entry.words.instead.is_empty(), "{}", entry.name);
        }
        // And what somebody may send says when.
        let ranges = RANGES.iter().map(|range| (range.status, range.words));
        for (status, words) in ENTRIES.iter().map(|entry| (entry.status, entry.words)).chain(ranges)
        {
            assert_eq!(status.may_be_sent(), !words.send_if.is_empty(), "{}", words.description);
        }
    }

    #[test]
    fn the_words_are_whole_sentences() {
        let words =
            ENTRIES.iter().map(|entry| entry.words).chain(RANGES.iter().map(|range| range.words));
        for words in words {
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
