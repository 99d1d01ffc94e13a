// Two tasks end, and the first one's result is the code.
use axum::extract::ws::{CloseFrame, Message, WebSocket};
use futures_util::{SinkExt, StreamExt};
use tokio::task::JoinHandle;

pub async fn run(socket: WebSocket) {
    let (mut sink, mut stream) = socket.split();
    let mut reader: JoinHandle<u16> = tokio::spawn(async move {
        while let Some(message) = stream.next().await {
            match message {
                Ok(Message::Close(_)) => return 1000,
                Ok(_) => {}
                Err(_) => return 1006,
                //               ^^^^ error[reserved-code-sent]
            }
        }
        1001
    });
    let code = tokio::select! {
        ended = &mut reader => ended.unwrap_or(1011),
        () = tokio::time::sleep(std::time::Duration::from_secs(1)) => {
            reader.abort();
            4008
        }
    };
    let frame = CloseFrame { code, reason: "".into() };
    let _ = sink.send(Message::Close(Some(frame))).await;
}
