// Errors that know whether they end the connection.
use axum::extract::ws::{CloseFrame, Message, WebSocket};

#[derive(Debug, thiserror::Error)]
pub enum GameError {
    #[error("not your turn")]
    NotYourTurn,
    #[error("unknown move {0}")]
    UnknownMove(u8),
    #[error("the board is gone")]
    NoBoard,
    #[error("{0}")]
    Storage(#[from] std::io::Error),
}

impl GameError {
    fn fatal(&self) -> Option<u16> {
        Some(match self {
            GameError::NotYourTurn => return None,
            GameError::UnknownMove(_) => 4003,
            GameError::NoBoard => 404,
            //                    ^^^ error[code-out-of-range]
            GameError::Storage(_) => 1011,
        })
    }
}

pub async fn report(socket: &mut WebSocket, error: &GameError) {
    if let Some(code) = error.fatal() {
        let frame = CloseFrame { code, reason: error.to_string().into() };
        //                                     ^^^^^^^^^^^^^^^^^ note[unbounded-reason]
        let _ = socket.send(Message::Close(Some(frame))).await;
    } else {
        let _ = socket.send(Message::text(error.to_string())).await;
    }
}
