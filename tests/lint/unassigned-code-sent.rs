//! dependencies: axum(ws), tungstenite, web-sys(WebSocket), worker

mod server {
    use axum::extract::ws::{CloseFrame, Message, WebSocket};

    const QUOTA_USED_UP: u16 = 2001;
    const ROOM_CLOSED: u16 = 4001;

    async fn own_code(mut socket: WebSocket) {
        let frame = CloseFrame { code: QUOTA_USED_UP, reason: "quota".into() };
        //                             ^^^^^^^^^^^^^ error[unassigned-code-sent] 2001 (Unassigned) must not be sent in a Close frame
        let _ = socket.send(Message::Close(Some(frame))).await;
    }

    async fn next_after_the_last(mut socket: WebSocket) {
        let frame = CloseFrame { code: 1016, reason: "".into() };
        //                             ^^^^ error[unassigned-code-sent] 1016 (Unassigned) must not be sent in a Close frame
        let _ = socket.send(Message::Close(Some(frame))).await;
    }

    async fn private_code(mut socket: WebSocket) {
        let frame = CloseFrame { code: ROOM_CLOSED, reason: "".into() };
        let _ = socket.send(Message::Close(Some(frame))).await;
    }
}

mod others {
    use tungstenite::protocol::CloseFrame;
    use tungstenite::protocol::frame::coding::CloseCode;

    fn reserved() -> CloseFrame {
        CloseFrame { code: CloseCode::Reserved(2999), reason: "".into() }
        //                 ^^^^^^^^^^^^^^^^^^^^^^^^^ error[unassigned-code-sent] 2999 (Unassigned) must not be sent in a Close frame
    }

    fn in_a_browser(socket: &web_sys::WebSocket) {
        let _ = socket.close_with_code(1016);
        //                             ^^^^ error[unassigned-code-sent] 1016 (Unassigned) must not be sent in a Close frame
    }

    fn in_a_worker(socket: &worker::WebSocket) {
        let _ = socket.close(Some(2000), Some("bye"));
        //                        ^^^^ error[unassigned-code-sent] 2000 (Unassigned) must not be sent in a Close frame
    }

    fn is_unassigned(frame: &CloseFrame) -> bool {
        matches!(frame.code, CloseCode::Reserved(1016..=2999))
    }
}
