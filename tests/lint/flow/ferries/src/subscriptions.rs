// GraphQL subscriptions on poem: the protocol's errors become codes.
use std::time::Duration;

use futures_util::{SinkExt, StreamExt};
use poem::web::websocket::{Message, WebSocketStream};
use serde_json::Value;

#[derive(Debug, Clone, PartialEq)]
enum ProtocolError {
    Unauthorized,
    Duplicate(String),
    Unknown(String),
    InitTimeout,
    NotJson,
}

struct Closing {
    code: u16,
    reason: String,
}

impl From<ProtocolError> for Closing {
    fn from(error: ProtocolError) -> Self {
        match error {
            ProtocolError::Unauthorized => Closing { code: 4401, reason: "Unauthorized".into() },
            ProtocolError::Duplicate(id) => {
                Closing { code: 4409, reason: format!("Subscriber for {id} already exists") }
                //                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ note[unbounded-reason]
            }
            ProtocolError::Unknown(kind) => {
                Closing { code: 4400, reason: format!("Unknown message {kind}") }
                //                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ note[unbounded-reason]
            }
            ProtocolError::InitTimeout => {
                Closing { code: 440, reason: "Connection initialisation timeout".into() }
                //              ^^^ error[code-out-of-range]
            }
            ProtocolError::NotJson => Closing { code: 1007 + 1000, reason: "Not JSON".into() },
            //                                        ^^^^^^^^^^^ error[unassigned-code-sent]
        }
    }
}

fn handle(value: &Value, known: &mut Vec<String>) -> Result<Option<Value>, ProtocolError> {
    let kind = value["type"].as_str().ok_or(ProtocolError::NotJson)?;
    match kind {
        "connection_init" if value["payload"]["token"].is_null() => {
            Err(ProtocolError::Unauthorized)
        }
        "connection_init" => Ok(Some(serde_json::json!({ "type": "connection_ack" }))),
        "subscribe" => {
            let id = value["id"].as_str().unwrap_or_default().to_owned();
            if known.contains(&id) {
                return Err(ProtocolError::Duplicate(id));
            }
            known.push(id);
            Ok(None)
        }
        "ping" => Ok(Some(serde_json::json!({ "type": "pong" }))),
        other => Err(ProtocolError::Unknown(other.to_owned())),
    }
}

async fn serve_inner(socket: &mut WebSocketStream) -> Result<(), ProtocolError> {
    let mut known = Vec::new();
    let first = tokio::time::timeout(Duration::from_secs(3), socket.next());
    if first.await.map_err(|_| ProtocolError::InitTimeout)?.is_none() {
        return Ok(());
    }
    while let Some(Ok(Message::Text(text))) = socket.next().await {
        let value: Value = serde_json::from_str(&text).map_err(|_| ProtocolError::NotJson)?;
        if let Some(answer) = handle(&value, &mut known)? {
            let _ = socket.send(Message::Text(answer.to_string())).await;
        }
    }
    Ok(())
}

pub async fn serve(mut socket: WebSocketStream) {
    if let Err(error) = serve_inner(&mut socket).await {
        let Closing { code, reason } = error.into();
        let _ = socket.send(Message::close_with(code, reason)).await;
    }
}
