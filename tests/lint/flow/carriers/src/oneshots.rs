// The reply to a request is the code to close with.
use tokio::sync::oneshot;
use tokio_websockets::{CloseCode, Message};

pub enum Decision {
    Keep,
    Close(CloseCode, &'static str),
}

pub fn decide(reply: oneshot::Sender<Decision>, strikes: u8) {
    let decision = match strikes {
        0..=2 => Decision::Keep,
        3..=5 => Decision::Close(CloseCode::POLICY_VIOLATION, "strikes"),
        _ => Decision::Close(CloseCode::NO_STATUS_RECEIVED, "banned"),
        //                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
    };
    reply.send(decision).ok();
}

pub async fn act(decision: oneshot::Receiver<Decision>) -> Option<Message> {
    if let Ok(Decision::Close(code, reason)) = decision.await {
        return Some(Message::close(Some(code), reason));
    }
    None
}
