// The types of tungstenite through a library that builds on it.
use futures_util::SinkExt;
use hyper_tungstenite::HyperWebsocket;
use hyper_tungstenite::tungstenite::{
    self, Message,
    protocol::{CloseFrame, frame::coding::CloseCode::*},
};

fn frame(code: u16) -> CloseFrame {
    CloseFrame { code: code.into(), reason: tungstenite::Utf8Bytes::from_static("upgraded") }
}

pub async fn serve(websocket: HyperWebsocket, maintenance: bool) -> tungstenite::Result<()> {
    let mut websocket = websocket.await?;
    if maintenance {
        return websocket.close(Some(CloseFrame { code: Restart, ..frame(1012) })).await;
    }
    websocket.send(Message::text("hello")).await?;
    websocket.send(Message::Close(Some(frame(4640)))).await?;
    websocket.flush().await
}

pub async fn refuse(websocket: HyperWebsocket) -> tungstenite::Result<()> {
    let reason = "no credentials".into();
    websocket.await?.close(Some(CloseFrame { code: Library(403), reason })).await
    //                                             ^^^^^^^^^^^^ error[code-out-of-range]
}
