// A token that is cancelled with a code.
use std::sync::Arc;

use axum::extract::ws::{CloseFrame, Message, WebSocket};
use tokio::sync::watch;

#[derive(Clone)]
pub struct Token {
    state: Arc<watch::Sender<Option<u16>>>,
}

impl Token {
    pub fn cancel(&self, code: u16) {
        self.state.send_replace(Some(code));
    }

    pub async fn cancelled(&self) -> u16 {
        let mut state = self.state.subscribe();
        match state.wait_for(Option::is_some).await {
            Ok(state) => state.unwrap_or(1011),
            Err(_) => 1006,
            //        ^^^^ error[reserved-code-sent]
        }
    }
}

pub async fn session(mut socket: WebSocket, token: Token) {
    let code = token.cancelled().await;
    let _ = socket.send(Message::Close(Some(CloseFrame { code, reason: "".into() }))).await;
}

pub fn deploy(token: &Token) {
    token.cancel(1012);
}

pub fn overload(token: &Token) {
    token.cancel(529);
    //           ^^^ error[code-out-of-range]
}
