//! dependencies: worker
use worker::{CloseEvent, WebSocket};

fn bad_close(socket: &WebSocket) {
    let _ = socket.close(Some(1006), Some("timeout"));
    //                        ^^^^ reserved-code-sent
}

fn good_close(socket: &WebSocket) {
    let _ = socket.close(Some(1011), Some("failed"));
    let _ = socket.close(Some(1001), Some("restart"));
}

fn good_receive(event: &CloseEvent) -> bool {
    event.code() == 1006
}
