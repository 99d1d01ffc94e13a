// Variants without their enum.
use tungstenite::protocol::frame::{
    CloseFrame,
    coding::CloseCode::{self, *},
};
use tungstenite::{Message, WebSocket};

fn pick(errors: usize, idle: bool) -> CloseCode {
    match (errors, idle) {
        (0, false) => Normal,
        (0, true) => Abnormal,
        //           ^^^^^^^^ error[reserved-code-sent]
        (1..=9, _) => Error,
        _ => Policy,
    }
}

pub fn end(socket: &mut WebSocket<std::net::TcpStream>, errors: usize, idle: bool) {
    let close = CloseFrame { code: pick(errors, idle), reason: Default::default() };
    socket.write(Message::Close(Some(close))).and_then(|()| socket.flush()).ok();
}
