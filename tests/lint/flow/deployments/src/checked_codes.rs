// Codes that the macro has checked, and one that may be received only.
use axum::extract::ws::{CloseFrame, Message, WebSocket};
use wsclose::{CloseCode, SendCode, close_code};

const EVICTED: SendCode = close_code!(send 4320);
const NEVER: CloseCode = close_code!(1006);
static LIMITS: [SendCode; 2] = [close_code!(send 1009), close_code!(send 1013)];

struct Table;

impl Table {
    const AWAY: SendCode = close_code!(send 1001);
}

async fn send(socket: &mut WebSocket, code: u16) {
    let _ = socket.send(Message::Close(Some(CloseFrame { code, reason: "checked".into() }))).await;
}

pub async fn evict(socket: &mut WebSocket, chosen: SendCode, large: bool) {
    send(socket, EVICTED.get()).await;
    send(socket, Table::AWAY.get()).await;
    send(socket, LIMITS[usize::from(large)].get()).await;
    send(socket, chosen.get()).await;
}

pub async fn lost(socket: &mut WebSocket) {
    send(socket, NEVER.get()).await;
    //           ^^^^^^^^^^^ error[reserved-code-sent]
}

pub fn is_lost(code: u16) -> bool {
    code == close_code!(1006).get() || code == NEVER.get()
}
