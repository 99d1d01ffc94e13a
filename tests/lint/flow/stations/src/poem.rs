// A gateway from poem to an upstream.
use futures_util::{SinkExt, StreamExt};
use poem::web::websocket::{CloseCode as Down, Message as DownMessage, WebSocketStream};
use tokio_tungstenite::tungstenite::{Error, Message, protocol::CloseFrame};

fn end_of(result: Option<Result<Message, Error>>) -> Option<(Down, String)> {
    match result {
        Some(Ok(Message::Close(frame))) => {
            frame.map(|frame| (Down::from(u16::from(frame.code)), frame.reason.to_string()))
        }
        Some(Ok(_)) => None,
        Some(Err(Error::ConnectionClosed)) => Some((Down::Away, "upstream closed".into())),
        Some(Err(error)) => Some((Down::Abnormal, error.to_string())),
        //                                        ^^^^^^^^^^^^^^^^^ note[unbounded-reason]
        //                        ^^^^^^^^^^^^^^ error[reserved-code-sent]
        None => Some((Down::Status, String::new())),
        //            ^^^^^^^^^^^^ error[reserved-code-sent]
    }
}

pub async fn forward<U>(mut down: WebSocketStream, mut up: U)
where
    U: futures_util::Stream<Item = Result<Message, Error>> + Unpin,
{
    loop {
        let next = up.next().await;
        let message = match &next {
            Some(Ok(Message::Text(text))) => DownMessage::Text(text.to_string()),
            Some(Ok(Message::Binary(bytes))) => DownMessage::Binary(bytes.to_vec()),
            _ => {
                let _ = down.send(DownMessage::Close(end_of(next))).await;
                return;
            }
        };
        if down.send(message).await.is_err() {
            return;
        }
    }
}

pub fn to_up(message: DownMessage) -> Message {
    match message {
        DownMessage::Text(text) => Message::text(text),
        DownMessage::Binary(bytes) => Message::binary(bytes),
        DownMessage::Ping(bytes) => Message::Ping(bytes.into()),
        DownMessage::Pong(bytes) => Message::Pong(bytes.into()),
        DownMessage::Close(end) => Message::Close(end.map(|(code, reason)| CloseFrame {
            code: u16::from(code).into(),
            reason: reason.into(),
        })),
    }
}
