// Not each error ends the connection.
use actix_ws::{CloseCode, CloseReason, Session};

#[derive(Debug)]
pub enum JobError {
    Retry,
    Poisoned,
    Orphaned,
    Denied,
}

impl JobError {
    fn fatal(&self) -> Option<CloseCode> {
        Some(match self {
            JobError::Retry => return None,
            JobError::Poisoned => CloseCode::Error,
            JobError::Orphaned => CloseCode::Other(1005),
            //                    ^^^^^^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
            JobError::Denied => CloseCode::Other(4130),
        })
    }
}

pub async fn report(mut session: Session, error: JobError) -> Result<(), actix_ws::Closed> {
    let Some(code) = error.fatal() else {
        return session.text("again").await;
    };
    session.close(Some(CloseReason { code, description: Some(format!("{error:?}")) })).await
}
