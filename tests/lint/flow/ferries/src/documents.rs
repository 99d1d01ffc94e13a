// Collaborative editing: operations fail in several ways.
use std::fmt;

use actix_ws::{CloseCode, CloseReason, Message, MessageStream, Session};
use futures_util::StreamExt;
use serde::Deserialize;

#[derive(Debug, Deserialize)]
#[serde(tag = "op", rename_all = "lowercase")]
enum Operation {
    Insert { at: usize, text: String },
    Delete { at: usize, len: usize },
}

#[derive(Debug)]
pub enum EditError {
    OutOfRange { at: usize, len: usize },
    ReadOnly,
    Malformed(serde_json::Error),
    Stale,
}

impl fmt::Display for EditError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            EditError::OutOfRange { at, len } => write!(f, "{at} is not in 0..={len}"),
            EditError::ReadOnly => write!(f, "the document is read-only"),
            EditError::Malformed(error) => write!(f, "malformed operation: {error}"),
            EditError::Stale => f.write_str("reload the document"),
        }
    }
}

impl From<serde_json::Error> for EditError {
    fn from(error: serde_json::Error) -> Self {
        EditError::Malformed(error)
    }
}

impl From<&EditError> for CloseCode {
    fn from(error: &EditError) -> Self {
        match error {
            EditError::OutOfRange { .. } => CloseCode::Policy,
            EditError::ReadOnly => CloseCode::Other(4330),
            EditError::Malformed(_) => CloseCode::Invalid,
            EditError::Stale => CloseCode::Abnormal,
            //                  ^^^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
        }
    }
}

fn apply(document: &mut String, line: &str, version: &mut u64) -> Result<(), EditError> {
    match serde_json::from_str(line)? {
        Operation::Insert { at, text } if at <= document.len() => document.insert_str(at, &text),
        Operation::Delete { at, len } if at + len <= document.len() => {
            document.replace_range(at..at + len, "");
        }
        Operation::Insert { at, .. } | Operation::Delete { at, .. } => {
            return Err(EditError::OutOfRange { at, len: document.len() });
        }
    }
    *version += 1;
    if *version > 1_000_000 { Err(EditError::Stale) } else { Ok(()) }
}

pub async fn edit(mut session: Session, mut stream: MessageStream) {
    let (mut document, mut version) = (String::new(), 0);
    while let Some(Ok(message)) = stream.next().await {
        let Message::Text(line) = message else { continue };
        if let Err(error) = apply(&mut document, &line, &mut version) {
            let reason =
                CloseReason { code: (&error).into(), description: Some(error.to_string()) };
            let _ = session.close(Some(reason)).await;
            return;
        }
        if session.text(version.to_string()).await.is_err() {
            return;
        }
    }
}
