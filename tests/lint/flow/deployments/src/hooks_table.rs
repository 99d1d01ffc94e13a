// Functions in a struct decide about the code.
use axum::extract::ws::{CloseFrame, Message, WebSocket, close_code};

pub struct Hooks {
    on_timeout: fn() -> u16,
    on_full: fn(usize) -> u16,
}

fn timed_out() -> u16 {
    close_code::ABNORMAL
 // ^^^^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
}

fn full(waiting: usize) -> u16 {
    if waiting > 100 { close_code::AGAIN } else { close_code::POLICY }
}

impl Default for Hooks {
    fn default() -> Self {
        Hooks { on_timeout: timed_out, on_full: full }
    }
}

pub async fn run(mut socket: WebSocket, hooks: &Hooks, waiting: Option<usize>) {
    let code = match waiting {
        Some(waiting) => (hooks.on_full)(waiting),
        None => (hooks.on_timeout)(),
    };
    let _ = socket.send(Message::Close(Some(CloseFrame { code, reason: "sorry".into() }))).await;
}
