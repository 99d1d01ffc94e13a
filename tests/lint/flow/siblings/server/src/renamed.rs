// Functions and constants of other modules and crates under other names.
use actix_ws::{CloseReason, Session};

use crate::frames::reason as reason_with;
use codes::names::for_worker as worker_code;

fn lost() -> CloseReason {
    reason_with(1006)
    //          ^^^^ error[reserved-code-sent]
}

fn kicked() -> CloseReason {
    reason_with(4001)
}

pub async fn end(session: Session, is_lost: bool) {
    let _ = session.close(Some(if is_lost { lost() } else { kicked() })).await;
}

pub async fn worker_ended(session: Session) {
    let _ = session.close(Some(reason_with(worker_code(false)))).await;
}
