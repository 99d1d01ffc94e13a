// An adapter: what it returns from `next` and `recv` was never on the wire.
use std::collections::VecDeque;
use std::pin::Pin;
use std::task::{Context, Poll};

use futures_util::Stream;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::protocol::{CloseFrame, frame::coding::CloseCode};

pub struct Replay {
    messages: VecDeque<Message>,
    lost: bool,
}

impl Replay {
    pub fn recv(&mut self) -> Option<Message> {
        self.messages.pop_front().or_else(|| {
            let frame = CloseFrame { code: CloseCode::Abnormal, reason: "recording ends".into() };
            self.lost.then_some(Message::Close(Some(frame)))
        })
    }
}

impl Stream for Replay {
    type Item = Result<Message, std::io::Error>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let lost = || {
            let code = CloseCode::Status;
            Message::Close(Some(CloseFrame { code, reason: "".into() }))
        };
        match self.messages.pop_front() {
            Some(message) => Poll::Ready(Some(Ok(message))),
            None if self.lost => Poll::Ready(Some(Ok(lost()))),
            None => Poll::Ready(None),
        }
    }
}
