// A card reader talks to its server; an extension trait closes any sink of messages.
use futures_util::{Sink, SinkExt};
use tokio_tungstenite::tungstenite::protocol::CloseFrame;
use tokio_tungstenite::tungstenite::{Error, Message, Utf8Bytes};

pub trait Hangup: Sink<Message> + Unpin + Sized {
    async fn hangup(
        &mut self,
        code: u16,
        reason: impl Into<Utf8Bytes>,
    ) -> Result<(), <Self as Sink<Message>>::Error> {
        let frame = CloseFrame { code: code.into(), reason: reason.into() };
        SinkExt::send(self, Message::Close(Some(frame))).await?;
        SinkExt::flush(self).await
    }
}

impl<S: Sink<Message> + Unpin> Hangup for S {}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Power {
    Mains,
    Battery(u8),
    Lost,
}

pub async fn card_removed<S>(link: &mut S) -> Result<(), Error>
where
    S: Sink<Message, Error = Error> + Unpin,
{
    link.hangup(1000, "card removed").await
}

pub async fn power<S>(link: &mut S, power: Power) -> Result<(), Error>
where
    S: Sink<Message, Error = Error> + Unpin,
{
    match power {
        Power::Mains => Ok(()),
        Power::Battery(percent) if percent > 10 => Ok(()),
        Power::Battery(percent) => link.hangup(4710, format!("battery at {percent} %")).await,
        Power::Lost => link.hangup(1006, "power lost").await,
        //                         ^^^^ error[reserved-code-sent]
    }
}
