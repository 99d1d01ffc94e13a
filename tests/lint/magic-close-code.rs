//! dependencies: axum(ws), fastwebsockets, web-sys(WebSocket)
//
// The rule is off unless it is asked for; this fixture asks.

use axum::extract::ws::{CloseFrame, close_code};

fn number() -> CloseFrame {
    CloseFrame { code: 1011, reason: "internal error".into() }
    //                 ^^^^ off[magic-close-code] 1011 (Internal Error) is written as a bare number
}

fn name() -> CloseFrame {
    CloseFrame { code: close_code::ERROR, reason: "internal error".into() }
}

fn private() -> CloseFrame {
    CloseFrame { code: 4001, reason: "session expired".into() }
    //                 ^^^^ off[magic-close-code] 4001 (Private Use) is written as a bare number
}

fn without_a_constant(socket: &web_sys::WebSocket) {
    let _ = socket.close_with_code(1000);
}
