//! dependencies: web-sys(WebSocket, CloseEvent)
use web_sys::{CloseEvent, WebSocket};

fn bad_close_with_code(socket: &WebSocket) {
    let _ = socket.close_with_code(1001);
    //                             ^^^^ browser-forbidden-code
}

fn bad_close_with_code_and_reason(socket: &WebSocket) {
    let _ = socket.close_with_code_and_reason(1001, "leaving");
    //                                        ^^^^ browser-forbidden-code
}

fn bad_reserved(socket: &WebSocket) {
    let _ = socket.close_with_code(1006);
    //                             ^^^^ reserved-code-sent
}

fn good_close(socket: &WebSocket) {
    let _ = socket.close_with_code(1000);
    let _ = socket.close_with_code_and_reason(4001, "expired");
}

fn good_receive(event: &CloseEvent) -> bool {
    event.code() == 1006
}
