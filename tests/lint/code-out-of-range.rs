//! dependencies: axum(ws), tungstenite, fastwebsockets, web-sys(WebSocket)

mod in_a_frame {
    use axum::extract::ws::{CloseFrame, Message, WebSocket, close_code};

    async fn http_status(mut socket: WebSocket) {
        let frame = CloseFrame { code: 500, reason: "internal error".into() };
        //                             ^^^ error[code-out-of-range] 500 is not a close code
        let _ = socket.send(Message::Close(Some(frame))).await;
    }

    async fn a_digit_short(mut socket: WebSocket) {
        let frame = CloseFrame { code: 100, reason: "done".into() };
        //                             ^^^ error[code-out-of-range] 100 is not a close code
        let _ = socket.send(Message::Close(Some(frame))).await;
    }

    async fn a_digit_too_many(mut socket: WebSocket) {
        let frame = CloseFrame { code: 10_011, reason: "done".into() };
        //                             ^^^^^^ error[code-out-of-range] 10011 is not a close code
        let _ = socket.send(Message::Close(Some(frame))).await;
    }

    async fn chosen_by_match(mut socket: WebSocket, full: bool) {
        let code = match full {
            true => 5001,
            //      ^^^^ error[code-out-of-range] 5001 is not a close code
            false => close_code::AGAIN,
        };
        let _ = socket.send(Message::Close(Some(CloseFrame { code, reason: "".into() }))).await;
    }

    async fn of_http(mut socket: WebSocket) {
        let code = axum::http::StatusCode::BAD_REQUEST.as_u16();
        //         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[code-out-of-range] 400 is not a close code
        let _ = socket.send(Message::Close(Some(CloseFrame { code, reason: "".into() }))).await;
    }

    async fn the_largest_number(mut socket: WebSocket) {
        let frame = CloseFrame { code: u16::MAX, reason: "".into() };
        //                             ^^^^^^^^ error[code-out-of-range] 65535 is not a close code
        let _ = socket.send(Message::Close(Some(frame))).await;
    }

    async fn the_last_of_all(mut socket: WebSocket) {
        let frame = CloseFrame { code: 4999, reason: "".into() };
        let _ = socket.send(Message::Close(Some(frame))).await;
    }
}

mod elsewhere {
    use fastwebsockets::Frame;
    use tungstenite::protocol::CloseFrame;
    use tungstenite::protocol::frame::coding::CloseCode;

    fn not_found() -> CloseFrame {
        CloseFrame { code: CloseCode::from(404), reason: "no such room".into() }
        //                                 ^^^ error[code-out-of-range] 404 is not a close code
    }

    fn exit_status() -> Frame<'static> {
        Frame::close(0, b"done")
        //           ^ error[code-out-of-range] 0 is not a close code
    }

    fn in_a_browser(socket: &web_sys::WebSocket) {
        let _ = socket.close_with_code(5000);
        //                             ^^^^ error[code-out-of-range] 5000 is not a close code
    }

    fn refused(status: u16) -> bool {
        status == 500 || status == 404
    }
}
