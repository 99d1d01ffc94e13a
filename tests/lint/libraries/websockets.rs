//! dependencies: websockets, axum(ws)
use axum::extract::ws::CloseFrame;
use websockets::{Frame, WebSocket};

async fn bad_close(socket: &mut WebSocket) {
    let _ = socket.close(Some((1006, "timeout".to_string()))).await;
    //                         ^^^^ reserved-code-sent
}

fn bad_frame() -> Frame {
    Frame::close(Some((1005, String::new())))
    //                 ^^^^ reserved-code-sent
}

fn bad_variant() -> Frame {
    Frame::Close { payload: Some((1006, "timeout".to_string())) }
    //                            ^^^^ reserved-code-sent
}

fn bad_relay(frame: Frame) -> Option<CloseFrame> {
    match frame {
        Frame::Close { payload: Some((code, reason)) } => {
            Some(CloseFrame { code, reason: reason.into() })
            //                ^^^^ relayed-close-code
        }
        _ => None,
    }
}

fn good_variant() -> [Frame; 2] {
    [
        Frame::Close { payload: Some((1001, "going away".to_string())) },
        Frame::Close { payload: None },
    ]
}

fn good_relay(frame: Frame) -> Frame {
    match frame {
        Frame::Close { payload } => Frame::Close { payload },
        other => other,
    }
}

fn good_echo(frame: Frame) -> Frame {
    match frame {
        Frame::Close { payload: Some((code, reason)) } => Frame::close(Some((code, reason))),
        other => other,
    }
}

async fn good_close(socket: &mut WebSocket) {
    let _ = socket.close(Some((1000, "done".to_string()))).await;
    let _ = socket.close(None).await;
}

fn good_receive(frame: &Frame) -> bool {
    matches!(frame, Frame::Close { payload: Some((1006, _)) })
}
