// Messages of two libraries, converted by a trait of our own.
use poem::web::websocket::{CloseCode as PoemCode, Message as PoemMessage};
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::protocol::{CloseFrame, frame::coding::CloseCode};

pub trait Across<T> {
    fn across(self) -> T;
}

impl Across<PoemMessage> for Message {
    fn across(self) -> PoemMessage {
        match self {
            Message::Text(text) => PoemMessage::Text(text.to_string()),
            Message::Binary(bytes) => PoemMessage::Binary(bytes.to_vec()),
            Message::Ping(bytes) => PoemMessage::Ping(bytes.to_vec()),
            Message::Pong(bytes) => PoemMessage::Pong(bytes.to_vec()),
            Message::Close(frame) => PoemMessage::Close(
                frame
                    .map(|frame| (PoemCode::from(u16::from(frame.code)), frame.reason.to_string())),
            ),
            Message::Frame(_) => {
                PoemMessage::Close(Some((PoemCode::Abnormal, "raw frame".to_owned())))
                //                       ^^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
            }
        }
    }
}

impl Across<Message> for PoemMessage {
    fn across(self) -> Message {
        match self {
            PoemMessage::Text(text) => Message::text(text),
            PoemMessage::Binary(bytes) => Message::binary(bytes),
            PoemMessage::Ping(bytes) => Message::Ping(bytes.into()),
            PoemMessage::Pong(bytes) => Message::Pong(bytes.into()),
            PoemMessage::Close(Some((code, reason))) => Message::Close(Some(CloseFrame {
                code: CloseCode::from(u16::from(code)),
                reason: reason.into(),
            })),
            PoemMessage::Close(None) => Message::Close(None),
        }
    }
}

pub async fn copy<A, B>(mut from: A, mut to: B)
where
    A: futures_util::Stream<Item = Message> + Unpin,
    B: futures_util::Sink<PoemMessage> + Unpin,
{
    use futures_util::{SinkExt, StreamExt};
    while let Some(message) = from.next().await {
        if to.send(message.across()).await.is_err() {
            break;
        }
    }
}

pub async fn back<A, B>(mut from: A, mut to: B)
where
    A: futures_util::Stream<Item = PoemMessage> + Unpin,
    B: futures_util::Sink<Message> + Unpin,
{
    use futures_util::{SinkExt, StreamExt};
    while let Some(message) = from.next().await {
        if to.send(message.across()).await.is_err() {
            break;
        }
    }
}
