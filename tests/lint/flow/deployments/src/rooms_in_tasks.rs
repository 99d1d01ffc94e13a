// Tasks of a room end with a reason that the room turns into a frame.
use std::collections::HashMap;
use std::ops::ControlFlow;

use axum::extract::ws::{CloseFrame, Message, WebSocket};
use tokio::task::JoinHandle;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct MemberId(u32);

struct Farewell(u16, &'static str);

type Member = JoinHandle<ControlFlow<Farewell, ()>>;

async fn chatter(line: String) -> ControlFlow<Farewell, ()> {
    if line.len() > 4096 {
        return ControlFlow::Break(Farewell(1009, "line too long"));
    }
    if line.contains('\0') {
        return ControlFlow::Break(Farewell(1015, "binary in text"));
        //                                 ^^^^ error[reserved-code-sent]
    }
    ControlFlow::Continue(())
}

pub async fn run(mut socket: WebSocket, lines: HashMap<MemberId, String>) {
    for (_, line) in lines {
        let member: Member = tokio::spawn(chatter(line));
        match member.await {
            Ok(ControlFlow::Continue(())) => {}
            Ok(ControlFlow::Break(Farewell(code, reason))) => {
                let frame = CloseFrame { code, reason: reason.into() };
                let _ = socket.send(Message::Close(Some(frame))).await;
                return;
            }
            Err(_) => break,
        }
    }
    let frame = CloseFrame { code: 1000, reason: "read".into() };
    let _ = socket.send(Message::Close(Some(frame))).await;
}
