// What the page is told when the server behind ends.
use axum::extract::ws::{CloseFrame, Message, WebSocket};
use futures_util::StreamExt;
use tokio_tungstenite::tungstenite::Message as Upstream;
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream};

type Backend = WebSocketStream<MaybeTlsStream<tokio::net::TcpStream>>;

pub async fn down(mut backend: Backend, mut page: WebSocket) {
    let end = loop {
        match backend.next().await {
            Some(Ok(Upstream::Text(text))) => {
                if page.send(Message::Text(text.as_str().into())).await.is_err() {
                    return;
                }
            }
            Some(Ok(Upstream::Close(Some(frame)))) => {
                break CloseFrame { code: frame.code.into(), reason: frame.reason.as_str().into() };
            }
            Some(Ok(Upstream::Close(None))) => break CloseFrame { code: 1005, reason: "".into() },
            //                                                          ^^^^ error[reserved-code-sent]
            Some(Ok(_)) => {}
            Some(Err(error)) => {
                break CloseFrame { code: 1014, reason: error.to_string().into() };
                //                                     ^^^^^^^^^^^^^^^^^ note[unbounded-reason]
            }
            None => break CloseFrame { code: 1006, reason: "backend gone".into() },
            //                               ^^^^ error[reserved-code-sent]
        }
    };
    let _ = page.send(Message::Close(Some(end))).await;
}
