// A function chooses the frame, another one wraps it, a third one sends it.
use futures_util::SinkExt;
use tokio::net::TcpStream;
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::protocol::{CloseFrame, frame::coding::CloseCode};

#[derive(Clone, Copy)]
pub enum Why {
    Idle,
    Broken,
    Asked,
}

fn frame_for(why: Why) -> Option<CloseFrame> {
    let code = match why {
        Why::Asked => return None,
        Why::Idle => CloseCode::Policy,
        Why::Broken => CloseCode::Abnormal,
        //             ^^^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
    };
    Some(CloseFrame { code, reason: "".into() })
}

fn wrap(frame: Option<CloseFrame>) -> Message {
    Message::Close(frame)
}

pub async fn hang_up(stream: &mut WebSocketStream<TcpStream>, why: Why) {
    if stream.send(wrap(frame_for(why))).await.is_err() {
        println!("gone");
    }
}

pub async fn hang_up_politely(stream: &mut WebSocketStream<TcpStream>) {
    let frame = CloseFrame { code: CloseCode::Normal, reason: "".into() };
    let _ = stream.send(wrap(Some(frame))).await;
}
