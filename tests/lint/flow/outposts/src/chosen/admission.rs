// Who may enter is decided with guards; every way out is a frame.
use axum::extract::ws::{CloseFrame, Message, Utf8Bytes, WebSocket, close_code};

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Plan {
    Trial,
    Basic,
    Pro,
}

pub struct Visitor {
    plan: Option<Plan>,
    seats: u16,
    country: [u8; 2],
}

fn refusal(visitor: &Visitor) -> Option<CloseFrame> {
    let (code, reason) = match visitor.plan {
        None => (close_code::POLICY, "no plan"),
        Some(Plan::Trial) if visitor.seats > 1 => (4800, "one seat on trial"),
        Some(plan) if plan < Plan::Pro && visitor.seats > 5 => (402, "pay for more seats"),
        //                                                      ^^^ error[code-out-of-range]
        Some(_) if &visitor.country == b"XX" => (close_code::STATUS, ""),
        //                                       ^^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
        Some(_) => return None,
    };
    Some(CloseFrame { code, reason: Utf8Bytes::from_static(reason) })
}

pub async fn admit(mut socket: WebSocket, visitor: Visitor) -> Option<WebSocket> {
    if let Some(frame) = refusal(&visitor) {
        socket.send(Message::Close(frame.into())).await.ok()?;
        return None;
    }
    Some(socket)
}
