//! dependencies: embedded-websocket
use std::io;

use embedded_websocket::framer::{Framer, Stream};
use embedded_websocket::{EmptyRng, Server, WebSocketCloseStatusCode, WebSocketServer};

fn bad_close(socket: &mut WebSocketServer, buffer: &mut [u8]) {
    let _ = socket.close(WebSocketCloseStatusCode::Empty, None, buffer);
    //                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ reserved-code-sent
}

fn bad_framer(framer: &mut Framer<'_, EmptyRng, Server>, stream: &mut impl Stream<io::Error>) {
    let code = WebSocketCloseStatusCode::Custom(1006);
    //         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ reserved-code-sent
    let _ = framer.close(stream, code, Some("timeout"));
}

fn good_close(socket: &mut WebSocketServer, buffer: &mut [u8]) {
    let _ = socket.close(WebSocketCloseStatusCode::NormalClosure, Some("done"), buffer);
}

fn good_receive(code: WebSocketCloseStatusCode) -> bool {
    code == WebSocketCloseStatusCode::Empty
}
