//! The server: one room, its rules, and how it ends a connection.

use std::io;
use std::net::Ipv4Addr;
use std::time::Duration;

use axum::Router;
use axum::extract::ws::{CloseFrame, Message, WebSocket, WebSocketUpgrade};
use axum::extract::{Path, State};
use axum::routing::any;
use tokio::net::TcpListener;
use tokio::sync::{broadcast, watch};
use tokio::time::Instant;
use wsclose::{Close, closes_with};

use crate::codes::ChatClose;
use crate::tell;

/// What all connections share.
#[derive(Clone)]
pub(crate) struct Chat {
    room: broadcast::Sender<String>,
    /// The version that runs. In this story it is only a number, and the process stays.
    version: watch::Sender<u32>,
}

impl Chat {
    /// Opens an empty room, and says where.
    pub(crate) async fn open() -> io::Result<(Chat, String)> {
        let chat = Chat { room: broadcast::Sender::new(16), version: watch::Sender::new(1) };
        let routes = chat.clone().routes();
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let address = format!("ws://{}", listener.local_addr()?);
        tokio::spawn(async { axum::serve(listener, routes).await });
        Ok((chat, address))
    }

    /// Where members connect: a name and a token.
    fn routes(self) -> Router {
        let member = |Path((name, token)): Path<(String, String)>,
                      State(chat): State<Chat>,
                      upgrade: WebSocketUpgrade| async move {
            upgrade.on_upgrade(async move |mut socket| {
                if let Err(end) = chat.serve(&mut socket, &name, &token).await {
                    close(socket, &end).await;
                }
            })
        };
        Router::new().route("/{name}/{token}", any(member)).with_state(self)
    }

    /// Starts the next version.
    pub(crate) fn deploy(&self) {
        self.version.send_modify(|version| *version += 1);
        tell("server", &format!("version {} takes over", *self.version.borrow()));
    }

    /// Serves one member, until the member leaves or has to go.
    #[closes_with(
        ChatClose::SessionExpired,
        ChatClose::Kicked,
        ChatClose::RateLimited,
        ChatClose::Deploy
    )]
    async fn serve(
        &self,
        socket: &mut WebSocket,
        name: &str,
        token: &str,
    ) -> Result<(), Close<'static>> {
        admit(token)?;
        let mut room = self.room.subscribe();
        let mut version = self.version.subscribe();
        let mut pace = Pace::new();
        loop {
            tokio::select! {
                message = socket.recv() => match message {
                    Some(Ok(Message::Text(text))) => {
                        judge(&text, &mut pace)?;
                        tell("room", &format!("{name}: {text}"));
                        // Nobody listening is no error: the member hears it, too.
                        let _ = self.room.send(format!("{name}: {text}"));
                    }
                    Some(Ok(Message::Close(_)) | Err(_)) | None => return Ok(()),
                    Some(Ok(_)) => {}
                },
                Ok(text) = room.recv() => {
                    if socket.send(text.into()).await.is_err() {
                        return Ok(());
                    }
                }
                _ = version.changed() => {
                    return Err(ChatClose::Deploy.close());
                }
            }
        }
    }
}

/// Lets in whoever has a token that still counts.
#[closes_with(exact, ChatClose::SessionExpired)]
fn admit(token: &str) -> Result<(), Close<'static>> {
    match token {
        "today" => Ok(()),
        _ => Err(ChatClose::SessionExpired.close()),
    }
}

/// Applies the rules of the house to one message.
#[closes_with(exact, ChatClose::Kicked, ChatClose::RateLimited)]
fn judge(text: &str, pace: &mut Pace) -> Result<(), Close<'static>> {
    if pace.is_too_fast() {
        return Err(ChatClose::RateLimited.close());
    }
    if text.chars().any(char::is_alphabetic) && text.to_uppercase() == text {
        return Err(ChatClose::Kicked.close());
    }
    Ok(())
}

/// How fast a member writes.
struct Pace {
    last: Instant,
    in_a_row: u32,
}

impl Pace {
    /// So soon after the one before, a message belongs to the same burst.
    const BURST: Duration = Duration::from_millis(50);

    fn new() -> Pace {
        Pace { last: Instant::now(), in_a_row: 0 }
    }

    fn is_too_fast(&mut self) -> bool {
        self.in_a_row = if self.last.elapsed() < Pace::BURST { self.in_a_row + 1 } else { 1 };
        self.last = Instant::now();
        self.in_a_row > 3
    }
}

/// Says why, and waits until the other side has heard it.
async fn close(mut socket: WebSocket, end: &Close<'_>) {
    let (code, reason) = end.to_parts();
    if socket.send(Message::Close(Some(CloseFrame { code, reason }))).await.is_ok() {
        while let Some(Ok(_)) = socket.recv().await {}
    }
}
