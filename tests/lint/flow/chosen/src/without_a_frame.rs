// The peer's Close had no frame, and a forbidden code is invented for it.
use futures_util::{SinkExt, StreamExt};
use tokio::net::TcpStream;
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::protocol::{CloseFrame, frame::coding::CloseCode};
use tokio_tungstenite::tungstenite::{Message, Utf8Bytes};

pub async fn answer(mut stream: WebSocketStream<TcpStream>) {
    while let Some(Ok(message)) = stream.next().await {
        if let Message::Close(frame) = message {
            let frame = frame.unwrap_or_else(|| CloseFrame {
                code: CloseCode::Status,
                //    ^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
                reason: Utf8Bytes::from_static("no frame"),
            });
            let _ = stream.send(Message::Close(Some(frame))).await;
            return;
        }
    }
}

pub async fn mirror(mut from: WebSocketStream<TcpStream>, mut to: WebSocketStream<TcpStream>) {
    while let Some(message) = from.next().await {
        let Ok(message) = message else {
            let frame = CloseFrame { code: CloseCode::Abnormal, reason: "upstream".into() };
            //                             ^^^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
            to.close(Some(frame)).await.ok();
            return;
        };
        let close = message.is_close();
        if to.send(message).await.is_err() || close {
            return;
        }
    }
}

// Whoever gets the code keeps it.
pub async fn ended_with(mut stream: WebSocketStream<TcpStream>) -> u16 {
    while let Some(Ok(message)) = stream.next().await {
        if let Message::Close(frame) = message {
            return frame.map_or(1005, |frame| frame.code.into());
        }
    }
    1006
}
