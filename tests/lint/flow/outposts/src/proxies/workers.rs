// A worker stands between a browser and an origin.
use futures_util::StreamExt;
use worker::{Result, WebSocket, WebsocketEvent};

pub struct Session {
    client: WebSocket,
    origin: WebSocket,
    messages: u32,
}

impl Session {
    pub async fn from_origin(&mut self) -> Result<()> {
        let mut events = self.origin.events()?;
        while let Some(event) = events.next().await {
            match event? {
                WebsocketEvent::Message(message) => {
                    self.messages += 1;
                    if let Some(text) = message.text() {
                        self.client.send_with_str(text)?;
                    }
                }
                WebsocketEvent::Close(event) => {
                    let (code, reason) = (event.code(), event.reason());
                    //                    ^^^^^^^^^^^^ warning[relayed-close-code]
                    self.client.close(Some(code), Some(reason))?;
                    break;
                }
            }
        }
        Ok(())
    }

    pub async fn from_client(&mut self) -> Result<()> {
        let mut events = self.client.events()?;
        while let Some(event) = events.next().await {
            match event? {
                WebsocketEvent::Message(message) => match message.text() {
                    Some(text) => self.origin.send_with_str(text)?,
                    None => self.origin.close(Some(1003), Some("text only"))?,
                },
                WebsocketEvent::Close(event) if event.was_clean() && event.code() != 1005 => {
                    self.origin.close(Some(1000), Some(event.reason()))?;
                }
                WebsocketEvent::Close(_) => self.origin.close(Some(1001), Some("client gone"))?,
            }
        }
        Ok(())
    }
}
