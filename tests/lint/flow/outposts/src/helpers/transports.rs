// Connections of two kinds behind one trait object; only one of them is a WebSocket.
use futures_util::future::BoxFuture;
use futures_util::{FutureExt, SinkExt};
use tokio::net::TcpStream;
use tokio_tungstenite::tungstenite::protocol::{CloseFrame, frame::coding::CloseCode};
use tokio_tungstenite::{WebSocketStream, tungstenite::Message};

pub trait Transport: Send {
    fn say<'a>(&'a mut self, line: &'a str) -> BoxFuture<'a, bool>;
    fn finish<'a>(&'a mut self, code: u16, line: &'a str) -> BoxFuture<'a, bool>;
}

pub struct Ws(pub WebSocketStream<TcpStream>);
pub struct Lines(pub Vec<String>);

impl Transport for Ws {
    fn say<'a>(&'a mut self, line: &'a str) -> BoxFuture<'a, bool> {
        async move { self.0.send(Message::text(line)).await.is_ok() }.boxed()
    }

    fn finish<'a>(&'a mut self, code: u16, line: &'a str) -> BoxFuture<'a, bool> {
        async move {
            let frame = CloseFrame { code: CloseCode::from(code), reason: line.into() };
            self.0.close(Some(frame)).await.is_ok()
        }
        .boxed()
    }
}

impl Transport for Lines {
    fn say<'a>(&'a mut self, line: &'a str) -> BoxFuture<'a, bool> {
        self.0.push(line.to_owned());
        async { true }.boxed()
    }

    fn finish<'a>(&'a mut self, code: u16, line: &'a str) -> BoxFuture<'a, bool> {
        self.0.push(format!("END {code} {line}"));
        async { true }.boxed()
    }
}

pub async fn quit(mut players: Vec<Box<dyn Transport>>) -> usize {
    let mut told = 0;
    for player in &mut players {
        if player.say("server stops").await && player.finish(1001, "bye").await {
            told += 1;
        }
    }
    told
}

pub async fn timed_out(player: &mut Box<dyn Transport>) -> bool {
    player.finish(1006, "timed out").await
    //            ^^^^ error[reserved-code-sent]
}

pub async fn lines_only(lines: &mut Lines) -> bool {
    lines.finish(220, "ready to stop").await
}
