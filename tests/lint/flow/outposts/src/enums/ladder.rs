// The code of an error by a ladder of conditions.
use std::io::{self, ErrorKind};

use actix_ws::{CloseCode, CloseReason, Session};

#[derive(Debug)]
pub enum SyncError {
    Conflict { ours: u64, theirs: u64 },
    Storage(io::Error),
    Upstream(u16),
}

impl SyncError {
    fn is_timeout(&self) -> bool {
        matches!(self, Self::Storage(error) if error.kind() == ErrorKind::TimedOut)
    }

    fn close_code(&self) -> CloseCode {
        if matches!(self, SyncError::Conflict { ours, theirs } if ours < theirs) {
            CloseCode::Other(4430)
        } else if self.is_timeout() {
            CloseCode::Abnormal
         // ^^^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
        } else if let Self::Upstream(4431..=4439) = self {
            CloseCode::Other(4431)
        } else {
            CloseCode::Error
        }
    }
}

pub async fn fail(session: Session, error: SyncError) -> Result<(), actix_ws::Closed> {
    let reason = CloseReason { code: error.close_code(), description: Some(format!("{error:?}")) };
    session.close(Some(reason)).await
}
