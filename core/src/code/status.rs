//! What kind of number a close code is.

use core::fmt;

/// The standing of a number among close codes (RFC 6455, section 7.4, and the IANA registry).
///
/// Every number from 0 to 65535 has exactly one:
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
    /// A registered code that may stand in a Close frame.
    Registered,
    /// 1004: registered without a meaning, for a later revision of the protocol.
    Reserved,
    /// 1005, 1006, 1015: reported by the local WebSocket implementation, never on the wire.
    LocalOnly,
    /// 1016–2999: kept for the protocol and its extensions, not assigned.
    Unassigned,
    /// 3000–3999 without a registration: for libraries, frameworks and applications, to be
    /// registered with IANA, first come first served.
    FirstComeFirstServed,
    /// 4000–4999: private use, by agreement between the two ends.
    PrivateUse,
    /// 5000–65535: outside the registry, which ends at 4999 (RFC 6455, section 11.7).
    OutOfRange,
}

impl Status {
    /// Returns whether a code of this standing may be in a Close frame at all, whoever sends it.
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
