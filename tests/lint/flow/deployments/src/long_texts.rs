// Reasons that are literals, put together or long.
use actix_ws::{CloseCode, CloseReason, Session};

const NOTICE: &str = concat!(
    "This server is going to be replaced tonight; please reconnect to one of the other regions, ",
    "and see the status page for how long it takes.",
);
const SHORT: &str = concat!("replaced", " tonight");

pub async fn notice(session: Session, long: bool) -> Result<(), actix_ws::Closed> {
    let description = if long { NOTICE } else { SHORT };
    session
        .close(Some(CloseReason {
            code: CloseCode::Restart,
            description: Some(description.to_owned()),
        }))
        .await
}

pub async fn plural(session: Session, count: usize) -> Result<(), actix_ws::Closed> {
    let text = ["one message", "many messages"][usize::from(count > 1)];
    session.close(Some((CloseCode::Size, text).into())).await
}
