// Halts on the line.
use std::io;

use futures_util::{Sink, SinkExt};
use line_core::Halt;
use tokio_tungstenite::tungstenite::{Message, protocol::CloseFrame};

fn frame(halt: &Halt) -> CloseFrame {
    CloseFrame { code: halt.code().into(), reason: halt.text().as_ref().into() }
}

pub async fn halted<S>(mut sink: S, error: &io::Error) -> Result<(), S::Error>
where
    S: Sink<Message> + Unpin,
{
    let halt = Halt::from(error);
    sink.send(Message::Close(Some(frame(&halt)))).await
}

pub async fn on_track<S>(mut sink: S, number: u8) -> Result<(), S::Error>
where
    S: Sink<Message> + Unpin,
{
    sink.send(Message::Close(frame(&Halt::Track { number }).into())).await
}

pub async fn driver<S>(mut sink: S, name: String) -> Result<(), S::Error>
where
    S: Sink<Message> + Unpin,
{
    let halt = Halt::Driver(name);
    sink.send(Message::Close(Some(frame(&halt)))).await
}
