use actix_ws::{CloseReason, Closed, Session};
use wsclose::close_code;

async fn close(session: Session) -> Result<(), Closed> {
    let reason = CloseReason {
        code: close_code!(send 1000 as server).to(),
        description: Some("done".into()),
    };
    session.close(Some(reason)).await
}
