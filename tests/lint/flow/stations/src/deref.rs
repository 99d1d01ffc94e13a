// A wrapper around a connection that derefs to it.
use std::ops::{Deref, DerefMut};

use futures_util::SinkExt;
use tokio::net::TcpStream;
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::{Message, Result, protocol::CloseFrame};

pub struct Raw {
    stream: WebSocketStream<TcpStream>,
    name: String,
}

impl Raw {
    pub async fn end(&mut self, code: u16, reason: &str) -> Result<()> {
        println!("{} ends with {code}", self.name);
        self.stream
            .send(Message::Close(Some(CloseFrame { code: code.into(), reason: reason.into() })))
            .await
    }
}

pub struct Player {
    raw: Raw,
    score: u32,
}

impl Deref for Player {
    type Target = Raw;

    fn deref(&self) -> &Raw {
        &self.raw
    }
}

impl DerefMut for Player {
    fn deref_mut(&mut self) -> &mut Raw {
        &mut self.raw
    }
}

pub async fn finish(player: &mut Player) -> Result<()> {
    match player.score {
        0 => player.end(1004, "no points").await,
        //              ^^^^ error[reserved-code-sent]
        1..100 => player.end(1000, "some points").await,
        _ => {
            let text = format!("{} points", player.score);
            player.end(4060, &text).await
        }
    }
}
