// The depot, on another framework.
use line_core::Code;
use salvo::websocket::{Message, WebSocket};

pub struct Car {
    id: u32,
    broken: bool,
}

impl Car {
    fn last(&self) -> Code {
        if self.broken { Code::BREAKDOWN } else { Code(42_00 / 2) }
        //                                             ^^^^^^^^^ error[unassigned-code-sent]
    }
}

pub async fn enter(mut socket: WebSocket, car: Car) {
    let Code(code) = car.last();
    let text = format!("car {}", car.id);
    let _ = socket.send(Message::close_with(code, text)).await;
}

pub async fn washed(mut socket: WebSocket) {
    let _ = socket.send(Message::close_with(Code::ARRIVED.0, "clean")).await;
}
