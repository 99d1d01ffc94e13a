//! dependencies: axum(ws), reqwest-websocket, tungstenite, web-sys(WebSocket), wsclose
//
// The rule is off unless it is asked for; this fixture asks.

mod server {
    use axum::extract::ws::{CloseFrame, close_code};

    fn by_name() -> CloseFrame {
        CloseFrame { code: close_code::RESTART, reason: "deploy".into() }
        //                 ^^^^^^^^^^^^^^^^^^^ off[code-misread-by-peer] 1012 (Service Restart) is rejected or changed by some implementations
    }

    fn by_number() -> CloseFrame {
        CloseFrame { code: 1014, reason: "backend is down".into() }
        //                 ^^^^ off[code-misread-by-peer] 1014 (Bad Gateway) is rejected or changed by some implementations
    }

    const BUSY: u16 = 1013;

    fn by_constant() -> CloseFrame {
        CloseFrame { code: BUSY, reason: "queue is full".into() }
        //                 ^^^^ off[code-misread-by-peer] 1013 (Try Again Later) is rejected or changed by some implementations
    }

    // The lint does not read what the macros were given.
    fn checked() -> CloseFrame {
        let code = wsclose::close_code!(send 1012 as server).get();
        CloseFrame { code, reason: "deploy".into() }
    }

    // RFC 6455 itself has these, an application its own, and all measured peers read them.
    fn understood(which: u8) -> CloseFrame {
        match which {
            0 => CloseFrame { code: close_code::AWAY, reason: "deploy".into() },
            1 => CloseFrame { code: close_code::ERROR, reason: "backend is down".into() },
            2 => CloseFrame { code: 3008, reason: "too slow".into() },
            _ => CloseFrame { code: 4001, reason: "session expired".into() },
        }
    }

    // Nothing is sent.
    fn is_restart(frame: &CloseFrame) -> bool {
        frame.code == close_code::RESTART
    }
}

mod either {
    use tungstenite::protocol::CloseFrame;
    use tungstenite::protocol::frame::coding::CloseCode;

    fn again() -> CloseFrame {
        CloseFrame { code: CloseCode::Again, reason: "".into() }
        //                 ^^^^^^^^^^^^^^^^ off[code-misread-by-peer] 1013 (Try Again Later) is rejected or changed by some implementations
    }
}

// A graver mistake is told alone.
mod client {
    use reqwest_websocket::{CloseCode, WebSocket};

    async fn busy(socket: WebSocket) {
        let _ = socket.close(CloseCode::Again, Some("busy")).await;
        //                   ^^^^^^^^^^^^^^^^ note[wrong-role] 1013 (Try Again Later) should not be sent by a client
    }

    fn in_a_browser(socket: &web_sys::WebSocket) {
        let _ = socket.close_with_code(1012);
        //                             ^^^^ error[browser-forbidden-code] a browser script cannot send 1012 (Service Restart)
    }
}
