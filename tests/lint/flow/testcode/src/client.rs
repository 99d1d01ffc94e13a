//! Negative tests of the program's own checks.
use tokio_tungstenite::tungstenite::protocol::CloseFrame;

pub fn may_be_sent(frame: &CloseFrame) -> bool {
    frame.code.is_allowed() && frame.reason.len() <= 123
}

pub fn parse(payload: &[u8]) -> Option<u16> {
    payload.first_chunk().map(|bytes| u16::from_be_bytes(*bytes))
}

#[cfg(test)]
mod tests {
    use tokio_tungstenite::tungstenite::protocol::frame::coding::CloseCode;

    use super::*;

    fn frame(code: u16, reason: &str) -> CloseFrame {
        CloseFrame { code: CloseCode::from(code), reason: reason.to_owned().into() }
    }

    #[test]
    fn bad_frames_are_refused() {
        assert!(!may_be_sent(&frame(1005, "")));
        assert!(!may_be_sent(&frame(1006, "lost")));
        assert!(!may_be_sent(&frame(1000, &"x".repeat(124))));
        assert!(may_be_sent(&frame(4000, "fine")));
    }

    #[test]
    fn payloads_are_read() {
        let mut payload = 1006_u16.to_be_bytes().to_vec();
        payload.extend_from_slice(b"lost");
        assert_eq!(parse(&payload), Some(1006));
        assert_eq!(parse(&[0x03]), None);
    }
}

/// A stand-in for the real connection.
#[derive(Default)]
pub struct FakeSocket {
    pub sent: Vec<CloseFrame>,
}

impl FakeSocket {
    pub fn close(&mut self, frame: Option<CloseFrame>) {
        self.sent.extend(frame);
    }
}

#[cfg(test)]
mod fake {
    use tokio_tungstenite::tungstenite::protocol::frame::coding::CloseCode;

    use super::*;

    #[test]
    fn it_notes_what_it_is_given() {
        let mut socket = FakeSocket::default();
        socket.close(Some(CloseFrame { code: CloseCode::Abnormal, reason: "".into() }));
        assert_eq!(socket.sent.len(), 1);
    }
}
