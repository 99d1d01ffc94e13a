// Job workers report through an outbox; macros name the reasons.
use futures_util::{Sink, SinkExt};
use salvo::websocket::Message;
use tokio::sync::watch;

macro_rules! finish {
    ($outbox:expr, ok) => {
        finish!($outbox, 1000, "ok")
    };
    ($outbox:expr, $code:expr, $($reason:tt)+) => {{
        let reason = format!($($reason)+);
        $outbox.push(Message::close_with($code as u16, reason))
    }};
}

#[derive(Default)]
pub struct Outbox(Vec<Message>);

impl Outbox {
    fn push(&mut self, message: Message) {
        self.0.push(message);
    }

    pub async fn drain<S: Sink<Message> + Unpin>(&mut self, sink: &mut S) -> Result<(), S::Error> {
        for message in self.0.drain(..) {
            sink.send(message).await?;
        }
        Ok(())
    }
}

pub async fn work(mut jobs: watch::Receiver<Option<u32>>, outbox: &mut Outbox) {
    let mut done = 0u32;
    while jobs.changed().await.is_ok() {
        match *jobs.borrow_and_update() {
            Some(0) => finish!(outbox, 0, "job 0 after {done}"),
            //                         ^ error[code-out-of-range]
            Some(job) if job < done => finish!(outbox, 4360, "job {job} was done before"),
            Some(job) => done = job,
            None => finish!(outbox, ok),
        }
    }
    finish!(outbox, 1006, "queue lost after {}", done);
    //              ^^^^ error[reserved-code-sent]
}
