// A loop with a heartbeat; the code is what the loop breaks with, or a variable.
use std::time::Duration;

use futures_util::{SinkExt, StreamExt};
use tokio::net::TcpStream;
use tokio::time::{MissedTickBehavior, interval};
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::protocol::{CloseFrame, frame::coding::CloseCode};

pub async fn run(mut stream: WebSocketStream<TcpStream>) {
    let mut ticks = interval(Duration::from_secs(1));
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut missed = 0;
    let code = loop {
        tokio::select! {
            _ = ticks.tick() => {
                missed += 1;
                if missed > 3 {
                    break CloseCode::Abnormal;
                    //    ^^^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
                }
                if stream.send(Message::Ping(Default::default())).await.is_err() {
                    return;
                }
            }
            message = stream.next() => match message {
                Some(Ok(Message::Pong(_))) => missed = 0,
                Some(Ok(Message::Close(_))) | None => return,
                Some(Ok(message)) if message.len() > 1 << 16 => break CloseCode::Size,
                Some(Ok(_)) => {}
                Some(Err(error)) => {
                    println!("{error}");
                    break CloseCode::Error;
                }
            },
        }
    };
    let _ = stream.close(Some(CloseFrame { code, reason: "".into() })).await;
}

pub async fn run_twice(mut stream: WebSocketStream<TcpStream>) {
    let mut frame = None;
    for turn in 0..2 {
        match stream.next().await {
            Some(Ok(_)) => continue,
            Some(Err(_)) if turn == 0 => {
                frame = Some(CloseFrame { code: CloseCode::Bad(1), reason: "".into() });
                //                              ^^^^^^^^^^^^^^^^^ error[code-out-of-range]
            }
            _ => frame = Some(CloseFrame { code: CloseCode::Normal, reason: "".into() }),
        }
    }
    stream.close(frame).await.ok();
}
