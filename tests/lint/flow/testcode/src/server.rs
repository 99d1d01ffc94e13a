//! What a server received, and fakes in its tests.
use axum::extract::ws::{CloseFrame, Message};

pub fn summarize(messages: &[Message]) -> Vec<u16> {
    messages
        .iter()
        .filter_map(|message| match message {
            Message::Close(frame) => Some(frame.as_ref().map_or(1005, |frame| frame.code)),
            _ => None,
        })
        .collect()
}

pub fn is_valid(frame: &CloseFrame) -> bool {
    !matches!(frame.code, 0..=999 | 1004..=1006 | 1015..=2999 | 5000..)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(code: u16) -> Message {
        Message::Close(Some(CloseFrame { code, reason: "test".into() }))
    }

    #[test]
    fn codes_are_summarized() {
        let messages = [close(1006), close(1000), Message::Close(None)];
        assert_eq!(summarize(&messages), [1006, 1000, 1005]);
    }

    #[test]
    fn bad_codes_are_invalid() {
        for code in [0, 999, 1005, 1006, 1015, 5000] {
            let frame = CloseFrame { code, reason: "x".repeat(200).into() };
            assert!(!is_valid(&frame), "{code}");
        }
    }

    struct FakeSink(Vec<Message>);

    impl FakeSink {
        fn send(&mut self, message: Message) {
            self.0.push(message);
        }
    }

    #[test]
    fn a_fake_takes_everything() {
        let mut sink = FakeSink(Vec::new());
        sink.send(close(1015));
        assert_eq!(summarize(&sink.0), [1015]);
    }
}
