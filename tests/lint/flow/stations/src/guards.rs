// Guards look at a request one after another; the first that objects closes the socket.
use std::ops::ControlFlow;

use axum::extract::ws::{CloseFrame, Message, WebSocket};
use axum::http::HeaderMap;

pub trait Guard: Send + Sync {
    fn check(&self, headers: &HeaderMap) -> ControlFlow<Objection>;
}

#[derive(Debug)]
pub struct Objection {
    code: u16,
    text: &'static str,
}

pub struct Origin(pub &'static str);
pub struct Version(pub u8);

impl Guard for Origin {
    fn check(&self, headers: &HeaderMap) -> ControlFlow<Objection> {
        match headers.get("origin").map(|origin| origin.as_bytes()) {
            Some(origin) if origin == self.0.as_bytes() => ControlFlow::Continue(()),
            Some(_) => ControlFlow::Break(Objection { code: 4050, text: "wrong origin" }),
            None => ControlFlow::Break(Objection { code: 1005, text: "no origin" }),
            //                                           ^^^^ error[reserved-code-sent]
        }
    }
}

impl Guard for Version {
    fn check(&self, headers: &HeaderMap) -> ControlFlow<Objection> {
        let version = headers.get("x-version").and_then(|it| it.to_str().ok()?.parse::<u8>().ok());
        if version.is_some_and(|version| version >= self.0) {
            return ControlFlow::Continue(());
        }
        ControlFlow::Break(Objection { code: 1010 + 2, text: "update the client" })
    }
}

pub async fn enter(mut socket: WebSocket, headers: HeaderMap, guards: &[Box<dyn Guard>]) {
    let verdict = guards.iter().try_for_each(|guard| guard.check(&headers));
    if let ControlFlow::Break(Objection { code, text }) = verdict {
        let frame = CloseFrame { code, reason: text.into() };
        let _ = socket.send(Message::Close(Some(frame))).await;
    }
}
