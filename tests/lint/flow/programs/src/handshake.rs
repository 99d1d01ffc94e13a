// A client that answers a Close that it has received.
use futures_util::{SinkExt, StreamExt};
use tokio::net::TcpStream;
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::protocol::{CloseFrame, frame::coding::CloseCode};
use tokio_tungstenite::tungstenite::{Error, Message};

pub async fn run(mut socket: WebSocketStream<TcpStream>) -> Result<(), Error> {
    let last = loop {
        match socket.next().await {
            Some(Ok(Message::Close(frame))) => break frame,
            Some(Ok(_)) => {}
            Some(Err(Error::Capacity(_))) => {
                break Some(CloseFrame { code: CloseCode::Size, reason: "".into() });
            }
            Some(Err(_)) | None => {
                break Some(CloseFrame { code: CloseCode::Abnormal, reason: "".into() });
                //                            ^^^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
            }
        }
    };
    socket.send(Message::Close(last)).await
}

pub async fn seen(mut socket: WebSocketStream<TcpStream>) -> CloseCode {
    match socket.next().await {
        Some(Ok(Message::Close(Some(frame)))) => frame.code,
        Some(Ok(Message::Close(None))) => CloseCode::Status,
        _ => CloseCode::Abnormal,
    }
}
