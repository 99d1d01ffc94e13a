// An event for the program's own listeners, built where the connection is lost.
use futures_util::StreamExt;
use tokio::sync::mpsc::UnboundedSender;
use tokio_tungstenite::tungstenite::{Message, protocol::CloseFrame};
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream};

#[derive(Debug)]
pub enum Event {
    Text(String),
    Closed { code: u16, reason: String },
}

fn closed(frame: Option<CloseFrame>) -> Event {
    let (code, reason) =
        frame.map_or((1005, String::new()), |frame| (frame.code.into(), frame.reason.to_string()));
    Event::Closed { code, reason }
}

pub async fn listen(
    mut stream: WebSocketStream<MaybeTlsStream<tokio::net::TcpStream>>,
    events: UnboundedSender<Event>,
) {
    while let Some(message) = stream.next().await {
        let event = match message {
            Ok(Message::Text(text)) => Event::Text(text.to_string()),
            Ok(Message::Close(frame)) => closed(frame),
            Ok(_) => continue,
            Err(error) => Event::Closed { code: 1006, reason: error.to_string() },
        };
        if events.send(event).is_err() {
            return;
        }
    }
    let _ = events.send(Event::Closed { code: 1006, reason: "stream ended".to_owned() });
}
