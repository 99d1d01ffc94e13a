//! dependencies: axum(ws), fastwebsockets, web-sys(WebSocket)
//
// The rule is off unless it is asked for, so nothing is expected here: its own tests and the example
// in its documentation show what it finds.

use axum::extract::ws::{CloseFrame, close_code};

fn number() -> CloseFrame {
    CloseFrame { code: 1011, reason: "internal error".into() }
}

fn name() -> CloseFrame {
    CloseFrame { code: close_code::ERROR, reason: "internal error".into() }
}

fn private() -> CloseFrame {
    CloseFrame { code: 4001, reason: "session expired".into() }
}

fn without_a_constant(socket: &web_sys::WebSocket) {
    let _ = socket.close_with_code(1000);
}
