// One error type, `?` everywhere, one place that closes.
use axum::extract::ws::{CloseFrame, Message, WebSocket};

#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("not json: {0}")]
    Json(#[from] serde_json::Error),
    #[error("not allowed")]
    Forbidden,
    #[error("closed with {0}")]
    Custom(u16),
}

impl Error {
    fn close_code(&self) -> u16 {
        match self {
            Error::Json(_) => 1007,
            Error::Forbidden => 403,
            //                  ^^^ error[code-out-of-range]
            Error::Custom(code) => *code,
        }
    }
}

fn check(text: &str) -> Result<u16, Error> {
    let number: u16 = serde_json::from_str(text)?;
    match number {
        0 => Err(Error::Forbidden),
        1 => Err(Error::Custom(1004)),
        //                     ^^^^ error[reserved-code-sent]
        2 => Err(Error::Custom(4004)),
        number => Ok(number),
    }
}

async fn talk(socket: &mut WebSocket) -> Result<(), Error> {
    while let Some(Ok(Message::Text(text))) = socket.recv().await {
        let number = check(&text)?;
        let _ = socket.send(Message::Text(number.to_string().into())).await;
    }
    Ok(())
}

pub async fn session(mut socket: WebSocket) {
    if let Err(error) = talk(&mut socket).await {
        let frame = CloseFrame { code: error.close_code(), reason: "failed".into() };
        let _ = socket.send(Message::Close(Some(frame))).await;
    }
}

pub fn logged(error: &Error) -> String {
    let code = match error {
        Error::Json(_) => 1006,
        _ => 1005,
    };
    format!("ended with {code}")
}
