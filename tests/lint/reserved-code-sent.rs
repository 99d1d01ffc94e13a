//! dependencies: axum(ws), tungstenite, fastwebsockets, actix-ws, web-sys(WebSocket), worker

mod in_a_frame {
    use axum::extract::ws::{CloseFrame, Message, WebSocket, close_code};

    const HEARTBEAT_LOST: u16 = 1006;

    async fn number(mut socket: WebSocket) {
        let frame = CloseFrame { code: 1006, reason: "no pong".into() };
        //                             ^^^^ error[reserved-code-sent] 1006 (Abnormal Closure) must not be sent in a Close frame
        let _ = socket.send(Message::Close(Some(frame))).await;
    }

    async fn name_of_the_library(mut socket: WebSocket) {
        let frame = CloseFrame { code: close_code::STATUS, reason: "".into() };
        //                             ^^^^^^^^^^^^^^^^^^ error[reserved-code-sent] 1005 (No Status Received) must not be sent in a Close frame
        let _ = socket.send(Message::Close(Some(frame))).await;
    }

    async fn name_of_its_own(mut socket: WebSocket) {
        let frame = CloseFrame { code: HEARTBEAT_LOST, reason: "no pong".into() };
        //                             ^^^^^^^^^^^^^^ error[reserved-code-sent] 1006 (Abnormal Closure) must not be sent in a Close frame
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
        //                 ^^^^^^^^^^^^^^ error[reserved-code-sent] 1015 (TLS Handshake) must not be sent in a Close frame
    }

    fn payload() -> CloseFrame {
        CloseFrame { code: CloseCode::Library(1006), reason: "lost".into() }
        //                 ^^^^^^^^^^^^^^^^^^^^^^^^ error[reserved-code-sent] 1006 (Abnormal Closure) must not be sent in a Close frame
    }
}

mod calls {
    use actix_ws::{CloseCode, CloseReason, Session};
    use fastwebsockets::Frame;

    fn frame() -> Frame<'static> {
        Frame::close(1004, b"later")
        //           ^^^^ error[reserved-code-sent] 1004 (Reserved) must not be sent in a Close frame
    }

    async fn session(session: Session) {
        let reason = CloseReason { code: CloseCode::Abnormal, description: None };
        //                               ^^^^^^^^^^^^^^^^^^^ error[reserved-code-sent] 1006 (Abnormal Closure) must not be sent in a Close frame
        let _ = session.close(Some(reason)).await;
    }
}

mod in_a_browser {
    fn lost(socket: &web_sys::WebSocket) {
        let _ = socket.close_with_code(1006);
        //                             ^^^^ error[reserved-code-sent] 1006 (Abnormal Closure) must not be sent in a Close frame
    }

    fn lost_in_a_worker(socket: &worker::WebSocket) {
        let _ = socket.close(Some(1005), Some("gone"));
        //                        ^^^^ error[reserved-code-sent] 1005 (No Status Received) must not be sent in a Close frame
    }
}

#[cfg(test)]
mod tests {
    use axum::extract::ws::{CloseFrame, Message, WebSocket};

    async fn broken_peer(mut socket: WebSocket) {
        let frame = CloseFrame { code: 1006, reason: "".into() };
        //                             ^^^^ warning[reserved-code-sent] 1006 (Abnormal Closure) must not be sent in a Close frame
        let _ = socket.send(Message::Close(Some(frame))).await;
    }

    // It is compared, and sent nowhere.
    fn expected() -> CloseFrame {
        CloseFrame { code: 1006, reason: "".into() }
    }
}

// Codes that a function makes and its caller sends.
mod returned {
    use axum::extract::ws::{CloseFrame, Message, WebSocket};

    enum Failure {
        Silent,
        Overloaded,
    }

    impl Failure {
        fn to_close(&self) -> (u16, &'static str) {
            match self {
                Failure::Silent => (1006, "no pong"),
                //                  ^^^^ error[reserved-code-sent] 1006 (Abnormal Closure) must not be sent in a Close frame
                Failure::Overloaded => (1013, "come back later"),
            }
        }
    }

    fn code_for(text: &str) -> u16 {
        if text.is_empty() {
            return 1005;
            //     ^^^^ error[reserved-code-sent] 1005 (No Status Received) must not be sent in a Close frame
        }
        1000
    }

    async fn of_a_function(mut socket: WebSocket, text: &str) {
        let code = code_for(text);
        let _ = socket.send(Message::Close(Some(CloseFrame { code, reason: "".into() }))).await;
    }

    async fn of_a_method(mut socket: WebSocket, failure: Failure) {
        let (code, reason) = failure.to_close();
        let frame = CloseFrame { code, reason: reason.into() };
        let _ = socket.send(Message::Close(Some(frame))).await;
    }
}

// A type of its own around the number.
mod around_a_number {
    use axum::extract::ws::CloseFrame;

    struct ErrorCode(u16);

    impl ErrorCode {
        const LOST: Self = Self(1006);
        const EXPIRED: Self = Self(4001);
    }

    impl From<ErrorCode> for u16 {
        fn from(code: ErrorCode) -> u16 {
            code.0
        }
    }

    fn converted() -> CloseFrame {
        CloseFrame { code: ErrorCode::LOST.into(), reason: "".into() }
        //                 ^^^^^^^^^^^^^^^ error[reserved-code-sent] 1006 (Abnormal Closure) must not be sent in a Close frame
    }

    fn taken_out() -> CloseFrame {
        CloseFrame { code: ErrorCode::LOST.0, reason: "".into() }
        //                 ^^^^^^^^^^^^^^^^^ error[reserved-code-sent] 1006 (Abnormal Closure) must not be sent in a Close frame
    }

    fn a_code_for_it() -> CloseFrame {
        CloseFrame { code: ErrorCode::EXPIRED.0, reason: "".into() }
    }
}
