//! dependencies: warp(websocket), axum(ws), web-sys(WebSocket), worker, actix-ws, wsclose

mod server {
    use warp::ws::Message;

    fn text_of_an_error(error: &std::io::Error) -> Message {
        Message::close_with(1011u16, error.to_string())
        //                           ^^^^^^^^^^^^^^^^^ note[unbounded-reason] nothing limits this reason (`to_string()`) to the 123 bytes that fit
    }

    fn text_of_a_user(name: &str) -> Message {
        Message::close_with(1008u16, format!("no room is called {name}"))
        //                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ note[unbounded-reason] nothing limits this reason (`format!`) to the 123 bytes that fit
    }

    fn a_number(seconds: u64) -> Message {
        Message::close_with(1008u16, format!("silent for {} s", seconds))
    }

    fn written_out() -> Message {
        Message::close_with(1008u16, "not allowed".to_string())
    }
}

mod others {
    fn in_a_browser(socket: &web_sys::WebSocket, error: &std::io::Error) {
        let _ = socket.close_with_code_and_reason(4000, &error.to_string());
        //                                               ^^^^^^^^^^^^^^^^^ note[unbounded-reason] nothing limits this reason (`to_string()`) to the 123 bytes that fit
    }

    fn in_a_worker(socket: &worker::WebSocket, error: &worker::Error) {
        let _ = socket.close(Some(1011), Some(format!("failed: {error}")));
        //                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^ note[unbounded-reason] nothing limits this reason (`format!`) to the 123 bytes that fit
    }

    // actix-ws cuts it.
    async fn cut(session: actix_ws::Session, error: std::io::Error) {
        let reason = actix_ws::CloseReason {
            code: actix_ws::CloseCode::Error,
            description: Some(error.to_string()),
        };
        let _ = session.close(Some(reason)).await;
    }
}

mod cut_before {
    use axum::extract::ws::{CloseFrame, close_code};
    use wsclose::Reason;

    fn by_wsclose(error: &std::io::Error) -> CloseFrame {
        let text = error.to_string();
        CloseFrame {
            code: close_code::ERROR,
            reason: Reason::truncate(&text).as_str().into(),
        }
    }

    fn handed_in(reason: String) -> CloseFrame {
        CloseFrame { code: close_code::ERROR, reason: reason.into() }
    }
}
