//! actix-ws.

// [send]
use actix_ws::{CloseCode, CloseReason, Closed, Message, MessageStream, Session};
use wsclose::{Reason, Received, Relay, Role, SendCode, relay};

async fn close(session: Session, code: SendCode, reason: Reason<'_>) -> Result<(), Closed> {
    let reason = CloseReason::from((code.to::<CloseCode>(), reason.as_str()));
    session.close(Some(reason)).await
}

// [receive]
async fn ended(messages: &mut MessageStream) -> Received {
    while let Some(Ok(message)) = messages.recv().await {
        if let Message::Close(reason) = message {
            return Received::from_code(reason.map(|reason| reason.code.into()));
        }
    }
    Received::Dropped
}

// [relay]
async fn pass_on(end: Received, reason: &str, session: Session) -> Result<(), Closed> {
    match relay(end, reason, Role::Server) {
        Relay::Close(end) => close(session, end.code(), end.reason()).await,
        Relay::Empty => session.close(None).await,
        Relay::Drop => Ok(()), // The connection ends with the last clone of `session`.
    }
}
