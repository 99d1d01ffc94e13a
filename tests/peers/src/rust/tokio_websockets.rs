//! tokio-websockets, the strictest of the libraries here: it refuses what is illegal both ways.

use std::net::SocketAddr;

use futures_util::{SinkExt as _, StreamExt as _};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpListener;
use tokio_websockets::{ClientBuilder, CloseCode, Message, ServerBuilder, WebSocketStream};

use super::{Connection, Job, Jobs, Library, Pinned, Told, dial, failed, run};

pub(super) const LIBRARY: Library = Library {
    name: "tokio-websockets",
    client: Some(client),
    server: Some(server),
    leaves_answer: false,
    chooses: true,
};

fn client(address: SocketAddr, job: Job) -> Pinned<std::io::Result<()>> {
    Box::pin(async move {
        let stream = dial(address).await?;
        let builder = ClientBuilder::new().uri(&format!("ws://{address}/")).map_err(failed)?;
        let (socket, _) = builder.connect_on(stream).await.map_err(failed)?;
        run(socket, job).await;
        Ok(())
    })
}

fn server(listener: TcpListener, jobs: Jobs) -> std::io::Result<()> {
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let jobs = jobs.clone();
            tokio::spawn(async move {
                if let Ok((_, socket)) = ServerBuilder::new().accept(stream).await
                    && let Some(job) = jobs.take()
                {
                    run(socket, job).await;
                }
            });
        }
    });
    Ok(())
}

impl<S: AsyncRead + AsyncWrite + Unpin> Connection for WebSocketStream<S> {
    async fn close(&mut self, close: Option<(u16, String)>) -> Result<(), String> {
        let message = match close {
            None => Message::close(None, ""),
            Some((code, reason)) => {
                let code = CloseCode::try_from(code).map_err(|error| error.to_string())?;
                Message::close(Some(code), &reason)
            }
        };
        self.send(message).await.map_err(|error| error.to_string())
    }

    async fn wait(&mut self) -> Told {
        while let Some(message) = self.next().await {
            let told = match message {
                Ok(message) => match message.as_close() {
                    Some((code, reason)) => Told::Closed(Some(code.into()), reason.to_owned()),
                    None => continue,
                },
                Err(error) => Told::Error(error.to_string()),
            };
            // The answer may still wait to be written.
            let _over = self.flush().await;
            return told;
        }
        Told::End
    }
}
