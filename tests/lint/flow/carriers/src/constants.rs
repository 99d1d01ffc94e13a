// Constants of a struct that a task receives and sends. One that nobody uses is not sent.
use axum::extract::ws::{CloseFrame, Message, WebSocket};
use tokio::sync::mpsc::{Receiver, Sender};

pub struct Farewell {
    code: u16,
    text: &'static str,
}

impl Farewell {
    pub const DONE: Farewell = Farewell::new(1000, "done");
    pub const QUIET: Farewell = Farewell::new(1005, "no more to say");
    //                                        ^^^^ error[reserved-code-sent]
    pub const LOST: Farewell = Farewell::new(1006, "lost");

    const fn new(code: u16, text: &'static str) -> Farewell {
        Farewell { code, text }
    }
}

pub async fn deliver(mut socket: WebSocket, mut farewells: Receiver<Farewell>) {
    while let Some(farewell) = farewells.recv().await {
        let frame = CloseFrame { code: farewell.code, reason: farewell.text.into() };
        let _ = socket.send(Message::Close(Some(frame))).await;
    }
}

pub async fn end(farewells: Sender<Farewell>, is_done: bool) {
    let farewell = if is_done { Farewell::DONE } else { Farewell::QUIET };
    let _ = farewells.send(farewell).await;
}
