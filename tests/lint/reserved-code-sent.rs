//! dependencies: axum(ws), tungstenite, fastwebsockets, actix-ws, web-sys(WebSocket), worker

mod in_a_frame {
    use axum::extract::ws::{CloseFrame, Message, WebSocket, close_code};

    const HEARTBEAT_LOST: u16 = 1006;

    async fn number(mut socket: WebSocket) {
        let frame = CloseFrame { code: 1006, reason: "no pong".into() };
        //                             ^^^^ error[reserved-code-sent] 1006 (Abnormal Closure) is never sent in a Close frame
        let _ = socket.send(Message::Close(Some(frame))).await;
    }

    async fn name_of_the_library(mut socket: WebSocket) {
        let frame = CloseFrame { code: close_code::STATUS, reason: "".into() };
        //                             ^^^^^^^^^^^^^^^^^^ error[reserved-code-sent] 1005 (No Status Received) is never sent in a Close frame
        let _ = socket.send(Message::Close(Some(frame))).await;
    }

    async fn name_of_its_own(mut socket: WebSocket) {
        let frame = CloseFrame { code: HEARTBEAT_LOST, reason: "no pong".into() };
        //                             ^^^^^^^^^^^^^^ error[reserved-code-sent] 1006 (Abnormal Closure) is never sent in a Close frame
        let _ = socket.send(Message::Close(Some(frame))).await;
    }

    async fn a_code_for_it(mut socket: WebSocket) {
        let frame = CloseFrame { code: close_code::POLICY, reason: "no pong".into() };
        let _ = socket.send(Message::Close(Some(frame))).await;
    }

    async fn no_code(mut socket: WebSocket) {
        let _ = socket.send(Message::Close(None)).await;
    }
}

mod variants {
    use tungstenite::protocol::CloseFrame;
    use tungstenite::protocol::frame::coding::CloseCode;

    fn handshake() -> CloseFrame {
        CloseFrame { code: CloseCode::Tls, reason: "certificate".into() }
        //                 ^^^^^^^^^^^^^^ error[reserved-code-sent] 1015 (TLS Handshake) is never sent in a Close frame
    }

    fn payload() -> CloseFrame {
        CloseFrame { code: CloseCode::Library(1006), reason: "lost".into() }
        //                 ^^^^^^^^^^^^^^^^^^^^^^^^ error[reserved-code-sent] 1006 (Abnormal Closure) is never sent in a Close frame
    }
}

mod calls {
    use actix_ws::{CloseCode, CloseReason, Session};
    use fastwebsockets::Frame;

    fn frame() -> Frame<'static> {
        Frame::close(1004, b"later")
        //           ^^^^ error[reserved-code-sent] 1004 (Reserved) is never sent in a Close frame
    }

    async fn session(session: Session) {
        let reason = CloseReason { code: CloseCode::Abnormal, description: None };
        //                               ^^^^^^^^^^^^^^^^^^^ error[reserved-code-sent] 1006 (Abnormal Closure) is never sent in a Close frame
        let _ = session.close(Some(reason)).await;
    }
}

mod in_a_browser {
    fn lost(socket: &web_sys::WebSocket) {
        let _ = socket.close_with_code(1006);
        //                             ^^^^ error[reserved-code-sent] 1006 (Abnormal Closure) is never sent in a Close frame
    }

    fn lost_in_a_worker(socket: &worker::WebSocket) {
        let _ = socket.close(Some(1005), Some("gone"));
        //                        ^^^^ error[reserved-code-sent] 1005 (No Status Received) is never sent in a Close frame
    }
}

#[cfg(test)]
mod tests {
    use axum::extract::ws::CloseFrame;

    fn broken_peer() -> CloseFrame {
        CloseFrame { code: 1006, reason: "".into() }
        //                 ^^^^ warning[reserved-code-sent] 1006 (Abnormal Closure) is never sent in a Close frame
    }
}
