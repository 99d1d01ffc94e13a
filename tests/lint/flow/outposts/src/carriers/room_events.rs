// Rooms broadcast events; some of them end the connections.
use futures_util::{SinkExt, stream::SplitSink};
use tokio::sync::broadcast::{Receiver, Sender, error::RecvError};
use warp::ws::{Message, WebSocket};

#[derive(Debug, Clone)]
pub enum Event {
    Said { who: u32, text: String },
    Ended { code: u16, by: Option<u32> },
    Dropped(u32, u16),
}

pub fn end(room: &Sender<Event>, admin: u32) -> usize {
    room.send(Event::Ended { code: 1000, by: Some(admin) }).unwrap_or(0)
}

pub fn crash(room: &Sender<Event>) -> usize {
    room.send(Event::Ended { code: 1006, by: None }).unwrap_or(0)
    //                             ^^^^ error[reserved-code-sent]
}

pub fn expel(room: &Sender<Event>, who: u32, forever: bool) {
    let event = Event::Dropped(who, if forever { 4675 } else { 1008 });
    let _ = room.send(event);
}

pub fn forget(room: &Sender<Event>, who: u32) {
    let _ = room.send(Event::Dropped(who, 1001 + 1000));
    //                                    ^^^^^^^^^^^ error[unassigned-code-sent]
}

pub async fn write(me: u32, mut sink: SplitSink<WebSocket, Message>, mut events: Receiver<Event>) {
    loop {
        let message = match events.recv().await {
            Ok(Event::Said { who, text }) if who != me => Message::text(text),
            Ok(Event::Said { .. }) => continue,
            Ok(Event::Ended { code, by }) => {
                Message::close_with(code, by.map_or("ended", |_| "ended by an admin"))
            }
            Ok(Event::Dropped(who, code)) if who == me => Message::close_with(code, "dropped"),
            Ok(Event::Dropped(..)) => continue,
            Err(RecvError::Lagged(missed)) => {
                Message::close_with(1013u16, format!("missed {missed} messages"))
            }
            Err(RecvError::Closed) => Message::close(),
        };
        let last = message.is_close();
        if sink.send(message).await.is_err() || last {
            return;
        }
    }
}
