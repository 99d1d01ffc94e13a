// The constants of the library through a module of the program.
mod http {
    pub use axum::extract::ws::{self, close_code as ended};
    pub mod short {
        pub use super::ended::{ABNORMAL as LOST, NORMAL as OK, RESTART};
        pub use axum::extract::ws::{CloseFrame as F, Message as Msg};
    }
}

use http::short::{self, F, Msg};
use http::ws::WebSocket;

async fn last(mut socket: WebSocket, code: u16) {
    let _ = socket.send(Msg::Close(Some(F { code, reason: Default::default() }))).await;
}

pub async fn ok(socket: WebSocket) {
    last(socket, short::OK).await;
}

pub async fn lost(socket: WebSocket) {
    last(socket, short::LOST).await;
    //           ^^^^^^^^^^^ error[reserved-code-sent]
}

pub async fn no_status(socket: WebSocket) {
    last(socket, self::http::ended::STATUS).await;
    //           ^^^^^^^^^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
}

pub async fn restart(socket: WebSocket) {
    use self::http::short::*;
    last(socket, RESTART).await;
}
