//! tungstenite, through tokio-tungstenite.

use std::net::SocketAddr;

use futures_util::{SinkExt as _, StreamExt as _};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpListener;
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::protocol::CloseFrame;

use super::{Connection, Job, Jobs, Library, Pinned, Told, dial, failed, run};

pub(super) const LIBRARY: Library = Library {
    name: "tungstenite",
    client: Some(client),
    server: Some(server),
    leaves_answer: false,
    chooses: true,
};

fn client(address: SocketAddr, job: Job) -> Pinned<std::io::Result<()>> {
    Box::pin(async move {
        let stream = dial(address).await?;
        let url = format!("ws://{address}/");
        let (socket, _) = tokio_tungstenite::client_async(url, stream).await.map_err(failed)?;
        run(socket, job).await;
        Ok(())
    })
}

fn server(listener: TcpListener, jobs: Jobs) -> std::io::Result<()> {
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let jobs = jobs.clone();
            tokio::spawn(async move {
                if let Ok(socket) = tokio_tungstenite::accept_async(stream).await
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
        let frame =
            close.map(|(code, reason)| CloseFrame { code: code.into(), reason: reason.into() });
        WebSocketStream::close(self, frame).await.map_err(|error| error.to_string())
    }

    async fn wait(&mut self) -> Told {
        while let Some(message) = self.next().await {
            let told = match message {
                Ok(Message::Close(None)) => Told::Closed(None, String::new()),
                Ok(Message::Close(Some(CloseFrame { code, reason }))) => {
                    Told::Closed(Some(code.into()), reason.to_string())
                }
                Ok(_) => continue,
                Err(error) => Told::Error(error.to_string()),
            };
            // The answer is written with the next frame or flush; that the connection is over
            // then is no news.
            let _over = self.flush().await;
            return told;
        }
        Told::End
    }
}
