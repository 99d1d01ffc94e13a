// A job worker reports its end with a closure around the sender's handle.
use axum::extract::ws::{CloseFrame, Message, WebSocket};
use futures_util::{SinkExt, StreamExt};
use tokio::sync::mpsc;

#[derive(Debug)]
pub enum JobResult {
    Finished { rows: u64 },
    Cancelled,
    Panicked,
}

pub async fn work(socket: WebSocket, mut results: mpsc::Receiver<JobResult>) {
    let (mut sink, mut stream) = socket.split();
    let (tx, mut rx) = mpsc::channel::<Message>(8);

    let writer = tokio::spawn(async move {
        while let Some(message) = rx.recv().await {
            let last = matches!(message, Message::Close(_));
            if sink.send(message).await.is_err() || last {
                break;
            }
        }
    });

    let end = |code: u16, why: &'static str| {
        let tx = tx.clone();
        async move {
            let frame = CloseFrame { code, reason: why.into() };
            tx.send(Message::Close(Some(frame))).await
        }
    };

    while let Some(result) = results.recv().await {
        let sent = match result {
            JobResult::Finished { rows } => tx.send(Message::Text(rows.to_string().into())).await,
            JobResult::Cancelled => end(4750, "cancelled").await,
            JobResult::Panicked => end(500, "worker panicked").await,
            //                         ^^^ error[code-out-of-range]
        };
        if sent.is_err() {
            break;
        }
    }
    let _ = end(1000, "no more jobs").await;
    drop(tx);
    let _ = writer.await;
    while stream.next().await.is_some() {}
}
