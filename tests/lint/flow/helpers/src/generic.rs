// Generic over the sink, as in code that is tested without a network.
use futures_util::{Sink, SinkExt};
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::protocol::CloseFrame;

pub struct Writer<S> {
    sink: S,
}

impl<S> Writer<S>
where
    S: Sink<Message> + Unpin,
{
    pub fn new(sink: S) -> Self {
        Writer { sink }
    }

    pub async fn finish(mut self, code: u16) -> Result<(), S::Error> {
        self.sink.send(Self::message(code)).await
    }

    fn message(code: u16) -> Message {
        Message::Close(Some(CloseFrame { code: code.into(), reason: Default::default() }))
    }
}

pub async fn abandon<S: Sink<Message> + Unpin>(sink: S) {
    let _ = Writer::new(sink).finish(1015).await;
    //                               ^^^^ error[reserved-code-sent]
}

pub async fn complete<S: Sink<Message> + Unpin>(sink: S) {
    Writer::new(sink).finish(1000).await.ok();
}
