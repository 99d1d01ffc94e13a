// An edge server between axum clients and an upstream.
use axum::extract::ws::{self as down, WebSocket};
use futures_util::{SinkExt, StreamExt};
use tokio::net::TcpStream;
use tokio_tungstenite::tungstenite::{self as up, protocol::frame::coding::CloseCode};
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream};

type Upstream = WebSocketStream<MaybeTlsStream<TcpStream>>;

fn to_up(message: down::Message) -> up::Message {
    match message {
        down::Message::Text(text) => up::Message::text(text.as_str()),
        down::Message::Binary(bytes) => up::Message::Binary(bytes),
        down::Message::Ping(bytes) => up::Message::Ping(bytes),
        down::Message::Pong(bytes) => up::Message::Pong(bytes),
        down::Message::Close(Some(down::CloseFrame { code, reason })) => {
            up::Message::Close(Some(up::protocol::CloseFrame {
                code: CloseCode::from(code),
                reason: reason.as_str().into(),
            }))
        }
        down::Message::Close(None) => up::Message::Close(None),
    }
}

fn to_down(message: up::Message) -> Option<down::Message> {
    Some(match message {
        up::Message::Text(text) => down::Message::Text(text.as_str().into()),
        up::Message::Binary(bytes) => down::Message::Binary(bytes),
        up::Message::Ping(_) | up::Message::Pong(_) | up::Message::Frame(_) => return None,
        up::Message::Close(frame) => {
            let (code, reason) = match &frame {
                Some(frame) => (frame.code.into(), frame.reason.as_str()),
                None => (1005, ""),
                //       ^^^^ error[reserved-code-sent]
            };
            down::Message::Close(Some(down::CloseFrame { code, reason: reason.into() }))
        }
    })
}

pub async fn copy(client: WebSocket, upstream: Upstream) {
    let (mut to_client, mut from_client) = client.split();
    let (mut to_upstream, mut from_upstream) = upstream.split();
    let up = async {
        while let Some(Ok(message)) = from_client.next().await {
            if to_upstream.send(to_up(message)).await.is_err() {
                break;
            }
        }
        to_upstream.close().await
    };
    let down = async {
        while let Some(message) = from_upstream.next().await {
            let message = match message {
                Ok(message) => to_down(message),
                Err(error) => {
                    eprintln!("upstream: {error}");
                    Some(down::Message::Close(Some(down::CloseFrame {
                        code: down::close_code::ABNORMAL,
                        //    ^^^^^^^^^^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
                        reason: "upstream failed".into(),
                    })))
                }
            };
            let Some(message) = message else { continue };
            if to_client.send(message).await.is_err() {
                break;
            }
        }
    };
    let _ = tokio::join!(up, down);
}
