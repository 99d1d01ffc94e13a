// Handlers are given what they need by the closure of the upgrade.
use std::future::Future;
use std::pin::Pin;

use axum::extract::ws::{CloseFrame, Message, WebSocket, WebSocketUpgrade};
use axum::response::Response;

type Task = Pin<Box<dyn Future<Output = ()> + Send>>;

async fn refuse(mut socket: WebSocket, code: u16, why: &'static str) {
    let _ = socket.send(Message::Close(Some(CloseFrame { code, reason: why.into() }))).await;
}

fn later(socket: WebSocket, code: u16) -> Task {
    Box::pin(async move {
        tokio::time::sleep(std::time::Duration::from_secs(1)).await;
        refuse(socket, code, "later").await;
    })
}

pub async fn login(upgrade: WebSocketUpgrade, token: Option<String>) -> Response {
    match token.as_deref() {
        None => upgrade.on_upgrade(|socket| refuse(socket, 401, "no token")),
        //                                                 ^^^ error[code-out-of-range]
        Some("") => {
            upgrade.on_upgrade(move |socket| async move { refuse(socket, 4070, "empty").await })
        }
        Some(_) => upgrade.on_upgrade(|socket| later(socket, 1013)),
    }
}

pub async fn closed(upgrade: WebSocketUpgrade, reopen: bool) -> Response {
    let code = if reopen { 1013 } else { 1006 };
    //                                   ^^^^ error[reserved-code-sent]
    upgrade.on_upgrade(move |socket| later(socket, code))
}
