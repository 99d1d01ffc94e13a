// Cloudflare: the client's socket and the upstream's, each closed with the other's code.
use futures_util::StreamExt;
use worker::{Result, WebSocket, WebsocketEvent};

pub async fn forward(from: WebSocket, to: WebSocket) -> Result<()> {
    let mut events = from.events()?;
    while let Some(event) = events.next().await {
        match event? {
            WebsocketEvent::Message(message) => {
                if let Some(text) = message.text() {
                    to.send_with_str(text)?;
                }
            }
            WebsocketEvent::Close(closed) => {
                let code = closed.code();
                //         ^^^^^^^^^^^^^ warning[relayed-close-code]
                to.close(Some(code), Some(closed.reason()))?;
                break;
            }
        }
    }
    Ok(())
}

pub async fn forward_checked(from: WebSocket, to: WebSocket) -> Result<()> {
    let mut events = from.events()?;
    while let Some(event) = events.next().await {
        if let WebsocketEvent::Close(closed) = event? {
            match closed.code() {
                1005 | 1006 | 1015 => to.close::<String>(None, None)?,
                code => to.close(Some(code), Some(closed.reason()))?,
            }
            break;
        }
    }
    Ok(())
}
