// A task returns the number with which the connection ends.
use std::time::Duration;

use tokio::sync::oneshot;
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::protocol::CloseFrame;

type Stream = WebSocketStream<tokio::net::TcpStream>;

async fn work(items: u32) -> u16 {
    for _ in 0..items {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    if items > 1000 { 1009 } else { 1000 }
}

pub async fn supervised(mut stream: Stream, items: u32) {
    let code = tokio::spawn(work(items)).await.unwrap_or(1006);
    //                                                   ^^^^ error[reserved-code-sent]
    let _ = stream.close(Some(CloseFrame { code: code.into(), reason: "done".into() })).await;
}

pub async fn asked(mut stream: Stream) {
    let (answer, question) = oneshot::channel::<u16>();
    tokio::spawn(async move {
        tokio::time::sleep(Duration::from_secs(1)).await;
        let _ = answer.send(4150);
    });
    let code = question.await.unwrap_or(1011);
    let _ = stream.close(Some(CloseFrame { code: code.into(), reason: "asked".into() })).await;
}

pub async fn patience(mut stream: Stream, items: u32) {
    let limit = Duration::from_secs(3);
    let code = match tokio::time::timeout(limit, work(items)).await {
        Ok(code) => code,
        Err(_elapsed) => 504,
        //               ^^^ error[code-out-of-range]
    };
    let _ = stream.close(Some(CloseFrame { code: code.into(), reason: "late".into() })).await;
}
