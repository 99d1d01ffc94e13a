//! dependencies: tokio-tungstenite, futures-util, tokio
use futures_util::SinkExt;
use tokio::net::TcpStream;
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::protocol::CloseFrame;
use tokio_tungstenite::tungstenite::protocol::frame::coding::CloseCode;

async fn bad_close(socket: &mut WebSocketStream<TcpStream>) {
    let _ = socket
        .close(Some(CloseFrame {
            code: CloseCode::Abnormal,
            //    ^^^^^^^^^^^^^^^^^^^ reserved-code-sent
            reason: "heartbeat missed".into(),
        }))
        .await;
}

async fn bad_send(socket: &mut WebSocketStream<TcpStream>) {
    let frame = CloseFrame { code: CloseCode::Status, reason: "".into() };
    //                             ^^^^^^^^^^^^^^^^^ reserved-code-sent
    let _ = socket.send(Message::Close(Some(frame))).await;
}

async fn good_close(socket: &mut WebSocketStream<TcpStream>) {
    let frame = CloseFrame { code: CloseCode::Away, reason: "restart".into() };
    let _ = socket.close(Some(frame)).await;
}

fn good_receive(message: &Message) -> bool {
    matches!(message, Message::Close(Some(frame)) if frame.code == CloseCode::Abnormal)
}
