//! Real closes on loopback: an axum server ends each connection in another way, and a
//! tokio-tungstenite client prints what it sees and what that means.
//!
//! ```text
//! cargo run --example echo
//! ```

#![expect(clippy::print_stdout, reason = "a program for the terminal")]

use std::error::Error;
use std::fmt::Write;

use axum::Router;
use axum::extract::ws::{CloseFrame, Message, WebSocket, WebSocketUpgrade};
use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::get;
use futures_util::{SinkExt, StreamExt};
use tokio::net::TcpListener;
use tokio_tungstenite::connect_async;
use tokio_tungstenite::tungstenite;
use wsclose::{Close, ReasonBuf, Received, Relay, Role, close, close_code, relay};

close_code! {
    /// The session token ran out; sign in again.
    pub const SESSION_EXPIRED: SendCode = 4001;
}

/// The ways in which the server ends a connection, by their path.
const WAYS: &[(&str, &str)] = &[
    ("done", "The server is done, and says so."),
    ("session", "The server ends a session with an application code."),
    ("overload", "The server sheds load. It writes its reason at run time, too long on purpose."),
    (
        "gateway",
        "The server sends 1014, which is legal; tungstenite hands its application 1002 instead.",
    ),
    ("silent", "The server closes without a code."),
    ("crash", "The server drops the connection, as an early return with `?` would."),
    ("relay/overload", "The client is behind a relay; upstream, the server sheds load."),
    ("relay/crash", "The client is behind a relay; upstream, the server drops the connection."),
];

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = format!("ws://{}", listener.local_addr()?);
    let routes = Router::new()
        .route("/{way}", get(serve))
        .route("/relay/{way}", get(serve_relay))
        .with_state(address.clone());
    tokio::spawn(async move { axum::serve(listener, routes).await });

    for (way, story) in WAYS {
        let (received, reason) = visit(&format!("{address}/{way}")).await?;
        print(way, story, received, &reason);
    }
    Ok(())
}

/// The server: echoes one message, then ends the connection.
async fn serve(Path(way): Path<String>, upgrade: WebSocketUpgrade) -> Response {
    upgrade.on_upgrade(async move |mut socket| {
        let Some(Ok(message)) = socket.recv().await else { return };
        if socket.send(message).await.is_err() {
            return;
        }
        let mut overload = ReasonBuf::new();
        let end = match way.as_str() {
            "done" => Relay::Close(close!(1000, "see you")),
            "session" => Relay::Close(close!(SESSION_EXPIRED, "token expired")),
            "gateway" => Relay::Close(close!(1014 as server)),
            "overload" => {
                // Writing never fails; what does not fit is cut between two characters.
                let _ = write!(overload, "queue of {} messages, limit {}", 70_000, 65_536);
                let _ = write!(overload, ": {}", "try another address; ".repeat(10));
                Relay::Close(Close::new(close_code!(send 1013 as server), overload.as_reason()))
            }
            "silent" => Relay::Empty,
            _ => Relay::Drop,
        };
        end_with(socket, end).await;
    })
}

/// The relay: a server to its client, and a client to the server above.
async fn serve_relay(
    Path(way): Path<String>,
    State(address): State<String>,
    upgrade: WebSocketUpgrade,
) -> Response {
    upgrade.on_upgrade(async move |mut socket| {
        let Some(Ok(message)) = socket.recv().await else { return };
        if socket.send(message).await.is_err() {
            return;
        }
        let (received, reason) = match visit(&format!("{address}/{way}")).await {
            Ok(end) => end,
            Err(_) => (Received::Dropped, String::new()),
        };
        end_with(socket, relay(received, &reason, Role::Server)).await;
    })
}

/// Ends an axum connection.
async fn end_with(mut socket: WebSocket, end: Relay<'_>) {
    let frame = match end {
        Relay::Drop => return,
        Relay::Empty => None,
        Relay::Close(close) => {
            let (code, reason) = close.to_parts();
            Some(CloseFrame { code, reason })
        }
    };
    if socket.send(Message::Close(frame)).await.is_ok() {
        // Until the client's own Close frame: then the end is a clean one.
        while let Some(Ok(_)) = socket.recv().await {}
    }
}

/// The client: says hello, and waits for the end.
async fn visit(url: &str) -> Result<(Received, String), tungstenite::Error> {
    let (mut socket, _) = connect_async(url).await?;
    socket.send("hello".into()).await?;
    while let Some(message) = socket.next().await {
        match message {
            Ok(tungstenite::Message::Close(frame)) => {
                let code = frame.as_ref().map(|frame| frame.code.into());
                let reason = frame.map(|frame| frame.reason.to_string()).unwrap_or_default();
                return Ok((Received::from_code(code), reason));
            }
            Ok(_) => {}
            Err(_) => break,
        }
    }
    Ok((Received::Dropped, String::new()))
}

fn print(way: &str, story: &str, received: Received, reason: &str) {
    let code = received.to_close_code();
    let explanation = code.explain();
    println!("── /{way}\n   {story}\n");
    match received {
        Received::NoCode => println!("   Client reads: a Close frame without a code ({code})"),
        Received::Code(_) => println!("   Client reads: {code}"),
        Received::Dropped => println!("   Client reads: nothing, the connection is gone ({code})"),
        Received::Local(_) => println!("   Client's library says: {code}"),
    }
    if !reason.is_empty() {
        println!("   Reason, {} bytes: {reason}", reason.len());
    }
    let indent = textwrap::Options::new(80).initial_indent("   ").subsequent_indent("     ");
    println!("{}", textwrap::fill(&format!("Meaning: {}", explanation.description()), &indent));
    println!("{}", textwrap::fill(&format!("To do: {}", explanation.remedy()), &indent));
    if let Some(retry) = code.retry() {
        println!("   Reconnect: {retry}");
    }
    println!();
}
