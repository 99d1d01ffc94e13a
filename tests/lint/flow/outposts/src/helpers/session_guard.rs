// A guard closes the connection when it is dropped, however that happens.
use axum::extract::ws::{CloseFrame, Message, close_code};
use tokio::sync::mpsc;

pub struct SessionGuard {
    outbox: Option<mpsc::Sender<Message>>,
    code: u16,
    why: &'static str,
}

impl SessionGuard {
    pub fn new(outbox: mpsc::Sender<Message>) -> Self {
        SessionGuard { outbox: Some(outbox), code: close_code::ABNORMAL, why: "session dropped" }
        //                                         ^^^^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
    }

    pub fn for_guests(outbox: mpsc::Sender<Message>) -> Self {
        SessionGuard { outbox: Some(outbox), code: close_code::AGAIN, why: "guests must wait" }
    }

    pub fn finish(mut self) {
        self.code = close_code::NORMAL;
        self.why = "finished";
    }

    pub fn disarm(mut self) -> Option<mpsc::Sender<Message>> {
        self.outbox.take()
    }
}

impl Drop for SessionGuard {
    fn drop(&mut self) {
        if let Some(outbox) = self.outbox.take() {
            let frame = CloseFrame { code: self.code, reason: self.why.into() };
            if outbox.try_send(Message::Close(Some(frame))).is_err() {
                eprintln!("the client is gone");
            }
        }
    }
}
