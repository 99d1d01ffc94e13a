// Checks that each may refuse, one after the other.
use axum::extract::ws::{CloseFrame, Message, WebSocket};

type Refusal = (u16, &'static str);
type Check = Box<dyn Fn(&str) -> Result<(), Refusal> + Send + Sync>;

pub struct Door {
    checks: Vec<Check>,
}

impl Door {
    pub fn new() -> Self {
        let mut door = Door { checks: Vec::new() };
        door.checks.push(Box::new(|token: &str| {
            if token.is_empty() { Err((4001, "no token")) } else { Ok(()) }
        }));
        door
    }

    pub async fn enter(&self, socket: &mut WebSocket, token: &str) {
        for check in &self.checks {
            if let Err((code, reason)) = check(token) {
                close(socket, code, reason).await;
                return;
            }
        }
        if let Err((code, reason)) = banned(token) {
            close(socket, code, reason).await;
        }
    }
}

fn banned(token: &str) -> Result<(), Refusal> {
    match token.len() {
        0..8 => Err((403, "banned")),
        //           ^^^ error[code-out-of-range]
        8..16 => Err((4403, "banned")),
        _ => Ok(()),
    }
}

async fn close(socket: &mut WebSocket, code: u16, reason: &'static str) {
    let _ = socket.send(Message::Close(Some(CloseFrame { code, reason: reason.into() }))).await;
}
