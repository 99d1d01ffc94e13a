//! dependencies: gloo
use gloo::net::websocket::events::CloseEvent;
use gloo::net::websocket::futures::WebSocket;

fn bad_close(socket: WebSocket) {
    let _ = socket.close(Some(1001), Some("leaving"));
    //                        ^^^^ browser-forbidden-code
}

fn good_close(socket: WebSocket) {
    let _ = socket.close(Some(3000), None);
}

fn good_receive(event: &CloseEvent) -> bool {
    event.code == 1006
}
