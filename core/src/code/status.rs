//! What kind of number a close code is.

use core::fmt;

/// The status of a number as a close code (RFC 6455, section 7.4, and the IANA registry).
///
/// Every number from 0 to 65535 has exactly one status:
///
/// ```
/// use wsclose::{CloseCode, Status};
///
/// assert_eq!(CloseCode::from(1010).status(), Status::Registered);
/// assert_eq!(CloseCode::from(1006).status(), Status::LocalOnly);
/// assert_eq!(CloseCode::from(500).status(), Status::NotUsed);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
#[non_exhaustive]
pub enum Status {
    /// 0–999: not used (RFC 6455, section 7.4.2).
    NotUsed,
    /// A registered code that may be sent.
    Registered,
    /// 1004: reserved, without a meaning.
    Reserved,
    /// 1005, 1006, 1015: generated locally; must not be sent.
    LocalOnly,
    /// 1016–2999: reserved for the protocol and its extensions, unassigned.
    Unassigned,
    /// 3000–3999 without a registration: for libraries, frameworks, and applications that register
    /// their codes with IANA, first come first served.
    FirstComeFirstServed,
    /// 4000–4999: private use, by agreement between the endpoints.
    PrivateUse,
    /// 5000–65535: outside the registry, which ends at 4999 (RFC 6455, section 11.7).
    OutOfRange,
}

impl Status {
    /// Returns whether some endpoint may send a code of this status.
    pub const fn is_sendable(self) -> bool {
        match self {
            Status::Registered | Status::FirstComeFirstServed | Status::PrivateUse => true,
            Status::NotUsed
            | Status::Reserved
            | Status::LocalOnly
            | Status::Unassigned
            | Status::OutOfRange => false,
        }
    }
}

/// In words: `registered`, `never sent`, `private use`.
impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Status::NotUsed => "not used",
            Status::Registered => "registered",
            Status::Reserved => "reserved",
            Status::LocalOnly => "never sent",
            Status::Unassigned => "unassigned",
            Status::FirstComeFirstServed => "first come first served",
            Status::PrivateUse => "private use",
            Status::OutOfRange => "out of range",
        })
    }
}
