// Which frame it is depends on what happened.
use std::time::Duration;

use futures_util::{SinkExt, StreamExt};
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::protocol::{CloseFrame, frame::coding::CloseCode};

type Stream = WebSocketStream<tokio::net::TcpStream>;

pub async fn first_message(mut stream: Stream) -> Option<String> {
    let wait = tokio::time::timeout(Duration::from_secs(10), stream.next());
    let frame = match wait.await {
        Ok(Some(Ok(Message::Text(text)))) => return Some(text.to_string()),
        Ok(Some(Ok(Message::Close(frame)))) => frame,
        Ok(Some(Ok(_))) => {
            Some(CloseFrame { code: CloseCode::Unsupported, reason: "text first".into() })
        }
        Ok(Some(Err(_))) | Ok(None) => None,
        Err(_) => {
            let reason = "nothing received".into();
            Some(CloseFrame { code: CloseCode::Tls, reason })
            //                      ^^^^^^^^^^^^^^ error[reserved-code-sent]
        }
    };
    let _ = stream.send(Message::Close(frame)).await;
    None
}

pub async fn verdict(mut stream: Stream, banned: bool, expired: bool) {
    let frame = banned
        .then(|| CloseFrame { code: CloseCode::Policy, reason: "banned".into() })
        .or_else(|| {
            expired.then(|| CloseFrame { code: CloseCode::Iana(999), reason: "expired".into() })
            //                                 ^^^^^^^^^^^^^^^^^^^^ error[code-out-of-range]
        })
        .unwrap_or(CloseFrame { code: CloseCode::Normal, reason: "".into() });
    let _ = stream.close(Some(frame)).await;
}
