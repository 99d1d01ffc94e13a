// Tasks that end with a code.
use axum::extract::ws::{CloseFrame, Message, WebSocket};
use tokio::task::JoinSet;

async fn produce(fail: bool) -> Result<u64, u16> {
    if fail { Err(500) } else { Ok(7) }
    //            ^^^ error[code-out-of-range]
}

async fn consume(fail: bool) -> Result<u64, u16> {
    if fail { Err(1011) } else { Ok(8) }
}

pub async fn first(mut socket: WebSocket, fail: bool) {
    let mut tasks = JoinSet::new();
    tasks.spawn(produce(fail));
    tasks.spawn(consume(fail));
    while let Some(ended) = tasks.join_next().await {
        if let Ok(Err(code)) = ended {
            let frame = CloseFrame { code, reason: "a task failed".into() };
            let _ = socket.send(Message::Close(Some(frame))).await;
            break;
        }
    }
}

pub async fn both(mut socket: WebSocket, fail: bool) {
    let (code, reason) = match tokio::try_join!(produce(fail), consume(fail)) {
        Ok(_) => (1000, "done"),
        Err(_) => (1011, "failed"),
    };
    let _ = socket.send(Message::Close(Some(CloseFrame { code, reason: reason.into() }))).await;
}
