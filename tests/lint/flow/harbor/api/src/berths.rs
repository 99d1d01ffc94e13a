// Berths answer with the errors of the shared crate.
use axum::extract::ws::{CloseFrame, Message, WebSocket};
use harbor_ends::{BerthError, harbor_code};
use harbor_wire::bye;

pub struct Request {
    ship: String,
    draft: u16,
}

fn assign(request: &Request, taken: &[u8]) -> Result<u8, BerthError> {
    if request.ship.is_empty() {
        return Err(BerthError::Unannounced { name: request.ship.clone() });
    }
    if request.draft > 1200 {
        return Err(BerthError::TooDeep { draft: request.draft, allowed: 1200 });
    }
    (1..=9).find(|berth| !taken.contains(berth)).ok_or(BerthError::NoAnswer)
}

pub async fn assigned(mut socket: WebSocket, request: Request, taken: Vec<u8>) {
    let message = match assign(&request, &taken) {
        Ok(berth) => Message::Text(format!("berth {berth}").into()),
        Err(error) => Message::Close(Some(CloseFrame {
            code: error.close_code(),
            reason: error.to_string().into(),
            //      ^^^^^^^^^^^^^^^^^ note[unbounded-reason]
        })),
    };
    let _ = socket.send(message).await;
}

pub async fn weather(mut socket: WebSocket, sight: u32) -> Result<(), axum::Error> {
    match sight {
        0 => socket.send(bye(harbor_code!(sunk), "lost")).await,
        1..100 => socket.send(bye(harbor_code!(fog), "fog")).await,
        _ => socket.send(bye(harbor_code!(berth 4), "taken")).await,
    }
}
