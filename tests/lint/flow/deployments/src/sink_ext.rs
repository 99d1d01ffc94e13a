// A method for every sink of messages.
use futures_util::{Sink, SinkExt};
use tokio_tungstenite::tungstenite::protocol::{CloseFrame, frame::coding::CloseCode};
use tokio_tungstenite::tungstenite::{Error, Message};

pub trait Bail {
    async fn bail(&mut self, code: u16, text: &str) -> Result<(), Error>;
}

impl<S> Bail for S
where
    S: Sink<Message, Error = Error> + Unpin,
{
    async fn bail(&mut self, code: u16, text: &str) -> Result<(), Error> {
        let frame = CloseFrame { code: CloseCode::from(code), reason: text.into() };
        self.send(Message::Close(Some(frame))).await?;
        self.flush().await
    }
}

pub async fn handshake<S>(mut sink: S, version: Option<u32>) -> Result<(), Error>
where
    S: Sink<Message, Error = Error> + Unpin,
{
    match version {
        None => sink.bail(1005, "no version").await,
        //                ^^^^ error[reserved-code-sent]
        Some(0..=2) => sink.bail(1002, "version too old").await,
        Some(_) => Ok(()),
    }
}
