//! embedded-websocket.

// [send]
use embedded_websocket::{Error, WebSocketCloseStatusCode, WebSocketServer};
use wsclose::Close;

fn close(socket: &mut WebSocketServer, end: &Close<'_>, frame: &mut [u8]) -> Result<usize, Error> {
    let code = WebSocketCloseStatusCode::Custom(end.code().into());
    socket.close(code, Some(end.reason().as_str()), frame)
}
