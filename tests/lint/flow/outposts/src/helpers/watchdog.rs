// A watchdog is given a closure that says how silence ends a connection.
use std::time::Duration;

use futures_util::SinkExt;
use warp::ws::{Message, WebSocket};

pub struct Watchdog<F> {
    judge: F,
    limit: Duration,
}

impl<F> Watchdog<F>
where
    F: Fn(Duration) -> u16 + Send,
{
    pub fn new(limit: Duration, judge: F) -> Self {
        Watchdog { judge, limit }
    }

    pub async fn check(&self, socket: &mut WebSocket, silent: Duration) -> Result<(), warp::Error> {
        if silent < self.limit {
            return socket.send(Message::ping("alive?")).await;
        }
        let code = (self.judge)(silent);
        socket.send(Message::close_with(code, "silent for too long")).await
    }
}

pub fn strict(limit: Duration) -> Watchdog<impl Fn(Duration) -> u16 + Send> {
    Watchdog::new(limit, |silent| if silent.as_secs() > 600 { 1006 } else { 1001 })
    //                                                        ^^^^ error[reserved-code-sent]
}

pub fn relaxed(limit: Duration) -> Watchdog<impl Fn(Duration) -> u16 + Send> {
    let long = limit * 4;
    Watchdog::new(limit, move |silent| if silent > long { 4720 } else { 1013 })
}

pub async fn run(mut socket: WebSocket, night: bool) -> Result<(), warp::Error> {
    let limit = Duration::from_secs(30);
    let mut silent = Duration::ZERO;
    loop {
        tokio::time::sleep(Duration::from_secs(5)).await;
        silent += Duration::from_secs(5);
        if night {
            relaxed(limit).check(&mut socket, silent).await?;
        } else {
            strict(limit).check(&mut socket, silent).await?;
        }
    }
}
