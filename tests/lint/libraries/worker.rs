//! dependencies: worker
use worker::{CloseEvent, Result, State, WebSocket, WebSocketPair, WebsocketEvent};

fn bad_close(socket: &WebSocket) {
    let _ = socket.close(Some(1006), Some("timeout"));
    //                        ^^^^ reserved-code-sent
}

struct Room {
    sockets: Vec<WebSocket>,
}

fn bad_in_a_collection(room: &Room) {
    for socket in room.sockets.iter() {
        let _ = socket.close(Some(1006), Some("gone"));
        //                        ^^^^ reserved-code-sent
    }
}

fn bad_of_the_state(state: &State) {
    state.get_websockets().iter().for_each(|socket| {
        let _ = socket.close(Some(1006), Some("gone"));
        //                        ^^^^ reserved-code-sent
    });
}

fn bad_pair() -> Result<()> {
    let WebSocketPair { client, server } = WebSocketPair::new()?;
    server.close(Some(1006), Some("gone"))?;
    //                ^^^^ reserved-code-sent
    client.close(Some(1005), Some("gone"))
    //                ^^^^ reserved-code-sent
}

fn bad_field_of_a_pair() -> Result<()> {
    WebSocketPair::new()?.server.close(Some(1006), Some("gone"))
    //                                      ^^^^ reserved-code-sent
}

fn bad_relay(event: WebsocketEvent, other: &WebSocket) {
    if let WebsocketEvent::Close(event) = event {
        let _ = other.close(Some(event.code()), Some(event.reason()));
        //                       ^^^^^^^^^^^^ relayed-close-code
    }
}

fn good_close(socket: &WebSocket) {
    let _ = socket.close(Some(1011), Some("failed"));
    let _ = socket.close(Some(1001), Some("restart"));
}

fn good_receive(event: &CloseEvent) -> bool {
    event.code() == 1006
}
