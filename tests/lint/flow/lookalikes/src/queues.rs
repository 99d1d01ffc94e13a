// Other things that are closed with a number.
use std::time::Duration;

use axum::extract::ws::{CloseFrame, Message, WebSocket};

pub struct Channel;

impl Channel {
    pub async fn close(&self, code: u16, text: &str) -> Result<(), String> {
        println!("{code} {text}");
        Ok(())
    }
}

pub async fn amqp(channel: &Channel) {
    channel.close(200, "bye").await.ok();
    channel.close(320, "connection forced").await.ok();
}

pub fn close(a: u16, b: u16) -> bool {
    a.abs_diff(b) < 2
}

pub async fn finish(mut socket: WebSocket) {
    tokio::time::sleep(Duration::from_millis(1005)).await;
    if close(1005, 1006) {
        let frame = CloseFrame { code: 1000, reason: "done".into() };
        let _ = socket.send(Message::Close(Some(frame))).await;
    }
}
