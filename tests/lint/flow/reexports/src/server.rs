// By the program's own module, by its parent, and by a glob of a glob.
use super::net::{client, server::*};

pub async fn lost(mut socket: WebSocket) {
    let _ = socket.send(Message::Close(Some(CloseFrame { code: close_code::STATUS, reason: "".into() }))).await;
    //                                                         ^^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
}

pub async fn fine(mut socket: WebSocket) {
    let _ = socket.send(Message::Close(Some(CloseFrame { code: close_code::AGAIN, reason: "".into() }))).await;
}

pub fn upstream() -> client::Message {
    client::Message::Close(Some(client::Frame { code: client::CloseCode::Abnormal, reason: "".into() }))
    //                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
}

pub fn hang_up<S: std::io::Read + std::io::Write>(socket: &mut client::Socket<S>) {
    let code = client::CloseCode::from(0);
    //                                 ^ error[code-out-of-range]
    socket.close(Some(client::Frame { code, reason: "".into() })).ok();
    socket.close(Some(client::Frame { code: client::CloseCode::Size, reason: "".into() })).ok();
}
