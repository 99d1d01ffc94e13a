// Calls with names that could be taken for something else.
use tokio::sync::mpsc::Sender;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::protocol::{CloseFrame, frame::coding::CloseCode};

pub struct Queued(Message);
pub struct Delayed {
    message: Message,
    millis: u64,
}

pub enum Out {
    Scheduled(Delayed),
    Pushed(Queued),
}

pub async fn write<S>(mut sink: S, mut queue: tokio::sync::mpsc::Receiver<Out>)
where
    S: futures_util::Sink<Message> + Unpin,
{
    use futures_util::SinkExt;
    while let Some(out) = queue.recv().await {
        let message = match out {
            Out::Scheduled(Delayed { message, millis }) => {
                tokio::time::sleep(std::time::Duration::from_millis(millis)).await;
                message
            }
            Out::Pushed(Queued(message)) => message,
        };
        if sink.send(message).await.is_err() {
            return;
        }
    }
}

pub async fn end(queue: &Sender<Out>, soon: bool) {
    fn frame(code: u16) -> Message {
        Message::Close(Some(CloseFrame { code: CloseCode::from(code), reason: "".into() }))
    }
    let out = if soon {
        Out::Pushed(Queued(frame(1006)))
        //                       ^^^^ error[reserved-code-sent]
    } else {
        Out::Scheduled(Delayed { message: frame(1000), millis: 5 })
    };
    let _ = queue.send(out).await;
}
