//! dependencies: web-sys(CloseEvent, WebSocket), worker, tungstenite, axum(ws)

mod browser {
    use web_sys::{CloseEvent, WebSocket};

    fn straight_on(event: &CloseEvent, other: &WebSocket) {
        let _ = other.close_with_code(event.code());
        //                            ^^^^^^^^^^^^ warning[relayed-close-code] a received code is sent on as it is, and it can be one that may not be sent
    }

    fn by_a_variable(event: &CloseEvent, other: &WebSocket) {
        let code = event.code();
        //         ^^^^^^^^^^^^ warning[relayed-close-code] a received code is sent on as it is, and it can be one that may not be sent
        let _ = other.close_with_code_and_reason(code, &event.reason());
    }

    fn filtered(event: &CloseEvent, other: &WebSocket) {
        let code = if event.was_clean() && event.code() >= 4000 { 4000 } else { 1000 };
        let _ = other.close_with_code(code);
    }

    fn shown(event: &CloseEvent) -> String {
        format!("closed with {}", event.code())
    }
}

mod workers {
    use worker::{CloseEvent, WebSocket};

    fn proxy(event: CloseEvent, other: &WebSocket) {
        let _ = other.close(Some(event.code()), Some(event.reason()));
        //                       ^^^^^^^^^^^^ warning[relayed-close-code] a received code is sent on as it is, and it can be one that may not be sent
    }
}

mod rewritten_before {
    use axum::extract::ws::{CloseFrame, Message, WebSocket, close_code};

    async fn proxy(frame: CloseFrame, other: &mut WebSocket) {
        let frame = CloseFrame { code: frame.code, reason: frame.reason };
        let _ = other.send(Message::Close(Some(frame))).await;
    }

    async fn fixed(other: &mut WebSocket) {
        let frame = CloseFrame { code: close_code::AWAY, reason: "upstream is gone".into() };
        let _ = other.send(Message::Close(Some(frame))).await;
    }

    fn echo(frame: tungstenite::protocol::CloseFrame) -> tungstenite::Message {
        tungstenite::Message::Close(Some(frame))
    }
}
