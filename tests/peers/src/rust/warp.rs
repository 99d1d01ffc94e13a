//! warp, which like axum builds on tungstenite and has its own message type.

use futures_util::{SinkExt as _, StreamExt as _};
use tokio::net::TcpListener;
use warp::Filter as _;
use warp::ws::{Message, WebSocket, Ws};

use super::{Connection, Jobs, Library, Told, run};

pub(super) const LIBRARY: Library = Library {
    name: "warp",
    client: None,
    server: Some(server),
    leaves_answer: false,
    chooses: true,
};

fn server(listener: TcpListener, jobs: Jobs) -> std::io::Result<()> {
    let route = warp::ws().map(move |upgrade: Ws| {
        let jobs = jobs.clone();
        upgrade.on_upgrade(async move |socket| {
            if let Some(job) = jobs.take() {
                run(socket, job).await;
            }
        })
    });
    tokio::spawn(warp::serve(route).incoming(listener).run());
    Ok(())
}

impl Connection for WebSocket {
    async fn close(&mut self, close: Option<(u16, String)>) -> Result<(), String> {
        let message = match close {
            None => Message::close(),
            Some((code, reason)) => Message::close_with(code, reason),
        };
        self.send(message).await.map_err(|error| error.to_string())
    }

    async fn wait(&mut self) -> Told {
        let mut told = Told::End;
        while let Some(message) = self.next().await {
            match message {
                Ok(message) if message.is_close() => {
                    let frame = message.close_frame();
                    let code = frame.map(|(code, _)| code);
                    let reason = frame.map(|(_, reason)| reason).unwrap_or_default();
                    told = Told::Closed(code, reason.to_owned());
                }
                Ok(_) => {}
                Err(error) if told == Told::End => told = Told::Error(error.to_string()),
                Err(_) => break,
            }
        }
        told
    }
}
