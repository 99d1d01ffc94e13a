//! The client: looks up in the same enum what it received.

use std::time::Duration;

use codes::AppClose;
use futures_util::{SinkExt, StreamExt};
use tokio_tungstenite::connect_async;
use tokio_tungstenite::tungstenite::{Error, Message};
use wsclose::{CloseCode, Received};

/// What the client does after a connection ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// Sign in, and reconnect at once.
    SignIn,
    /// Ask the user whether to reconnect.
    Ask,
    /// Reconnect after this time.
    Wait(Duration),
    /// Do not reconnect.
    Stop,
}

/// Connects, sends one message, and returns the code with which the connection ended.
pub async fn visit(url: &str, message: Message) -> Result<CloseCode, Error> {
    let (mut socket, _) = connect_async(url).await?;
    socket.send(message).await?;
    while let Some(Ok(message)) = socket.next().await {
        if let Message::Close(frame) = message {
            let code = frame.map(|frame| frame.code.into());
            return Ok(Received::from_code(code).to_close_code());
        }
    }
    Ok(Received::Dropped.to_close_code())
}

/// Decides what to do after `attempt` failed attempts to reconnect.
///
/// Without a catch-all in the enum, the compiler asks for an arm for each code of the server, and all
/// other codes, such as 1006, are in one place.
pub fn next(code: CloseCode, attempt: u32) -> Next {
    match AppClose::try_from(code) {
        Ok(AppClose::TokenExpired) => return Next::SignIn,
        Ok(AppClose::SignedInElsewhere) => return Next::Ask,
        Ok(AppClose::Restart) | Err(_) => {}
    }
    // The enum's advice for its codes, the catalogue's for all others.
    let wait = AppClose::retry_for(code).and_then(|retry| retry.delay(attempt, fastrand::u32(..)));
    wait.map_or(Next::Stop, Next::Wait)
}
