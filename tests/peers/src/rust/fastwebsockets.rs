//! fastwebsockets, after a handshake of the raw peer: the library has none without hyper.

use std::net::SocketAddr;

use fastwebsockets::{Frame, OpCode, Role, WebSocket};
use tokio::net::{TcpListener, TcpStream};

use super::{Connection, Job, Jobs, Library, Pinned, Told, run};
use crate::raw::Raw;

pub(super) const LIBRARY: Library = Library {
    name: "fastwebsockets",
    client: Some(client),
    server: Some(server),
    leaves_answer: false,
    chooses: true,
};

fn client(address: SocketAddr, job: Job) -> Pinned<std::io::Result<()>> {
    Box::pin(async move {
        let stream = Raw::connect(address, "/").await?.into_stream();
        run(WebSocket::after_handshake(stream, Role::Client), job).await;
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
                    run(WebSocket::after_handshake(raw.into_stream(), Role::Server), job).await;
                }
            });
        }
    });
    Ok(())
}

impl Connection for WebSocket<TcpStream> {
    async fn close(&mut self, close: Option<(u16, String)>) -> Result<(), String> {
        let frame = match &close {
            None => Frame::close_raw(Vec::new().into()),
            Some((code, reason)) => Frame::close(*code, reason.as_bytes()),
        };
        self.write_frame(frame).await.map_err(|error| error.to_string())
    }

    async fn wait(&mut self) -> Told {
        loop {
            match self.read_frame().await {
                Ok(Frame { opcode: OpCode::Close, payload, .. }) => {
                    let (code, reason) = match payload.as_ref() {
                        [high, low, reason @ ..] => {
                            (Some(u16::from_be_bytes([*high, *low])), reason)
                        }
                        other => (None, other),
                    };
                    return Told::Closed(code, String::from_utf8_lossy(reason).into_owned());
                }
                Ok(_) => {}
                Err(error) => return Told::Error(error.to_string()),
            }
        }
    }
}
