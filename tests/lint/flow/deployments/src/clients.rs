// A client reconnects, and says why it left before.
use std::time::{Duration, Instant};

use futures_util::{SinkExt, StreamExt};
use tokio::net::TcpStream;
use tokio_tungstenite::tungstenite::protocol::{CloseFrame, frame::coding::CloseCode};
use tokio_tungstenite::tungstenite::{self, Message};
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async};

type Stream = WebSocketStream<MaybeTlsStream<TcpStream>>;

enum Leave {
    Stale(Duration),
    Switched,
    Updated { version: (u8, u8, u8) },
    Unreadable(serde_json::Error),
}

impl From<Leave> for Message {
    fn from(leave: Leave) -> Self {
        let (code, reason) = match leave {
            Leave::Stale(for_) => (CloseCode::Abnormal, format!("stale for {for_:?}")),
            //                     ^^^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
            Leave::Switched => (CloseCode::Away, "switched".to_owned()),
            Leave::Updated { version: (major, minor, patch) } => {
                (CloseCode::Library(4270), format!("updated to {major}.{minor}.{patch}"))
            }
            Leave::Unreadable(error) => (CloseCode::Unsupported, format!("unreadable: {error}")),
            //                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ note[unbounded-reason]
        };
        Message::Close(Some(CloseFrame { code, reason: reason.into() }))
    }
}

async fn listen(stream: &mut Stream) -> Result<(), Leave> {
    let mut last = Instant::now();
    loop {
        match tokio::time::timeout(Duration::from_secs(20), stream.next()).await {
            Err(_) => return Err(Leave::Stale(last.elapsed())),
            Ok(Some(Ok(Message::Text(text)))) => {
                last = Instant::now();
                let version: [u8; 3] = serde_json::from_str(&text).map_err(Leave::Unreadable)?;
                let [major, minor, patch] = version;
                if major > 1 {
                    return Err(Leave::Updated { version: (major, minor, patch) });
                }
            }
            Ok(Some(Ok(Message::Close(_))) | None) => return Ok(()),
            Ok(Some(Ok(_))) => return Err(Leave::Switched),
            Ok(Some(Err(_))) => return Ok(()),
        }
    }
}

pub async fn run(url: &str) -> tungstenite::Result<()> {
    loop {
        let (mut stream, _) = connect_async(url).await?;
        if let Err(leave) = listen(&mut stream).await {
            stream.send(leave.into()).await?;
            stream.close(None).await?;
        }
    }
}
