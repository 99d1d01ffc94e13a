// An echo server on rocket.
use futures_util::{SinkExt, StreamExt};
use rocket_ws::frame::{CloseCode, CloseFrame};
use rocket_ws::stream::DuplexStream;
use rocket_ws::{Message, result::Result};

pub async fn echo(mut stream: DuplexStream, limit: usize) -> Result<()> {
    let mut count = 0;
    while let Some(message) = stream.next().await {
        match message? {
            Message::Close(frame) => {
                let frame = frame
                    .unwrap_or(CloseFrame { code: CloseCode::Status, reason: "no code".into() });
                    //                            ^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
                return stream.close(Some(frame)).await;
            }
            message @ (Message::Text(_) | Message::Binary(_)) => {
                count += 1;
                if count > limit {
                    let frame = CloseFrame { code: CloseCode::Policy, reason: "enough".into() };
                    return stream.send(Message::Close(Some(frame))).await;
                }
                stream.send(message).await?;
            }
            _ => {}
        }
    }
    Ok(())
}

pub async fn once(mut stream: DuplexStream) -> Result<()> {
    let text = match stream.next().await {
        Some(Ok(Message::Text(text))) => text,
        Some(Ok(Message::Close(frame))) => return stream.close(frame).await,
        Some(Ok(_)) => {
            let frame = CloseFrame { code: CloseCode::Unsupported, reason: "text only".into() };
            return stream.close(Some(frame)).await;
        }
        Some(Err(_)) | None => return Ok(()),
    };
    stream.send(Message::Text(text.to_uppercase())).await?;
    stream.close(None).await
}
