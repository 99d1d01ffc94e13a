//! What real software does with each close code.
//!
//! Measured on loopback, sent and received: nearly all peers with all 65,536 codes, the rest with
//! the registered codes and both sides of every border between ranges. The data with their
//! explanation, the way they were measured and their date lie in `core/data/peers` of the
//! repository; a program writes the table here from them.
//!
//! What the specifications let one expect: legal codes (1000–1003, 1007–1014, 3000–4999) are sent
//! as given and accepted; all others are refused both ways.
//!
//! ```
//! use wsclose::peers::{PEERS, OnReceive};
//!
//! // Who turns the legal 1014 into 1002?
//! let rewriters = PEERS.iter().filter(|peer| {
//!     peer.behavior(1014).is_some_and(|b| b.on_receive == OnReceive::RefusedAs(1002))
//! });
//! assert!(rewriters.clone().any(|peer| peer.name == "tungstenite"));
//! ```

#[rustfmt::skip] // its shape is the generator's business
mod table;

use crate::code::Role;
pub use table::PEERS;

/// A WebSocket implementation in one version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Peer {
    /// Its name, such as `tungstenite`.
    pub name: &'static str,
    /// The version that was measured.
    pub version: &'static str,
    /// The roles in which it was measured and behaves like this.
    pub roles: &'static [Role],
    /// What it does, in the order of the codes; together all of 0 to 65535.
    pub behaviors: &'static [Behavior],
}

impl Peer {
    /// What it does with a code.
    pub fn behavior(&self, code: u16) -> Option<&'static Behavior> {
        self.behaviors.iter().find(|behavior| code <= behavior.last)
    }
}

/// What a peer does with the codes of a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Behavior {
    /// The first code.
    pub first: u16,
    /// The last code.
    pub last: u16,
    /// What happens when its application sends such a code.
    pub on_send: OnSend,
    /// What happens when such a code arrives.
    pub on_receive: OnReceive,
}

/// What becomes of a code that an application sends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum OnSend {
    /// It is on the wire.
    AsGiven,
    /// Another code is on the wire, without an error.
    OtherAs(u16),
    /// A Close frame without a code is on the wire, without an error.
    Empty,
    /// An error, and nothing on the wire.
    Error,
    /// An error, and another code on the wire.
    ErrorAndAs(u16),
    /// The call panics.
    Panic,
}

/// What becomes of a code that arrives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum OnReceive {
    /// The close is a normal one, and the application is told the code.
    Accepted,
    /// A protocol error, and the application is told an error.
    Refused,
    /// A protocol error, and the application is told another code.
    RefusedAs(u16),
    /// A protocol error, yet the application is told the code that arrived.
    RefusedAsSame,
}

/// Keeps the table narrow.
const fn behavior(first: u16, last: u16, on_send: OnSend, on_receive: OnReceive) -> Behavior {
    Behavior { first, last, on_send, on_receive }
}

#[cfg(test)]
mod tests {
    use super::*;

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
