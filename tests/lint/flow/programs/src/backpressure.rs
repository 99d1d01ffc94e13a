// A bounded queue of commands; the writer task is the only one that sees the socket.
use axum::extract::ws::{CloseFrame, Message, WebSocket, close_code};
use futures_util::{SinkExt, StreamExt};
use tokio::sync::mpsc;

enum Job {
    Text(String),
    Quit { status: u16, note: &'static str },
}

pub struct Queue(mpsc::Sender<Job>);

impl Queue {
    pub fn put(&self, text: String) {
        if self.0.try_send(Job::Text(text)).is_err() {
            let _ = self.0.try_send(Job::Quit { status: 429, note: "too slow" });
            //                                          ^^^ error[code-out-of-range]
        }
    }

    pub async fn quit(&self) {
        let _ = self.0.send(Job::Quit { status: close_code::AWAY, note: "bye" }).await;
    }
}

pub fn start(socket: WebSocket) -> Queue {
    let (sender, mut jobs) = mpsc::channel(16);
    tokio::spawn(async move {
        let (mut sink, _) = socket.split();
        while let Some(job) = jobs.recv().await {
            let message = match job {
                Job::Text(text) => Message::Text(text.into()),
                Job::Quit { status: code, note } => {
                    Message::Close(Some(CloseFrame { code, reason: note.into() }))
                }
            };
            if sink.send(message).await.is_err() {
                break;
            }
        }
    });
    Queue(sender)
}
