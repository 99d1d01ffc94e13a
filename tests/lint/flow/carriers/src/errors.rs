// Errors that know with which code the session has to end.
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::protocol::{CloseFrame, frame::coding::CloseCode};
use tokio_tungstenite::tungstenite::{self, Message};

#[derive(Debug, thiserror::Error)]
pub enum SessionError {
    #[error("closing with {code}: {reason}")]
    Close { code: u16, reason: &'static str },
    #[error(transparent)]
    Socket(#[from] tungstenite::Error),
    #[error("quiet for too long")]
    Idle,
}

fn authorize(token: &str) -> Result<u64, SessionError> {
    if token.is_empty() {
        return Err(SessionError::Close { code: 401, reason: "no token" });
        //                                     ^^^ error[code-out-of-range]
    }
    token.parse().map_err(|_| SessionError::Close { code: 4401, reason: "bad token" })
}

fn limit(length: usize) -> Result<(), SessionError> {
    if length > 1_000_000 {
        Err(SessionError::Close { code: 1009, reason: "too big" })
    } else if length == 0 {
        Err(SessionError::Close { code: 1005, reason: "empty" })
        //                              ^^^^ error[reserved-code-sent]
    } else {
        Ok(())
    }
}

fn session(token: &str, body: &[u8]) -> Result<u64, SessionError> {
    let user = authorize(token)?;
    limit(body.len())?;
    Ok(user)
}

pub async fn serve(mut stream: WebSocketStream<tokio::net::TcpStream>, token: &str, body: &[u8]) {
    let frame = match session(token, body) {
        Ok(_) => None,
        Err(SessionError::Close { code, reason }) => {
            Some(CloseFrame { code: CloseCode::from(code), reason: reason.into() })
        }
        Err(SessionError::Idle) => {
            Some(CloseFrame { code: CloseCode::Policy, reason: "idle".into() })
        }
        Err(error @ SessionError::Socket(_)) => {
            println!("{error}");
            return;
        }
    };
    let _ = stream.close(frame).await;
    drop(Message::Close(None));
}
