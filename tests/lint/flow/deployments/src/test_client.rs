// A client with a transport that tests replace.
use tokio_tungstenite::tungstenite::{Error, Message};

pub trait Transport {
    fn poll(&mut self) -> Option<Result<Message, Error>>;
}

pub struct Client<T> {
    transport: T,
}

#[derive(Debug, PartialEq)]
pub enum End {
    Retry,
    Stop(u16),
}

impl<T: Transport> Client<T> {
    pub fn run(&mut self) -> End {
        while let Some(Ok(message)) = self.transport.poll() {
            if let Message::Close(frame) = message {
                return match frame.map_or(1005, |frame| frame.code.into()) {
                    1001 | 1006 | 1012 => End::Retry,
                    code => End::Stop(code),
                };
            }
        }
        End::Retry
    }
}

#[cfg(test)]
mod tests {
    use std::collections::VecDeque;

    use tokio_tungstenite::tungstenite::protocol::{CloseFrame, frame::coding::CloseCode};

    use super::*;

    struct Script(VecDeque<Message>);

    impl Transport for Script {
        fn poll(&mut self) -> Option<Result<Message, Error>> {
            self.0.pop_front().map(Ok)
        }
    }

    fn ended(code: CloseCode) -> End {
        let close = Message::Close(Some(CloseFrame { code, reason: "".into() }));
        Client { transport: Script([Message::text("hi"), close].into()) }.run()
    }

    #[test]
    fn retries() {
        assert_eq!(ended(CloseCode::Abnormal), End::Retry);
        assert_eq!(ended(CloseCode::from(1005)), End::Stop(1005));
        assert_eq!(ended(CloseCode::Bad(999)), End::Stop(999));
    }
}
