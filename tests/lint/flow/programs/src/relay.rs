// A proxy: what one side closes with, the other side gets.
use axum::extract::ws::{CloseFrame, Message, WebSocket};
use futures_util::{SinkExt, StreamExt};
use tokio::net::TcpStream;
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::Message as Upstream;
use tokio_tungstenite::tungstenite::protocol::CloseFrame as UpstreamFrame;

struct Closing {
    code: u16,
    reason: String,
}

impl From<UpstreamFrame> for Closing {
    fn from(frame: UpstreamFrame) -> Self {
        Closing { code: frame.code.into(), reason: frame.reason.to_string() }
    }
}

impl From<Closing> for CloseFrame {
    fn from(closing: Closing) -> Self {
        CloseFrame { code: closing.code, reason: closing.reason.into() }
    }
}

pub async fn down(mut upstream: WebSocketStream<TcpStream>, mut client: WebSocket) {
    let mut closing = None;
    while let Some(Ok(message)) = upstream.next().await {
        match message {
            Upstream::Text(text) => {
                let _ = client.send(Message::Text(text.as_str().into())).await;
            }
            Upstream::Close(frame) => {
                closing = frame.map(Closing::from);
                break;
            }
            _ => {}
        }
    }
    let closing = closing.unwrap_or(Closing { code: 1005, reason: String::new() });
    //                                              ^^^^ error[reserved-code-sent]
    let _ = client.send(Message::Close(Some(closing.into()))).await;
}

pub async fn up(mut client: WebSocket, mut upstream: WebSocketStream<TcpStream>) {
    while let Some(Ok(message)) = client.recv().await {
        if let Message::Close(_) = message {
            let _ = upstream.send(Upstream::Close(None)).await;
            return;
        }
    }
}
