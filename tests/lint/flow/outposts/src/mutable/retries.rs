// A client retries and says in the end why it gives up.
use std::time::Duration;

use futures_util::{SinkExt, StreamExt};
use tokio_websockets::{ClientBuilder, CloseCode, Message};

#[derive(Debug, Clone, Copy)]
struct Attempt {
    number: u32,
    code: CloseCode,
}

pub async fn run(uri: tokio_websockets::upgrade::Error, uris: &[&'static str]) -> Option<u32> {
    eprintln!("before: {uri}");
    let mut attempt = Attempt { number: 0, code: CloseCode::NORMAL_CLOSURE };
    for uri in uris {
        attempt.number += 1;
        let Ok(builder) = ClientBuilder::new().uri(uri) else { continue };
        let Ok((mut client, _)) = builder.connect().await else {
            attempt.code = CloseCode::GOING_AWAY;
            continue;
        };
        while let Some(Ok(message)) = client.next().await {
            if message.as_text() == Some("busy") {
                attempt.code = CloseCode::NO_STATUS_RECEIVED;
                //             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
                break;
            }
            if message.is_binary() {
                attempt.code = CloseCode::try_from(4940).ok()?;
                break;
            }
        }
        let last = Message::close(Some(attempt.code), "giving up");
        if client.send(last).await.is_ok() {
            return Some(attempt.number);
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    None
}
