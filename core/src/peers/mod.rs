//! How WebSocket implementations treat each close code.
//!
//! Measured over loopback, in both directions: most implementations with all 65,536 codes, the others
//! with the registered codes and the limits of each range. The data, with its method and dates, is in
//! `core/data/peers` of the repository; the table here is generated from it.
//!
//! By the specifications, valid codes (1000–1003, 1007–1014, 3000–4999) are sent unchanged and
//! accepted, and all others are rejected in both directions.
//!
//! ```
//! use wsclose::peers::{PEERS, OnReceive};
//!
//! // These report 1002 when 1014 is received.
//! let rewriters = PEERS.iter().filter(|peer| {
//!     peer.behavior(1014).is_some_and(|b| b.on_receive == OnReceive::RefusedAs(1002))
//! });
//! assert!(rewriters.clone().any(|peer| peer.name == "tungstenite"));
//! ```

#[rustfmt::skip] // its shape is the generator's business
mod table;

use crate::code::Role;
pub use table::PEERS;

/// A measured version of a WebSocket implementation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Peer {
    /// Its name, such as `tungstenite`.
    pub name: &'static str,
    /// The version that was measured.
    pub version: &'static str,
    /// The measured roles with this behavior.
    pub roles: &'static [Role],
    /// The behaviors, ordered by code; together they cover 0 to 65535.
    pub behaviors: &'static [Behavior],
}

impl Peer {
    /// Returns the behavior for a code.
    pub fn behavior(&self, code: u16) -> Option<&'static Behavior> {
        self.behaviors.iter().find(|behavior| code <= behavior.last)
    }
}

/// The behavior for a range of codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Behavior {
    /// The first code.
    pub first: u16,
    /// The last code.
    pub last: u16,
    /// What happens when the application sends such a code.
    pub on_send: OnSend,
    /// What happens when such a code is received.
    pub on_receive: OnReceive,
}

/// What happens to a code that an application sends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum OnSend {
    /// It is sent unchanged.
    AsGiven,
    /// Another code is sent, without an error.
    OtherAs(u16),
    /// A Close frame without a code is sent, without an error.
    Empty,
    /// The call fails, and nothing is sent.
    Error,
    /// The call fails, and another code is sent.
    ErrorAndAs(u16),
    /// The call panics.
    Panic,
}

/// What happens to a received code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum OnReceive {
    /// The connection closes normally, and the application gets the code.
    Accepted,
    /// A protocol error; the application gets an error.
    Refused,
    /// A protocol error; the application gets another code.
    RefusedAs(u16),
    /// A protocol error; the application still gets the received code.
    RefusedAsSame,
}

/// Keeps the table narrow.
const fn behavior(first: u16, last: u16, on_send: OnSend, on_receive: OnReceive) -> Behavior {
    Behavior { first, last, on_send, on_receive }
}

#[cfg(test)]
mod tests {
    use super::*;

    extern crate std;
    use std::collections::BTreeSet;

    /// The measured implementations that reject a code in any role, and all of them.
    fn rejecting(code: u16) -> (usize, usize) {
        let key = |peer: &Peer| (peer.name, peer.version);
        let all: BTreeSet<_> = PEERS.iter().map(key).collect();
        let accepts = |peer: &&Peer| peer.behavior(code).unwrap().on_receive == OnReceive::Accepted;
        let rejecting: BTreeSet<_> = PEERS.iter().filter(|peer| !accepts(peer)).map(key).collect();
        (rejecting.len(), all.len())
    }

    /// What the texts of the catalogue and of the rules say about implementations in general.
    #[test]
    fn general_statements_about_implementations_are_true() {
        // "Most measured implementations reject it; Chromium and Firefox accept it."
        for code in [0, 500, 999, 1004, 1016, 2000, 2999, 5000, 65_535] {
            let (rejecting, all) = rejecting(code);
            assert!(rejecting * 2 > all, "{code}: {rejecting} of {all}");
            for browser in ["chromium", "firefox"] {
                let peer = PEERS.iter().find(|peer| peer.name == browser).unwrap();
                let behavior = peer.behavior(code).unwrap();
                assert_eq!(behavior.on_receive, OnReceive::Accepted, "{browser} {code}");
            }
        }
        // "Many implementations reject 1014": at least a third, and more than reject 1011.
        let (many, all) = rejecting(1014);
        assert!(many * 3 >= all && rejecting(1011).0 == 0, "{many} of {all}");
        // Applications on tungstenite see 1002 for 1014 and for codes that must not be sent.
        for name in ["tungstenite", "axum", "warp"] {
            let peer = PEERS.iter().find(|peer| peer.name == name).unwrap();
            for code in [999, 1005, 1006, 1014, 1015, 5000] {
                let behavior = peer.behavior(code).unwrap();
                assert_eq!(behavior.on_receive, OnReceive::RefusedAs(1002), "{name} {code}");
            }
        }
    }

    #[test]
    fn the_behaviors_of_a_peer_hold_every_code_once() {
        assert!(!PEERS.is_empty());
        for peer in PEERS {
            let mut next = Some(0);
            for behavior in peer.behaviors {
                assert_eq!(next, Some(behavior.first), "{} {}", peer.name, peer.version);
                assert!(behavior.first <= behavior.last);
                next = behavior.last.checked_add(1);
            }
            assert_eq!(next, None, "{} {}", peer.name, peer.version);
        }
    }
}
