//! dependencies: embedded-websocket, futures
use embedded_websocket::framer_async::Framer;
use embedded_websocket::{EmptyRng, Server, WebSocketCloseStatusCode};
use futures::Sink;

async fn bad_framer<'b>(
    framer: &mut Framer<EmptyRng, Server>,
    tx: &mut (impl Sink<&'b [u8], Error = ()> + Unpin),
    buffer: &'b mut [u8],
) {
    let _ = framer
        .close(tx, buffer, WebSocketCloseStatusCode::TlsHandshake, None)
        //                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ reserved-code-sent
        .await;
}

async fn good_framer<'b>(
    framer: &mut Framer<EmptyRng, Server>,
    tx: &mut (impl Sink<&'b [u8], Error = ()> + Unpin),
    buffer: &'b mut [u8],
) {
    let code = WebSocketCloseStatusCode::Custom(4001);
    let _ = framer.close(tx, buffer, code, Some("expired")).await;
}
