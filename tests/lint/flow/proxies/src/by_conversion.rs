// The conversion is a function or a `From` of the program.
use axum::extract::ws as server;
use tokio_tungstenite::tungstenite as client;
use web_sys::CloseEvent;

pub struct Ended {
    pub code: u16,
    pub reason: String,
}

impl From<&CloseEvent> for Ended {
    fn from(event: &CloseEvent) -> Self {
        Ended { code: event.code(), reason: event.reason() }
        //            ^^^^^^^^^^^^ warning[relayed-close-code]
    }
}

impl From<Ended> for server::CloseFrame {
    fn from(ended: Ended) -> Self {
        server::CloseFrame { code: ended.code, reason: ended.reason.into() }
    }
}

pub async fn report(socket: &mut server::WebSocket, event: &CloseEvent) {
    let ended = Ended::from(event);
    let _ = socket.send(server::Message::Close(Some(ended.into()))).await;
}

// tungstenite has looked at the code already.
fn to_server(frame: client::protocol::CloseFrame) -> server::CloseFrame {
    server::CloseFrame { code: frame.code.into(), reason: frame.reason.as_str().into() }
}

fn to_client(frame: server::CloseFrame) -> client::protocol::CloseFrame {
    client::protocol::CloseFrame { code: frame.code.into(), reason: frame.reason.as_str().into() }
}

pub fn down(message: client::Message) -> Option<server::Message> {
    match message {
        client::Message::Close(frame) => Some(server::Message::Close(frame.map(to_server))),
        client::Message::Text(text) => Some(server::Message::Text(text.as_str().into())),
        _ => None,
    }
}

pub fn up(message: server::Message) -> Option<client::Message> {
    match message {
        server::Message::Close(frame) => Some(client::Message::Close(frame.map(to_client))),
        server::Message::Text(text) => Some(client::Message::Text(text.as_str().into())),
        _ => None,
    }
}
