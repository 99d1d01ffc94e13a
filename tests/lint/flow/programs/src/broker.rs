// Numbers in a oneshot, a watch and a plain channel.
use tokio::sync::{mpsc, oneshot, watch};
use warp::ws::Message;

pub async fn verdict() -> Message {
    let (tell, told) = oneshot::channel();
    tokio::spawn(async move {
        let _ = tell.send(1015_u16);
        //                ^^^^^^^^ error[reserved-code-sent]
    });
    Message::close_with(told.await.unwrap_or(1011), "verdict")
}

pub async fn stopped() -> Message {
    let (stop, mut stopped) = watch::channel(0_u16);
    //                                       ^^^^^ error[code-out-of-range]
    stop.send_replace(1001);
    let code = *stopped.borrow_and_update();
    Message::close_with(code, "stopped")
}

pub async fn first() -> Option<Message> {
    let (codes, mut list) = mpsc::unbounded_channel();
    codes.send((4001_u16, "old")).ok()?;
    codes.send((4002_u16, "new")).ok()?;
    let (code, reason) = list.recv().await?;
    Some(Message::close_with(code, reason))
}

pub async fn counted() -> u16 {
    let (numbers, mut list) = mpsc::unbounded_channel();
    let _ = numbers.send(1006_u16);
    list.recv().await.unwrap_or(0)
}
