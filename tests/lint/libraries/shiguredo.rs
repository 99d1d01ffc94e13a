//! dependencies: shiguredo_websocket
use shiguredo_websocket::{
    CloseCode, Frame, RandomSource, WebSocketClientConnection, WebSocketServerConnection,
};

fn bad_client<R: RandomSource>(connection: &mut WebSocketClientConnection<R>) {
    let _ = connection.close(CloseCode::ABNORMAL_CLOSURE, "timeout");
    //                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^ reserved-code-sent
}

fn bad_server(connection: &mut WebSocketServerConnection) {
    let _ = connection.close(CloseCode::new(5000), "odd");
    //                       ^^^^^^^^^^^^^^^^^^^^ code-out-of-range
}

fn bad_number(connection: &mut WebSocketServerConnection) {
    let _ = connection.close(CloseCode(1006), "lost");
    //                       ^^^^^^^^^^^^^^^ reserved-code-sent
}

fn bad_frame() -> bool {
    Frame::close(Some(1005), "").is_ok()
    //                ^^^^ reserved-code-sent
}

fn good_client<R: RandomSource>(connection: &mut WebSocketClientConnection<R>) {
    let _ = connection.close(CloseCode::GOING_AWAY, "done");
}

fn good_number(connection: &mut WebSocketServerConnection, code: CloseCode) -> bool {
    let _ = connection.close(CloseCode(4001), "expired");
    matches!(code, CloseCode(1006)) || code == CloseCode(1005)
}

fn good_receive(code: CloseCode) -> bool {
    code == CloseCode::ABNORMAL_CLOSURE
}
