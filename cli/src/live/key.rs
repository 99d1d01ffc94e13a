//! The key of a handshake and its answer.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha1::{Digest as _, Sha1};

/// What RFC 6455, section 4.2.2, appends to the key of a handshake.
const SUFFIX: &[u8] = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

/// The value of `Sec-WebSocket-Accept` for a key.
pub(super) fn accept_of(key: &[u8]) -> String {
    STANDARD.encode(Sha1::new().chain_update(key).chain_update(SUFFIX).finalize())
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
