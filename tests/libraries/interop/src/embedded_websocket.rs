//! embedded-websocket.

// [send]
use embedded_websocket::{Error, WebSocketCloseStatusCode, WebSocketServer};
use wsclose::{Reason, SendCode};

fn close(
    socket: &mut WebSocketServer,
    code: SendCode,
    reason: Reason<'_>,
    frame: &mut [u8],
) -> Result<usize, Error> {
    let code = WebSocketCloseStatusCode::Custom(code.into());
    socket.close(code, Some(reason.as_str()), frame)
}
