//! dependencies: websockets
use websockets::{Frame, WebSocket};

async fn bad_close(socket: &mut WebSocket) {
    let _ = socket.close(Some((1006, "timeout".to_string()))).await;
    //                         ^^^^ reserved-code-sent
}

fn bad_frame() -> Frame {
    Frame::close(Some((1005, String::new())))
    //                 ^^^^ reserved-code-sent
}

async fn good_close(socket: &mut WebSocket) {
    let _ = socket.close(Some((1000, "done".to_string()))).await;
    let _ = socket.close(None).await;
}

fn good_receive(frame: &Frame) -> bool {
    matches!(frame, Frame::Close { payload: Some((1006, _)) })
}
