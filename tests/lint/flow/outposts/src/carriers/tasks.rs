// Tasks say with which code their connection ends.
use std::time::Duration;

use futures_util::{SinkExt, StreamExt, stream::FuturesUnordered};
use poem::web::websocket::{CloseCode, Message, WebSocketStream};
use tokio::sync::oneshot;
use tokio::time::timeout;

async fn answer(idle: Duration) -> Option<u16> {
    tokio::time::sleep(Duration::from_millis(20)).await;
    (idle > Duration::from_secs(60)).then_some(1006)
    //                                         ^^^^ error[reserved-code-sent]
}

async fn quota(used: u64) -> Option<u16> {
    (used > 1_000).then(|| 4690)
}

pub async fn idle(mut socket: WebSocketStream, idle: Duration, used: u64) {
    if let Some(code) = answer(idle).await {
        let _ = socket.send(Message::close_with(code, "idle")).await;
    } else if let Some(code) = quota(used).await {
        let _ = socket.send(Message::close_with(code, "quota")).await;
    }
}

pub async fn first_of(mut socket: WebSocketStream, hosts: Vec<String>) {
    let mut checks: FuturesUnordered<_> = hosts
        .into_iter()
        .map(|host| async move { if host.ends_with(".test") { Err(4691) } else { Ok(host.len()) } })
        .collect();
    while let Some(check) = checks.next().await {
        if let Err(code) = check {
            let code: u16 = code;
            let _ = socket.send(Message::close_with(code, "host refused")).await;
            return;
        }
    }
}

pub async fn decided(mut socket: WebSocketStream, decision: oneshot::Receiver<u16>) {
    let code = match timeout(Duration::from_secs(5), decision).await {
        Ok(Ok(code)) => code,
        Ok(Err(_)) => 1011,
        Err(_) => 408,
        //        ^^^ error[code-out-of-range]
    };
    let _ = socket.send(Message::close_with(CloseCode::from(code), "decided")).await;
}

pub fn decide(tx: oneshot::Sender<u16>, accept: bool) {
    let _ = tx.send(if accept { 1000 } else { 1004 });
    //                                        ^^^^ error[reserved-code-sent]
}
