//! dependencies: warp(websocket), web-sys(WebSocket), worker, actix-ws, fastwebsockets

mod server {
    use warp::ws::Message;

    fn one_byte_too_many() -> Message {
        Message::close_with(1008u16, "0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123")
        //                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[reason-too-long] the reason is 124 bytes of UTF-8 long, and the limit is 123
    }

    fn bytes_count_not_characters() -> Message {
        Message::close_with(1008u16, "éééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééé")
        //                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[reason-too-long] the reason is 124 bytes of UTF-8 long, and the limit is 123
    }

    fn just_fits() -> Message {
        Message::close_with(1008u16, "012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012")
    }

    const FITS: &str = "012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012";
    const TOO_LONG: &str = "0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123";

    fn constants() -> [Message; 2] {
        [
            Message::close_with(1008u16, FITS.to_string()),
            Message::close_with(1008u16, TOO_LONG.to_string()),
            //                           ^^^^^^^^ error[reason-too-long] the reason is 124 bytes of UTF-8 long, and the limit is 123
        ]
    }

    fn short() -> Message {
        Message::close_with(1008u16, "not allowed")
    }
}

mod others {
    fn in_a_browser(socket: &web_sys::WebSocket) {
        let _ = socket.close_with_code_and_reason(4000, "This tab is closed because you opened the same document in another one; go back there, or reload this page to take it over again.");
        //                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[reason-too-long] the reason is 129 bytes of UTF-8 long, and the limit is 123
    }

    fn in_a_worker(socket: &worker::WebSocket) {
        let _ = socket.close(Some(1011), Some("This tab is closed because you opened the same document in another one; go back there, or reload this page to take it over again."));
        //                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[reason-too-long] the reason is 129 bytes of UTF-8 long, and the limit is 123
    }

    // actix-ws cuts it.
    async fn cut(session: actix_ws::Session) {
        let description = "This tab is closed because you opened the same document in another one; go back there, or reload this page to take it over again.";
        let reason = actix_ws::CloseReason {
            code: actix_ws::CloseCode::Policy,
            description: Some(description.to_owned()),
        };
        let _ = session.close(Some(reason)).await;
    }
}

#[cfg(test)]
mod tests {
    use fastwebsockets::Frame;

    async fn refused_by_the_peer(socket: &mut fastwebsockets::WebSocket<S>) {
        let _ = socket.write_frame(Frame::close(1008, b"0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123")).await;
        //                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[reason-too-long] the reason is 124 bytes of UTF-8 long, and the limit is 123
    }
}
