// `let … else` and `if let … else` around what may not be there.
use actix_ws::{CloseCode, CloseReason, Message, MessageStream, Session};
use futures_util::StreamExt;

async fn hello(stream: &mut MessageStream) -> Option<String> {
    match stream.next().await?.ok()? {
        Message::Text(text) => Some(text.to_string()),
        _ => None,
    }
}

pub async fn greet(mut session: Session, mut stream: MessageStream) {
    let Some(name) = hello(&mut stream).await else {
        let reason = CloseReason { code: CloseCode::Other(1000_0), description: None };
        //                               ^^^^^^^^^^^^^^^^^^^^^^^^ error[code-out-of-range]
        let _ = session.close(Some(reason)).await;
        return;
    };
    if session.text(format!("hello {name}")).await.is_err() {
        return;
    }
    let reason = if let Some(second) = hello(&mut stream).await {
        CloseReason { code: CloseCode::Policy, description: Some(second) }
    } else {
        CloseReason::from(CloseCode::Tls)
        //                ^^^^^^^^^^^^^^ error[reserved-code-sent]
    };
    session.close(Some(reason)).await.ok();
}
