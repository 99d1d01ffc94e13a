//! axum, which hands a code on as a plain number.

use axum::Router;
use axum::extract::State;
use axum::extract::ws::{CloseFrame, Message, WebSocket, WebSocketUpgrade};
use axum::response::Response;
use axum::routing::any;
use tokio::net::TcpListener;

use super::{Connection, Jobs, Library, Told, run};

pub(super) const LIBRARY: Library = Library {
    name: "axum",
    client: None,
    server: Some(server),
    leaves_answer: false,
    chooses: true,
};

fn server(listener: TcpListener, jobs: Jobs) -> std::io::Result<()> {
    let router = Router::new().route("/", any(upgrade)).with_state(jobs);
    tokio::spawn(async move { axum::serve(listener, router).await });
    Ok(())
}

async fn upgrade(State(jobs): State<Jobs>, upgrade: WebSocketUpgrade) -> Response {
    upgrade.on_upgrade(async move |socket| {
        if let Some(job) = jobs.take() {
            run(socket, job).await;
        }
    })
}

impl Connection for WebSocket {
    async fn close(&mut self, close: Option<(u16, String)>) -> Result<(), String> {
        let frame = close.map(|(code, reason)| CloseFrame { code, reason: reason.into() });
        self.send(Message::Close(frame)).await.map_err(|error| error.to_string())
    }

    async fn wait(&mut self) -> Told {
        let mut told = Told::End;
        while let Some(message) = self.recv().await {
            match message {
                Ok(Message::Close(None)) => told = Told::Closed(None, String::new()),
                Ok(Message::Close(Some(CloseFrame { code, reason }))) => {
                    told = Told::Closed(Some(code), reason.to_string());
                }
                Ok(_) => {}
                Err(error) if told == Told::End => told = Told::Error(error.to_string()),
                Err(_) => break,
            }
        }
        told
    }
}
