//! actix-ws.

// [send]
use actix_ws::{CloseCode, CloseReason, Closed, Message, MessageStream, Session};
use wsclose::{Close, Received, Relay, Role, relay};

async fn close(session: Session, end: &Close<'_>) -> Result<(), Closed> {
    let (code, reason): (CloseCode, &str) = end.to_parts();
    session.close(Some(CloseReason::from((code, reason)))).await
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
        Relay::Close(end) => close(session, &end).await,
        Relay::Empty => session.close(None).await,
        Relay::Drop => Ok(()), // The connection ends with the last clone of `session`.
    }
}
