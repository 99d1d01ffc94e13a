//! dependencies: gloo-net(websocket), worker, tokio-websockets

mod browser {
    use gloo_net::websocket::futures::WebSocket;

    fn written_out(socket: WebSocket) {
        let _ = socket.close(None, Some("leaving"));
        //                              ^^^^^^^^^ error[reason-without-code] this reason is not sent, because there is no code
    }

    // One mistake, one finding: its length does not matter.
    fn an_error(socket: WebSocket, error: &std::io::Error) {
        let _ = socket.close(None, Some(&error.to_string()));
        //                               ^^^^^^^^^^^^^^^^^ error[reason-without-code] this reason is not sent, because there is no code
    }

    fn neither(socket: WebSocket) {
        let _ = socket.close(None, None);
    }

    fn both(socket: WebSocket) {
        let _ = socket.close(Some(1000), Some("leaving"));
    }

    fn perhaps(socket: WebSocket, reason: Option<&str>) {
        let _ = socket.close(None, reason);
    }
}

mod others {
    fn in_a_worker(socket: &worker::WebSocket) {
        let _ = socket.close(None, Some("leaving"));
        //                              ^^^^^^^^^ warning[reason-without-code] this reason is not sent, because there is no code
    }

    fn left_out() -> tokio_websockets::Message {
        tokio_websockets::Message::close(None, "leaving")
        //                                     ^^^^^^^^^ warning[reason-without-code] this reason is not sent, because there is no code
    }

    fn empty() -> tokio_websockets::Message {
        tokio_websockets::Message::close(None, "")
    }
}
