// Two loops in one function, joined.
use futures_util::{StreamExt, future};
use worker::{Result, WebSocket, WebsocketEvent};

async fn pump(from: &WebSocket, to: &WebSocket, label: &str) -> Result<()> {
    let mut events = from.events()?;
    while let Some(event) = events.next().await {
        match event {
            Ok(WebsocketEvent::Message(message)) => {
                if let Some(text) = message.text() {
                    to.send_with_str(text)?;
                }
            }
            Ok(WebsocketEvent::Close(close)) => {
                return to.close(Some(close.code()), Some(label));
                //                   ^^^^^^^^^^^^ warning[relayed-close-code]
            }
            Err(_) => return to.close(Some(1006), Some("error")),
            //                             ^^^^ error[reserved-code-sent]
        }
    }
    to.close(Some(1000), Some(label))
}

pub async fn join(client: WebSocket, upstream: WebSocket) -> Result<()> {
    let (one, other) =
        future::join(pump(&client, &upstream, "client left"), pump(&upstream, &client, "gone"))
            .await;
    one.and(other)
}
