//! dependencies: axum(ws), tungstenite

mod server {
    use axum::extract::ws::{CloseFrame, Message, WebSocket, close_code};

    async fn normal(received: Option<CloseFrame>, other: &mut WebSocket) {
        let code = received.map_or(1000, |frame| frame.code);
        //         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[invented-close-code] 1000 (Normal Closure) is invented for a Close frame without a code
        let _ = other.send(Message::Close(Some(CloseFrame { code, reason: "".into() }))).await;
    }

    async fn nothing(received: Option<CloseFrame>, other: &mut WebSocket) {
        let code = received.map(|frame| frame.code).unwrap_or(0);
        //         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[invented-close-code] 0 is invented for a Close frame without a code
        let _ = other.send(Message::Close(Some(CloseFrame { code, reason: "".into() }))).await;
    }

    async fn perhaps_meant(received: Option<CloseFrame>, other: &mut WebSocket) {
        let code = received.map_or(close_code::AWAY, |frame| frame.code);
        //         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ note[invented-close-code] 1001 (Going Away) is invented for a Close frame without a code
        let _ = other.send(Message::Close(Some(CloseFrame { code, reason: "".into() }))).await;
    }

    // Nobody may send this one, and that is the graver mistake.
    async fn no_status(received: Option<CloseFrame>, other: &mut WebSocket) {
        let code = received.map_or(1005, |frame| frame.code);
        //                         ^^^^ error[reserved-code-sent] 1005 (No Status Received) must not be sent in a Close frame
        let _ = other.send(Message::Close(Some(CloseFrame { code, reason: "".into() }))).await;
    }

    async fn passed_on(received: Option<CloseFrame>, other: &mut WebSocket) {
        let _ = other.send(Message::Close(received)).await;
    }

    fn shown(received: Option<CloseFrame>) -> String {
        format!("closed with {}", received.map_or(1000, |frame| frame.code))
    }

    async fn chosen(other: &mut WebSocket) {
        let frame = CloseFrame { code: close_code::NORMAL, reason: "".into() };
        let _ = other.send(Message::Close(Some(frame))).await;
    }
}

mod client {
    use tungstenite::protocol::CloseFrame;
    use tungstenite::protocol::frame::coding::CloseCode;

    // What is kept for oneself may be anything.
    fn code_for_the_log(received: Option<&CloseFrame>) -> u16 {
        received.map_or(0, |frame| u16::from(frame.code))
    }

    fn is_normal(received: Option<&CloseFrame>) -> bool {
        received.is_none_or(|frame| frame.code == CloseCode::Normal)
    }
}

mod by_branches {
    use axum::extract::ws::{CloseFrame, Message, WebSocket};

    async fn matched(received: Option<CloseFrame>, other: &mut WebSocket) {
        let code = match received {
            Some(frame) => frame.code,
            None => 1000,
            //      ^^^^ warning[invented-close-code] 1000 (Normal Closure) is invented for a Close frame without a code
        };
        let _ = other.send(Message::Close(Some(CloseFrame { code, reason: "".into() }))).await;
    }

    async fn in_the_frame(received: Option<CloseFrame>, other: &mut WebSocket) {
        let frame = CloseFrame {
            code: if let Some(frame) = &received { frame.code } else { 1000 },
            //                                                         ^^^^ warning[invented-close-code] 1000 (Normal Closure) is invented for a Close frame without a code
            reason: "".into(),
        };
        let _ = other.send(Message::Close(Some(frame))).await;
    }

    async fn in_two_steps(received: Option<CloseFrame>, other: &mut WebSocket) {
        let code = received.map(|frame| frame.code);
        let frame = CloseFrame { code: code.unwrap_or(1000), reason: "".into() };
        //                             ^^^^^^^^^^^^^^^^^^^^ warning[invented-close-code] 1000 (Normal Closure) is invented for a Close frame without a code
        let _ = other.send(Message::Close(Some(frame))).await;
    }

    async fn with_its_reason(received: Option<CloseFrame>, other: &mut WebSocket) {
        let (code, reason) =
            received.map(|frame| (frame.code, frame.reason)).unwrap_or((1000, "".into()));
        //                                                              ^^^^ warning[invented-close-code] 1000 (Normal Closure) is invented for a Close frame without a code
        let _ = other.send(Message::Close(Some(CloseFrame { code, reason }))).await;
    }

    // Nothing of what was received goes on.
    async fn chosen(received: Option<CloseFrame>, other: &mut WebSocket) {
        let code = match received {
            Some(_) => 1001,
            None => 1000,
        };
        let _ = other.send(Message::Close(Some(CloseFrame { code, reason: "".into() }))).await;
    }

    // Who knows whose code it is.
    async fn configured(setting: Option<u16>, other: &mut WebSocket) {
        let frame = CloseFrame { code: setting.unwrap_or(1000), reason: "".into() };
        let _ = other.send(Message::Close(Some(frame))).await;
    }

    async fn badly_configured(setting: Option<u16>, other: &mut WebSocket) {
        let frame = CloseFrame { code: setting.unwrap_or(1006), reason: "".into() };
        //                                               ^^^^ error[reserved-code-sent] 1006 (Abnormal Closure) must not be sent in a Close frame
        let _ = other.send(Message::Close(Some(frame))).await;
    }
}
