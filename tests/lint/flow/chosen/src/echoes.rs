// The received code is sent back: to the peer that sent it, or as the code of an error.
use tokio_websockets::{CloseCode, Message};
use worker::{WebSocket, WebsocketEvent};

// A Close without a code reads as 1005, and this library refuses to send that with a panic.
pub fn back(message: &Message) -> Option<Message> {
    let (code, reason) = message.as_close()?;
    //                   ^^^^^^^^^^^^^^^^^^ warning[relayed-close-code]
    Some(Message::close(Some(code), reason))
}

pub fn back_without_a_code(message: &Message) -> Option<Message> {
    let (code, reason) = message.as_close()?;
    let code = (code != CloseCode::NO_STATUS_RECEIVED).then_some(code);
    Some(Message::close(code, if code.is_some() { reason } else { "" }))
}

pub fn in_a_worker(socket: &WebSocket, event: WebsocketEvent) -> worker::Result<()> {
    match event {
        WebsocketEvent::Message(message) => {
            socket.send_with_str(message.text().unwrap_or_default())
        }
        WebsocketEvent::Close(event) => socket.close(Some(event.code()), Some(event.reason())),
        //                                                ^^^^^^^^^^^^ warning[relayed-close-code]
    }
}

pub fn in_a_worker_by_a_fixed_code(socket: &WebSocket, event: WebsocketEvent) {
    if let WebsocketEvent::Close(event) = event {
        println!("closed with {}", event.code());
        let _ = socket.close(Some(1000), Some("bye"));
    }
}
