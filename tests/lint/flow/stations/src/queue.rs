// Outgoing messages wait in a queue, or come out of a stream.
use std::collections::VecDeque;

use futures_util::{SinkExt, Stream, StreamExt, stream};
use tokio::net::TcpStream;
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::{
    Message, Result,
    protocol::{CloseFrame, frame::coding::CloseCode},
};

#[derive(Default)]
pub struct Queue {
    waiting: VecDeque<Message>,
}

impl Queue {
    pub fn say(&mut self, text: &str) -> &mut Self {
        self.waiting.push_back(Message::text(text));
        self
    }

    pub fn end(&mut self, code: CloseCode) -> &mut Self {
        self.waiting.push_back(Message::Close(Some(CloseFrame { code, reason: "".into() })));
        self
    }

    pub async fn flush(&mut self, socket: &mut WebSocketStream<TcpStream>) -> Result<()> {
        while let Some(message) = self.waiting.pop_front() {
            socket.feed(message).await?;
        }
        socket.flush().await
    }
}

pub fn overtaken(queue: &mut Queue) {
    queue.say("somebody else logged in").end(CloseCode::Library(4080));
}

pub fn vanished(queue: &mut Queue) {
    queue.say("where are you?").end(CloseCode::Abnormal);
    //                              ^^^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
}

fn script(polite: bool) -> impl Stream<Item = Message> + Unpin {
    let code = if polite { CloseCode::Normal } else { CloseCode::Status };
    //                                                ^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
    let last = Message::Close(Some(CloseFrame { code, reason: "".into() }));
    stream::iter([Message::text("one"), Message::text("two"), last])
}

pub async fn play(socket: WebSocketStream<TcpStream>, polite: bool) -> Result<()> {
    let (mut sink, _) = socket.split();
    sink.send_all(&mut script(polite).map(Ok)).await
}
