//! A server of the test itself talks to a real client.
use futures_util::SinkExt;
use tokio::net::{TcpListener, TcpStream};
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::protocol::{CloseFrame, frame::coding::CloseCode};
use tokio_tungstenite::{WebSocketStream, accept_async};

async fn accepted() -> WebSocketStream<TcpStream> {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let (stream, _) = listener.accept().await.unwrap();
    accept_async(stream).await.unwrap()
}

#[tokio::test]
async fn a_bad_code_is_refused() {
    let mut socket = accepted().await;
    let frame = CloseFrame { code: CloseCode::Abnormal, reason: "on purpose".into() };
    //                             ^^^^^^^^^^^^^^^^^^^ warning[reserved-code-sent]
    socket.send(Message::Close(Some(frame))).await.unwrap();
}

#[tokio::test]
async fn a_good_code_is_taken() {
    let mut socket = accepted().await;
    let frame = CloseFrame { code: CloseCode::Normal, reason: "".into() };
    socket.close(Some(frame)).await.unwrap();
}

fn expected() -> Option<CloseFrame> {
    Some(CloseFrame { code: CloseCode::Abnormal, reason: "".into() })
}

#[test]
fn what_is_expected_is_not_sent() {
    assert_ne!(expected(), None);
}
