// Frames of the shared crate.
use axum::extract::ws::WebSocket;
use desk_shared::{Farewell, bye, goodbye};

pub async fn thrown_out(socket: &mut WebSocket) {
    let farewell = Farewell { code: 1008, text: "rude" };
    let _ = socket.send(farewell.into()).await;
}

pub async fn forgotten(socket: &mut WebSocket) {
    let farewell = Farewell { code: 1015, text: "forgotten" };
    //                              ^^^^ error[reserved-code-sent]
    let _ = socket.send(farewell.into()).await;
}

pub async fn served(socket: &mut WebSocket) {
    let _ = bye!(socket, 1000).await;
}

pub async fn lost(socket: &mut WebSocket) {
    let _ = bye!(socket, 1006).await;
    //                   ^^^^ error[reserved-code-sent]
}

pub async fn asked(socket: &mut WebSocket, politely: bool) {
    let _ = socket.send(goodbye(if politely { 1000 } else { 100 }, "asked")).await;
    //                                                      ^^^ error[code-out-of-range]
}
