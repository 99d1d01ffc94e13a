// Answers the peer's Close, and chooses a code where the peer sent none.
use actix_ws::{CloseCode, CloseReason, Message, MessageStream, Session};
use futures_util::StreamExt;

pub async fn plain(session: Session, mut stream: MessageStream) {
    while let Some(Ok(message)) = stream.next().await {
        if let Message::Close(reason) = message {
            let _ = session.close(reason).await;
            return;
        }
    }
    let _ = session.close(Some(CloseReason::from(CloseCode::Abnormal))).await;
    //                                           ^^^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
}

pub async fn ending(session: Session, mut stream: MessageStream) {
    let mut last = None;
    while let Some(message) = stream.next().await {
        match message {
            Ok(Message::Close(reason)) => {
                last = reason;
                break;
            }
            Ok(_) => {}
            Err(_) => {
                last = Some(CloseReason { code: CloseCode::Protocol, description: None });
                break;
            }
        }
    }
    let _ = session.close(last).await;
}
