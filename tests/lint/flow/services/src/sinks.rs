// Anything that takes messages.
use futures_util::{Sink, SinkExt};
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::protocol::{CloseFrame, frame::coding::CloseCode};

pub async fn shut<S>(sink: &mut S, code: CloseCode, reason: &'static str) -> Result<(), S::Error>
where
    S: Sink<Message> + Unpin,
{
    sink.feed(Message::Close(Some(CloseFrame { code, reason: reason.into() }))).await?;
    sink.flush().await
}

pub async fn silent<S: Sink<Message> + Unpin>(mut sink: S) -> Result<(), S::Error> {
    shut(&mut sink, CloseCode::Abnormal, "silent").await
    //              ^^^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
}

pub async fn leave<S: Sink<Message> + Unpin>(mut sink: S) -> Result<(), S::Error> {
    shut(&mut sink, CloseCode::Away, "leaving").await?;
    sink.close().await
}

pub async fn by_number<S: Sink<Message> + Unpin>(sink: &mut S, number: u8) -> Result<(), S::Error> {
    let code = match number {
        0 => CloseCode::Normal,
        1 => CloseCode::Tls,
        //   ^^^^^^^^^^^^^^ error[reserved-code-sent]
        _ => CloseCode::from(4000 + u16::from(number)),
    };
    shut(sink, code, "by number").await
}
