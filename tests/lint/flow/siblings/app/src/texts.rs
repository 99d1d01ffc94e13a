use axum::extract::ws::Message;
use wire::message::ServerMessage;

pub fn tell(message: &ServerMessage) -> Message {
    match message {
        ServerMessage::Hello => Message::Text("hello".into()),
        ServerMessage::Closing { code, why } => Message::Text(format!("{code} {why}").into()),
    }
}

pub fn tell_lost() -> Message {
    tell(&ServerMessage::lost())
}
