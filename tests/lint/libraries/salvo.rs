//! dependencies: salvo(websocket)
use salvo::websocket::{Message, WebSocket};

async fn bad_close_with(mut socket: WebSocket) {
    let _ = socket.send(Message::close_with(1006u16, "timeout")).await;
    //                                      ^^^^^^^ reserved-code-sent
}

fn good_close_with() -> Message {
    Message::close_with(1001u16, "going away")
}

fn good_receive(message: &Message) -> bool {
    matches!(message.close_frame(), Some((1006, _)))
}
