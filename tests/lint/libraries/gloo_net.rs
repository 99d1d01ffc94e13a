//! dependencies: gloo-net
use gloo_net::websocket::events::CloseEvent;
use gloo_net::websocket::futures::WebSocket;

fn bad_close(socket: WebSocket) {
    let _ = socket.close(Some(1001), Some("leaving"));
    //                        ^^^^ browser-forbidden-code
}

fn bad_reserved(socket: WebSocket) {
    let _ = socket.close(Some(1006), None);
    //                        ^^^^ reserved-code-sent
}

fn good_close(socket: WebSocket) {
    let _ = socket.close(Some(1000), Some("done"));
}

fn good_receive(event: &CloseEvent) -> bool {
    event.code == 1006
}
