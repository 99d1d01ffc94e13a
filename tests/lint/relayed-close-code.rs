//! dependencies: web-sys(CloseEvent, WebSocket), worker, tungstenite, axum(ws), actix, actix-web-actors, actix-ws, awc, reqwest-websocket

mod browser {
    use web_sys::{CloseEvent, WebSocket};

    fn straight_on(event: &CloseEvent, other: &WebSocket) {
        let _ = other.close_with_code(event.code());
        //                            ^^^^^^^^^^^^ warning[relayed-close-code] forwards a received close code without checking that it may be sent
    }

    fn by_a_variable(event: &CloseEvent, other: &WebSocket) {
        let code = event.code();
        //         ^^^^^^^^^^^^ warning[relayed-close-code] forwards a received close code without checking that it may be sent
        let _ = other.close_with_code_and_reason(code, &event.reason());
    }

    fn filtered(event: &CloseEvent, other: &WebSocket) {
        let code = if event.was_clean() && event.code() >= 4000 { 4000 } else { 1000 };
        let _ = other.close_with_code(code);
    }

    fn looked_at(event: &CloseEvent, other: &WebSocket) {
        let code = event.code();
        if code == 1000 || (3000..=4999).contains(&code) {
            let _ = other.close_with_code(code);
        }
    }

    fn left_before(event: &CloseEvent, other: &WebSocket) {
        if matches!(event.code(), 1005 | 1006 | 1015) {
            return;
        }
        let _ = other.close_with_code(event.code());
    }

    fn looked_at_for_the_log(event: &CloseEvent, other: &WebSocket) {
        let code = event.code();
        //         ^^^^^^^^^^^^ warning[relayed-close-code] forwards a received close code without checking that it may be sent
        if code != 1000 {
            println!("closed with {code}");
        }
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
        //                       ^^^^^^^^^^^^ warning[relayed-close-code] forwards a received close code without checking that it may be sent
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

// It checks received codes only since some version.
mod whole_frames {
    use actix_ws::{Message, Session};

    fn to_another_server(message: Message, other: &mut Vec<awc::ws::Message>) {
        if let Message::Close(reason) = message {
            other.push(awc::ws::Message::Close(reason));
            //                                 ^^^^^^ note[relayed-close-code] forwards a received close code without checking that it may be sent
        }
    }

    async fn back(message: Message, session: Session) {
        if let Message::Close(reason) = message {
            let _ = session.close(reason).await;
        }
    }

    struct Chat;

    impl actix::Actor for Chat {
        type Context = actix_web_actors::ws::WebsocketContext<Self>;
    }

    fn back_from_an_actor(
        message: actix_web_actors::ws::Message,
        context: &mut <Chat as actix::Actor>::Context,
    ) {
        if let actix_web_actors::ws::Message::Close(reason) = message {
            context.close(reason);
        }
    }
}

// Outside of a browser its codes have been looked at.
mod clients {
    use axum::extract::ws::{CloseFrame, Message, WebSocket};

    async fn proxy(message: reqwest_websocket::Message, other: &mut WebSocket) {
        if let reqwest_websocket::Message::Close { code, reason } = message {
            let frame = CloseFrame { code: code.into(), reason: reason.into() };
            let _ = other.send(Message::Close(Some(frame))).await;
        }
    }
}

mod events_of_a_worker {
    use worker::{WebSocket, WebSocketPair, WebsocketEvent};

    async fn from_server_to_client(event: WebsocketEvent) -> worker::Result<()> {
        let WebSocketPair { client, server } = WebSocketPair::new()?;
        if let WebsocketEvent::Close(event) = event {
            client.close(Some(event.code()), Some(event.reason()))?;
            //                ^^^^^^^^^^^^ warning[relayed-close-code] forwards a received close code without checking that it may be sent
            server.close(Some(1000), Some("done"))?;
        }
        Ok(())
    }

    async fn everybody_leaves(state: &worker::State) {
        for socket in state.get_websockets() {
            let _ = socket.close(Some(1006), Some("gone"));
            //                        ^^^^ error[reserved-code-sent] 1006 (Abnormal Closure) must not be sent in a Close frame
        }
    }
}
