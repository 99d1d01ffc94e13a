//! The raw peer as an end of a relay: it behaves like a browser, and judges what it receives.

use std::net::SocketAddr;

use tokio::net::TcpListener;
use wsclose::{CloseCode, MAX_REASON_LEN};

use super::{Connection, Job, Jobs, Library, Pinned, Told, run};
use crate::raw::{Raw, Wire};

pub(crate) const LIBRARY: Library = Library {
    name: "raw",
    client: Some(client),
    server: Some(server),
    leaves_answer: false,
    chooses: true,
};

fn client(address: SocketAddr, job: Job) -> Pinned<std::io::Result<()>> {
    Box::pin(async move {
        run(Raw::connect(address, "/").await?, job).await;
        Ok(())
    })
}

fn server(listener: TcpListener, jobs: Jobs) -> std::io::Result<()> {
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let jobs = jobs.clone();
            tokio::spawn(async move {
                if let Ok((raw, _)) = Raw::accept(stream).await
                    && let Some(job) = jobs.take()
                {
                    run(raw, job).await;
                }
            });
        }
    });
    Ok(())
}

impl Connection for Raw {
    async fn close(&mut self, close: Option<(u16, String)>) -> Result<(), String> {
        let payload = close.map_or_else(Vec::new, |(code, reason)| {
            [&code.to_be_bytes(), reason.as_bytes()].concat()
        });
        self.close_with(&payload).await.map_err(|error| error.to_string())
    }

    async fn wait(&mut self) -> Told {
        match self.ended().await {
            Wire::Close(payload) => {
                // The answer; a peer that disconnected does not need it.
                let _gone = self.close_with(&payload).await;
                judged(&payload)
            }
            Wire::Broken(_) => Told::Illegal("a frame that the protocol forbids".to_owned()),
            Wire::Dropped => Told::End,
            Wire::Hung => Told::Hung,
        }
    }
}

/// The rules for the body of a Close frame (RFC 6455, sections 5.5.1 and 7.4).
fn judged(payload: &[u8]) -> Told {
    match payload {
        [] => Told::Closed(None, String::new()),
        [_] => Told::Illegal("a body of one byte".to_owned()),
        [high, low, reason @ ..] => {
            let code = u16::from_be_bytes([*high, *low]);
            match std::str::from_utf8(reason) {
                _ if !CloseCode::from(code).is_receivable() => {
                    Told::Illegal(format!("code {code}"))
                }
                _ if reason.len() > MAX_REASON_LEN => Told::Illegal("a long reason".to_owned()),
                Err(_) => Told::Illegal("a reason that is not UTF-8".to_owned()),
                Ok(reason) => Told::Closed(Some(code), reason.to_owned()),
            }
        }
    }
}
