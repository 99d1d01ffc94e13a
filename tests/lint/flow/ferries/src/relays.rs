// A pair of sockets is relayed in both directions, on actix and awc.
use actix_ws::{CloseCode, CloseReason, Message, MessageStream, Session};
use awc::ws::{Codec, Frame, Message as UpMessage};
use futures_util::{Sink, SinkExt, Stream, StreamExt};

pub async fn down<S, E>(mut up: S, mut session: Session)
where
    S: Stream<Item = Result<Frame, E>> + Unpin,
{
    let reason = loop {
        match up.next().await {
            Some(Ok(Frame::Text(bytes))) => {
                let text = String::from_utf8_lossy(&bytes).into_owned();
                if session.text(text).await.is_err() {
                    return;
                }
            }
            Some(Ok(Frame::Binary(bytes))) => {
                if session.binary(bytes).await.is_err() {
                    return;
                }
            }
            Some(Ok(Frame::Close(reason))) => break reason,
            Some(Ok(_)) => {}
            Some(Err(_)) => break Some(CloseCode::Error.into()),
            None => break Some(CloseReason::from(CloseCode::Abnormal)),
            //                                   ^^^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
        }
    };
    let _ = session.close(reason).await;
}

pub async fn up<S>(mut stream: MessageStream, mut up: S) -> Result<(), S::Error>
where
    S: Sink<UpMessage> + Unpin,
{
    while let Some(message) = stream.next().await {
        match message {
            Ok(Message::Text(text)) => up.send(UpMessage::Text(text)).await?,
            Ok(Message::Binary(bytes)) => up.send(UpMessage::Binary(bytes)).await?,
            Ok(Message::Ping(bytes)) => up.send(UpMessage::Ping(bytes)).await?,
            Ok(_) => {}
            Err(_) => {
                let code = CloseCode::from(1015);
                //                         ^^^^ error[reserved-code-sent]
                let reason = CloseReason { code, description: Some("client failed".to_owned()) };
                return up.send(UpMessage::Close(Some(reason))).await;
            }
        }
    }
    up.send(UpMessage::Close(Some((CloseCode::Away, "client left").into()))).await
}

pub fn codec(client: bool) -> Codec {
    if client { Codec::new().client_mode() } else { Codec::new() }
}
