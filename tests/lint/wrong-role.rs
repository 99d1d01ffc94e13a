//! dependencies: axum(ws), reqwest-websocket, tungstenite, worker

mod server {
    use axum::extract::ws::{CloseFrame, close_code};

    fn refused_extension() -> CloseFrame {
        CloseFrame { code: close_code::EXTENSION, reason: "".into() }
        //                 ^^^^^^^^^^^^^^^^^^^^^ note[wrong-role] 1010 (Mandatory Extension) must not be sent by a server
    }

    fn by_number() -> CloseFrame {
        CloseFrame { code: 1010, reason: "".into() }
        //                 ^^^^ note[wrong-role] 1010 (Mandatory Extension) must not be sent by a server
    }

    fn a_servers_own(overloaded: bool) -> CloseFrame {
        let code = if overloaded { close_code::AGAIN } else { close_code::RESTART };
        CloseFrame { code, reason: "".into() }
    }
}

mod client {
    use reqwest_websocket::{CloseCode, WebSocket};

    async fn busy(socket: WebSocket) {
        let _ = socket.close(CloseCode::Again, Some("busy")).await;
        //                   ^^^^^^^^^^^^^^^^ note[wrong-role] 1013 (Try Again Later) should not be sent by a client
    }

    async fn missing(socket: WebSocket) {
        let _ = socket.close(CloseCode::Extension, Some("needs deflate")).await;
    }
}

mod either {
    use tungstenite::protocol::CloseFrame;
    use tungstenite::protocol::frame::coding::CloseCode;

    fn extension() -> CloseFrame {
        CloseFrame { code: CloseCode::Extension, reason: "".into() }
    }

    fn restart() -> CloseFrame {
        CloseFrame { code: CloseCode::Restart, reason: "".into() }
    }

    fn in_a_worker(socket: &worker::WebSocket) {
        let _ = socket.close(Some(1012), Some("deploy"));
    }
}
