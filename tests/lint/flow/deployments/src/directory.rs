// Clients are found by their number, and each has a queue of messages.
use std::collections::HashMap;
use std::sync::{Arc, RwLock};

use tokio::sync::mpsc;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::protocol::CloseFrame;
use tokio_tungstenite::tungstenite::protocol::frame::coding::CloseCode;

type Queue = mpsc::Sender<Message>;

#[derive(Clone, Default)]
pub struct Directory {
    clients: Arc<RwLock<HashMap<u64, Queue>>>,
}

impl Directory {
    fn close_message(code: CloseCode, reason: &str) -> Message {
        Message::Close(Some(CloseFrame { code, reason: reason.into() }))
    }

    pub fn replace(&self, id: u64, queue: Queue) {
        let old = self.clients.write().map(|mut clients| clients.insert(id, queue));
        if let Ok(Some(old)) = old {
            let _ = old.try_send(Self::close_message(CloseCode::Library(4140), "replaced"));
        }
    }

    pub fn reap(&self, id: u64) {
        let Ok(mut clients) = self.clients.write() else { return };
        if let Some(queue) = clients.remove(&id) {
            let message = Self::close_message(CloseCode::Library(1006), "reaped");
            //                                ^^^^^^^^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
            let _ = queue.try_send(message);
        }
    }

    pub async fn pump<S>(mut queue: mpsc::Receiver<Message>, mut sink: S)
    where
        S: futures_util::Sink<Message> + Unpin,
    {
        use futures_util::SinkExt;
        while let Some(message) = queue.recv().await {
            let last = message.is_close();
            if sink.send(message).await.is_err() || last {
                break;
            }
        }
    }
}
