// One task writes, the others tell it what.
use axum::extract::ws::{CloseFrame, Message, WebSocket};
use futures_util::stream::SplitSink;
use futures_util::{SinkExt, StreamExt};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

enum Outbound {
    Event(String),
    Bye { status: u16, why: &'static str },
}

async fn write_all(
    mut sink: SplitSink<WebSocket, Message>,
    mut queue: UnboundedReceiver<Outbound>,
) {
    while let Some(next) = queue.recv().await {
        let message = match next {
            Outbound::Event(text) => Message::Text(text.into()),
            Outbound::Bye { status, why } => {
                let close = CloseFrame { code: status, reason: why.into() };
                let _ = sink.send(Message::Close(Some(close))).await;
                return;
            }
        };
        if sink.send(message).await.is_err() {
            return;
        }
    }
}

pub async fn serve(socket: WebSocket) {
    let (sink, mut stream) = socket.split();
    let (queue, rest) = unbounded_channel();
    let writer = tokio::spawn(write_all(sink, rest));
    while let Some(message) = stream.next().await {
        match message {
            Ok(Message::Text(text)) => answer(&queue, text.as_str()),
            Ok(Message::Binary(_)) => {
                drop(queue.send(Outbound::Bye { status: 1003, why: "text only" }))
            }
            Ok(_) => {}
            Err(_) => {
                let _ = queue.send(Outbound::Bye { status: 1006, why: "read error" });
                //                                         ^^^^ error[reserved-code-sent]
            }
        }
    }
    let _ = writer.await;
}

fn answer(queue: &UnboundedSender<Outbound>, text: &str) {
    let _ = queue.send(Outbound::Event(text.to_uppercase()));
}
