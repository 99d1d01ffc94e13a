//! A client in a browser.

use gloo_net::websocket::futures::WebSocket as GlooSocket;
use web_sys::{CloseEvent, WebSocket};

/// A script may send 1000 and 3000 to 4999; everything else throws.
pub fn leave(socket: &WebSocket) {
    let _ = socket.close_with_code(1001);
}

/// A browser reports 1005 and 1006 like codes, and refuses to send them.
pub fn pass_on(event: &CloseEvent, socket: &WebSocket) {
    let _ = socket.close_with_code(event.code());
}

/// A reason needs a code.
pub fn stop(socket: GlooSocket) {
    let _ = socket.close(None, Some("stopped"));
}
