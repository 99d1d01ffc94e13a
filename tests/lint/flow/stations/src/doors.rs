// Doors, prices, and MQTT: other things that close with a code.
use axum::extract::ws::{Message, WebSocket};

#[derive(Debug, Clone, Copy)]
pub enum Door {
    Open,
    Close(u16),
}

#[derive(Debug, Clone, Copy)]
pub struct Day {
    open: u32,
    close: u32,
    code: u16,
}

#[derive(Debug)]
pub struct Disconnect {
    code: u8,
    reason: String,
}

pub struct Garage {
    doors: Vec<Door>,
}

impl Garage {
    pub fn close(&mut self, code: u16) {
        self.doors.fill(Door::Close(code));
    }
}

pub fn days() -> [Day; 2] {
    [Day { open: 1004, close: 1006, code: 1005 }, Day { open: 1006, close: 1015, code: 999 }]
}

pub fn mqtt(error: &std::io::Error) -> Disconnect {
    Disconnect { code: 0x8e, reason: format!("session taken over: {error}") }
}

pub async fn serve(mut socket: WebSocket, mut garage: Garage) {
    garage.close(1006);
    for day in days() {
        let text = format!("{} {} {}", day.open, day.close, day.code);
        if socket.send(Message::Text(text.into())).await.is_err() {
            return;
        }
    }
    let _ = socket.send(Message::Binary(1006u16.to_be_bytes().to_vec().into())).await;
}
