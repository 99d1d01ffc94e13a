//! dependencies: web-sys(WebSocket), gloo-net(websocket), worker, tungstenite

use web_sys::WebSocket;

const LEAVING: u16 = 1001;

fn number(socket: &WebSocket) {
    let _ = socket.close_with_code(1011);
    //                             ^^^^ error[browser-forbidden-code] a browser script cannot send 1011 (Internal Error)
}

fn name(socket: &WebSocket) {
    let _ = socket.close_with_code(LEAVING);
    //                             ^^^^^^^ error[browser-forbidden-code] a browser script cannot send 1001 (Going Away)
}

fn with_a_reason(socket: &WebSocket) {
    let _ = socket.close_with_code_and_reason(1008, "not allowed");
    //                                        ^^^^ error[browser-forbidden-code] a browser script cannot send 1008 (Policy Violation)
}

fn gloo(socket: gloo_net::websocket::futures::WebSocket) {
    let _ = socket.close(Some(1002), Some("what was that"));
    //                        ^^^^ error[browser-forbidden-code] a browser script cannot send 1002 (Protocol Error)
}

struct Connection {
    socket: WebSocket,
}

impl Drop for Connection {
    fn drop(&mut self) {
        let _ = self.socket.close_with_code(1001);
        //                                  ^^^^ error[browser-forbidden-code] a browser script cannot send 1001 (Going Away)
    }
}

fn allowed(socket: &WebSocket) {
    let _ = socket.close_with_code(1000);
    let _ = socket.close_with_code(3008);
    let _ = socket.close_with_code_and_reason(4001, "session expired");
    let _ = socket.close();
}

fn in_a_worker(socket: &worker::WebSocket) {
    let _ = socket.close(Some(1011), Some("internal error"));
}

#[cfg(not(target_arch = "wasm32"))]
fn native() -> tungstenite::protocol::CloseFrame {
    use tungstenite::protocol::frame::coding::CloseCode;
    tungstenite::protocol::CloseFrame { code: CloseCode::Away, reason: "leaving".into() }
}
