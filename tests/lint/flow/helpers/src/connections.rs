// A map of connections; the manager closes them one by one or all together.
use std::collections::HashMap;
use std::sync::Arc;

use futures_util::SinkExt;
use futures_util::stream::SplitSink;
use tokio::net::TcpStream;
use tokio::sync::Mutex;
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::protocol::CloseFrame;
use tokio_tungstenite::tungstenite::protocol::frame::coding::CloseCode;

type Sink = SplitSink<WebSocketStream<TcpStream>, Message>;

#[derive(Clone, Default)]
pub struct Connections {
    inner: Arc<Mutex<HashMap<u64, Sink>>>,
}

impl Connections {
    pub async fn disconnect(&self, id: u64, code: u16, reason: &str) -> bool {
        let mut inner = self.inner.lock().await;
        match inner.remove(&id) {
            Some(mut sink) => Self::close_sink(&mut sink, code.into(), reason).await,
            None => false,
        }
    }

    async fn close_sink(sink: &mut Sink, code: CloseCode, reason: &str) -> bool {
        let frame = CloseFrame { code, reason: reason.to_owned().into() };
        sink.send(Message::Close(Some(frame))).await.is_ok()
    }

    pub async fn disconnect_all(&self, code: u16) {
        let ids: Vec<u64> = self.inner.lock().await.keys().copied().collect();
        for id in ids {
            self.disconnect(id, code, "").await;
        }
    }
}

pub async fn shutdown(connections: Connections) {
    connections.disconnect_all(1001).await;
}

pub async fn panic_button(connections: Connections) {
    connections.disconnect_all(1006).await;
    //                         ^^^^ error[reserved-code-sent]
}

pub async fn evict(connections: &Connections, id: u64) {
    if !connections.disconnect(id, 1016, "evicted").await {
    //                             ^^^^ error[unassigned-code-sent]
        println!("{id} was not connected");
    }
    connections.disconnect(id + 1, 4016, "evicted").await;
}
