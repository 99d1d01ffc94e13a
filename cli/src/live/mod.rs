//! Live connections: `serve` ends them in every way there is, `probe` reports how one ended.
//!
//! ```text
//! ending    the vocabulary: every way a connection can end or fail to open
//! frame/    bytes ↔ frames, legal or not; rules judge a sequence of frames
//! wire      one connection: a stream with the frame reader on it
//! serve/    request → plan → what happens on the connection
//! probe/    URL → timeline of events → ending → diagnosis → report
//! ```
//!
//! Both commands use the same vocabulary and the same frame reader. `serve` never judges, and
//! `probe` never knows which server it talks to; `matrix` tests the one with the other.

pub(crate) mod duration;
pub(crate) mod ending;
mod frame;
#[cfg(test)]
mod matrix;
pub(crate) mod probe;
pub(crate) mod serve;
mod wire;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha1::{Digest as _, Sha1};

/// What RFC 6455, section 4.2.2, appends to the key of a handshake.
const KEY_SUFFIX: &[u8] = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

/// The value of `Sec-WebSocket-Accept` for a key.
fn accept_of(key: &[u8]) -> String {
    STANDARD.encode(Sha1::new().chain_update(key).chain_update(KEY_SUFFIX).finalize())
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_answer_to_a_key_is_that_of_the_rfc() {
        // RFC 6455, section 1.3.
        let accept = super::accept_of(b"dGhlIHNhbXBsZSBub25jZQ==");
        assert_eq!(accept, "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
    }
}
