// What a policy says about a connection, by a chain of combinators.
use std::net::IpAddr;

use axum::extract::ws::{CloseFrame, Message, WebSocket};

#[derive(Debug, Clone)]
pub struct Request {
    ip: IpAddr,
    token: Option<String>,
    version: Option<u32>,
}

fn blocked(ip: IpAddr) -> Option<u16> {
    ip.is_unspecified().then_some(4370)
}

fn outdated(version: Option<u32>) -> Option<u16> {
    match version {
        Some(..10) => Some(4371),
        Some(_) => None,
        None => Some(1005),
        //           ^^^^ error[reserved-code-sent]
    }
}

fn verdict(request: &Request) -> Result<(), (u16, String)> {
    blocked(request.ip).map_or(Ok(()), |code| Err((code, request.ip.to_string())))?;
    if let Some(code) = outdated(request.version) {
        return Err((code, "outdated".to_owned()));
    }
    request
        .token
        .as_deref()
        .filter(|token| token.len() == 32)
        .map(|_| ())
        .ok_or_else(|| (403, String::from("bad token")))
        //              ^^^ error[code-out-of-range]
}

pub async fn check(mut socket: WebSocket, request: Request) -> Option<WebSocket> {
    let Err((code, reason)) = verdict(&request) else { return Some(socket) };
    let close = Message::Close(Some(CloseFrame { code, reason: reason.into() }));
    socket.send(close).await.ok();
    None
}
