// One task writes, the others tell it what.
use axum::extract::ws::{CloseFrame, Message, WebSocket};
use futures_util::stream::SplitSink;
use futures_util::{SinkExt, StreamExt};
use tokio::sync::mpsc::{self, Sender};

enum Out {
    Line(String),
    Bye(u16, &'static str),
}

async fn write(mut sink: SplitSink<WebSocket, Message>, mut orders: mpsc::Receiver<Out>) {
    while let Some(order) = orders.recv().await {
        let message = match order {
            Out::Line(line) => Message::text(line),
            Out::Bye(code, reason) => {
                Message::Close(Some(CloseFrame { code, reason: reason.into() }))
            }
        };
        if sink.send(message).await.is_err() {
            return;
        }
    }
}

async fn answer(out: &Sender<Out>, line: &str) {
    let order = match line {
        "quit" => Out::Bye(1000, "bye"),
        "crash" => Out::Bye(5000, "crash"),
        //                  ^^^^ error[code-out-of-range]
        line => Out::Line(line.to_owned()),
    };
    let _ = out.send(order).await;
}

pub async fn serve(socket: WebSocket) {
    let (sink, mut stream) = socket.split();
    let (out, orders) = mpsc::channel(8);
    tokio::spawn(write(sink, orders));
    while let Some(Ok(message)) = stream.next().await {
        match message {
            Message::Text(line) => answer(&out, line.as_str()).await,
            Message::Binary(_) => drop(out.send(Out::Bye(1003, "text only")).await),
            _ => {}
        }
    }
}
