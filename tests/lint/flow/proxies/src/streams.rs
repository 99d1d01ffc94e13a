// Stream adapters: `map`, `filter_map`, `forward`.
use axum::extract::ws::{CloseFrame, Message as Down, WebSocket};
use futures_util::{SinkExt, StreamExt};
use tokio::net::TcpStream;
use tokio_tungstenite::tungstenite::Message as Up;
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream};

type Upstream = WebSocketStream<MaybeTlsStream<TcpStream>>;

fn to_down(message: Up) -> Option<Down> {
    Some(match message {
        Up::Text(text) => Down::Text(text.as_str().into()),
        Up::Binary(bytes) => Down::Binary(bytes),
        Up::Close(frame) => Down::Close(frame.map(|frame| CloseFrame {
            code: frame.code.into(),
            reason: frame.reason.as_str().into(),
        })),
        _ => return None,
    })
}

pub async fn down(upstream: Upstream, client: WebSocket) {
    let (mut sink, _) = client.split();
    let messages = upstream.filter_map(async |message| match message {
        Ok(message) => to_down(message),
        Err(error) => {
            println!("{error}");
            Some(Down::Close(Some(CloseFrame { code: 1006, reason: "upstream".into() })))
            //                                       ^^^^ error[reserved-code-sent]
        }
    });
    let mut messages = std::pin::pin!(messages);
    while let Some(message) = messages.next().await {
        if sink.send(message).await.is_err() {
            return;
        }
    }
    let _ =
        sink.send(Down::Close(Some(CloseFrame { code: 1001, reason: "upstream".into() }))).await;
}
