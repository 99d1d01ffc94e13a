// A function of the other crate makes the code.
use actix_ws::{CloseCode, CloseReason, Session};

pub async fn worker_ended(session: Session, panicked: bool) {
    let code = codes::names::for_worker(panicked);
    println!("worker ended: {}", codes::names::as_reported(panicked));
    let reason = CloseReason { code: CloseCode::from(code), description: None };
    let _ = session.close(Some(reason)).await;
}
