// A lobby written with a trait for its clients.
use std::time::Duration;

use fastwebsockets::{Frame, Payload, WebSocket, WebSocketError};
use tokio::io::{AsyncRead, AsyncWrite};

pub trait Client {
    fn name(&self) -> &str;
    fn kick_code(&self) -> u16 {
        4340
    }
}

pub struct Human {
    name: String,
    minutes: u16,
}

pub struct Bot;

impl Client for Human {
    fn name(&self) -> &str {
        &self.name
    }

    fn kick_code(&self) -> u16 {
        if self.minutes > 120 { 4341 } else { 1004 }
        //                                    ^^^^ error[reserved-code-sent]
    }
}

impl Client for Bot {
    fn name(&self) -> &str {
        "bot"
    }
}

fn kick_frame(client: &dyn Client) -> Frame<'static> {
    let mut payload = client.kick_code().to_be_bytes().to_vec();
    let name = client.name();
    let end = name.floor_char_boundary(100);
    payload.extend_from_slice(b"bye ");
    payload.extend_from_slice(name[..end].as_bytes());
    Frame::close_raw(Payload::Owned(payload))
}

pub async fn kick<S>(ws: &mut WebSocket<S>, client: &dyn Client) -> Result<(), WebSocketError>
where
    S: AsyncRead + AsyncWrite + Unpin,
{
    ws.write_frame(kick_frame(client)).await?;
    tokio::time::sleep(Duration::from_millis(200)).await;
    Ok(())
}

pub async fn kick_all<S>(
    all: &mut [(WebSocket<S>, Box<dyn Client>)],
    code: Option<u16>,
) -> Result<(), WebSocketError>
where
    S: AsyncRead + AsyncWrite + Unpin,
{
    for (ws, client) in all {
        match code {
            Some(code @ 4000..=4999) => ws.write_frame(Frame::close(code, b"all")).await?,
            Some(_) => ws.write_frame(Frame::close(999, b"all")).await?,
            //                                     ^^^ error[code-out-of-range]
            None => kick(ws, client.as_ref()).await?,
        }
    }
    Ok(())
}
