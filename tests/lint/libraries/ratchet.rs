//! dependencies: ratchet_rs, tokio(net)
use ratchet_rs::{CloseCode, CloseReason, Message, NoExt, WebSocket};
use tokio::net::TcpStream;

fn bad_new() -> CloseReason {
    CloseReason::new(CloseCode::Abnormal, Some("timeout".to_string()))
    //               ^^^^^^^^^^^^^^^^^^^ reserved-code-sent
}

fn bad_literal() -> CloseReason {
    CloseReason { code: CloseCode::Status, description: None }
    //                  ^^^^^^^^^^^^^^^^^ reserved-code-sent
}

async fn bad_close(socket: &mut WebSocket<TcpStream, NoExt>) {
    let reason = CloseReason::new(CloseCode::ReservedExtension(2000), None);
    //                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unassigned-code-sent
    let _ = socket.close(reason).await;
}

async fn good_close(socket: &mut WebSocket<TcpStream, NoExt>) {
    let _ = socket.close(CloseReason::new(CloseCode::Application(4001), None)).await;
}

fn good_receive(message: &Message) -> bool {
    matches!(message, Message::Close(Some(reason)) if reason.code == CloseCode::Abnormal)
}
