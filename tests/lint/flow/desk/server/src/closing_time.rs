// The clock closes the desk.
use axum::extract::ws::{Message, WebSocket};
use desk_shared::ends::Ended::{self, *};

fn how(hour: u8) -> Ended {
    match hour {
        0..=17 => ByClerk,
        _ => ByVisitor,
    }
}

pub async fn close(sockets: Vec<WebSocket>, hour: u8) {
    for mut socket in sockets {
        let message: Message = desk_shared::goodbye(how(hour).number(), "closing time");
        let _ = socket.send(message).await;
    }
}
