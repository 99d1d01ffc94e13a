// Tasks are joined, and the first that fails names the code.
use tokio::task::JoinSet;
use warp::ws::Message;

async fn worker(id: u16) -> Result<(), u16> {
    match id % 3 {
        0 => Ok(()),
        1 => Err(4001),
        _ => Err(999),
        //       ^^^ error[code-out-of-range]
    }
}

async fn all() -> Result<(), u16> {
    worker(1).await?;
    worker(2).await?;
    Ok(())
}

pub async fn supervise() -> Option<Message> {
    let code = all().await.err()?;
    Some(Message::close_with(code, "worker"))
}

async fn timed() -> u16 {
    let task = tokio::spawn(async { 1001_u16 });
    match tokio::time::timeout(std::time::Duration::from_secs(1), task).await {
        Ok(Ok(code)) => code,
        Ok(Err(_)) => 1011,
        Err(_) => 408,
        //        ^^^ error[code-out-of-range]
    }
}

pub async fn supervise_timed() -> Message {
    Message::close_with(timed().await, "timed")
}

pub async fn counted() -> usize {
    let mut tasks = JoinSet::new();
    tasks.spawn(async { 1006_u16 });
    tasks.join_all().await.len()
}
