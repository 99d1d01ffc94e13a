//! dependencies: websocket-web
use websocket_web::{CloseCode, ClosedReason, WebSocket, WebSocketSender};

fn bad_socket(socket: WebSocket) {
    socket.close_with_reason(CloseCode::GoingAway, "leaving");
    //                       ^^^^^^^^^^^^^^^^^^^^ browser-forbidden-code
}

fn bad_sender(sender: WebSocketSender) {
    sender.close_with_reason(CloseCode::AbnormalClosure, "timeout");
    //                       ^^^^^^^^^^^^^^^^^^^^^^^^^^ reserved-code-sent
}

fn good_close(socket: WebSocket) {
    socket.close_with_reason(CloseCode::Other(4001), "expired");
}

fn good_receive(reason: &ClosedReason) -> bool {
    reason.code == CloseCode::AbnormalClosure
}
