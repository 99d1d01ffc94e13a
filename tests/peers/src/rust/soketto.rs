//! soketto, whose applications cannot choose a code.

use std::net::SocketAddr;

use soketto::Incoming;
use soketto::connection::{Error, Receiver, Sender};
use soketto::handshake::server::Response;
use soketto::handshake::{Client, Server, ServerResponse};
use tokio::net::{TcpListener, TcpStream};
use tokio_util::compat::{Compat, TokioAsyncReadCompatExt as _};

use super::{Connection, Job, Jobs, Library, Pinned, Told, dial, failed, run};

pub(super) const LIBRARY: Library = Library {
    name: "soketto",
    client: Some(client),
    server: Some(server),
    leaves_answer: false,
    chooses: false,
};

/// Its two halves, which share the connection.
struct Socket(Sender<Compat<TcpStream>>, Receiver<Compat<TcpStream>>);

fn client(address: SocketAddr, job: Job) -> Pinned<std::io::Result<()>> {
    Box::pin(async move {
        let stream = dial(address).await?;
        let host = address.to_string();
        let mut client = Client::new(stream.compat(), &host, "/");
        match client.handshake().await.map_err(failed)? {
            ServerResponse::Accepted { .. } => {}
            other => return Err(failed(format!("{other:?}"))),
        }
        let (sender, receiver) = client.into_builder().finish();
        run(Socket(sender, receiver), job).await;
        Ok(())
    })
}

fn server(listener: TcpListener, jobs: Jobs) -> std::io::Result<()> {
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let jobs = jobs.clone();
            tokio::spawn(async move {
                if let Ok(socket) = accept(stream).await
                    && let Some(job) = jobs.take()
                {
                    run(socket, job).await;
                }
            });
        }
    });
    Ok(())
}

async fn accept(stream: TcpStream) -> std::io::Result<Socket> {
    let mut server = Server::new(stream.compat());
    let key = server.receive_request().await.map_err(failed)?.key();
    let response = Response::Accept { key, protocol: None };
    server.send_response(&response).await.map_err(failed)?;
    let (sender, receiver) = server.into_builder().finish();
    Ok(Socket(sender, receiver))
}

impl Connection for Socket {
    async fn close(&mut self, _: Option<(u16, String)>) -> Result<(), String> {
        self.0.close().await.map_err(|error| error.to_string())
    }

    async fn wait(&mut self) -> Told {
        let mut data = Vec::new();
        loop {
            match self.1.receive(&mut data).await {
                Ok(Incoming::Closed(reason)) => {
                    return Told::Closed(Some(reason.code), reason.descr.unwrap_or_default());
                }
                Ok(_) => data.clear(),
                Err(Error::Closed) => return Told::Error("closed".to_owned()),
                Err(error) => return Told::Error(error.to_string()),
            }
        }
    }
}
