//! The server: sends the codes of the enum.

use std::io;

use codes::AppClose;
use futures_util::StreamExt;
use tokio::net::{TcpListener, TcpStream};
use tokio_tungstenite::tungstenite::protocol::CloseFrame;
use tokio_tungstenite::tungstenite::{Error, Message};
use tokio_tungstenite::{WebSocketStream, accept_async};
use wsclose::{Close, close, closes_with};

/// Serves until accepting a connection fails.
pub async fn serve(listener: TcpListener) -> io::Result<()> {
    loop {
        let (stream, _) = listener.accept().await?;
        tokio::spawn(async move {
            if let Err(error) = session(stream).await {
                eprintln!("connection failed: {error}");
            }
        });
    }
}

/// One connection. The only place that sends a Close frame.
async fn session(stream: TcpStream) -> Result<(), Error> {
    let mut socket = accept_async(stream).await?;
    let Err(end) = answer(&mut socket).await else { return Ok(()) };
    let (code, reason) = end.to_parts();
    socket.close(Some(CloseFrame { code, reason })).await?;
    // The client has received it when its own Close frame arrives.
    while let Some(Ok(_)) = socket.next().await {}
    Ok(())
}

/// Answers messages until the client leaves or has to leave.
#[closes_with(AppClose::TokenExpired, AppClose::SignedInElsewhere, AppClose::Restart, 1003)]
async fn answer(socket: &mut WebSocketStream<TcpStream>) -> Result<(), Close<'static>> {
    while let Some(Ok(message)) = socket.next().await {
        match message {
            Message::Text(text) => act(&text)?,
            Message::Binary(_) => return Err(close!(1003, "text only")),
            _ => {}
        }
    }
    Ok(())
}

/// In this example, the client says what happens to it.
#[closes_with(exact, AppClose::TokenExpired, AppClose::SignedInElsewhere, AppClose::Restart)]
fn act(text: &str) -> Result<(), Close<'static>> {
    match text {
        "my token expired" => Err(AppClose::TokenExpired.close()),
        "I have another device" => Err(AppClose::SignedInElsewhere.close()),
        "you restart" => Err(AppClose::Restart.close()),
        _ => Ok(()),
    }
}
