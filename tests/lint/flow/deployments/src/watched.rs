// A watch channel tells every connection to close.
use futures_util::{SinkExt, StreamExt};
use tokio::sync::watch;
use warp::ws::{Message, WebSocket};

type Stop = Option<(u16, &'static str)>;

pub struct Control {
    stop: watch::Sender<Stop>,
}

impl Control {
    pub fn new() -> Self {
        Control { stop: watch::Sender::new(None) }
    }

    pub fn maintenance(&self) {
        self.stop.send_replace(Some((1012, "maintenance")));
    }

    pub fn power_off(&self) {
        let _ = self.stop.send(Some((1005, "power off")));
        //                           ^^^^ error[reserved-code-sent]
    }

    pub async fn connection(&self, mut ws: WebSocket) {
        let mut stop = self.stop.subscribe();
        loop {
            tokio::select! {
                Ok(()) = stop.changed() => {
                    let order = *stop.borrow_and_update();
                    if let Some((code, text)) = order {
                        let _ = ws.send(Message::close_with(code, text)).await;
                        break;
                    }
                }
                Some(Ok(message)) = ws.next() => {
                    if message.is_close() {
                        break;
                    }
                }
                else => break,
            }
        }
    }
}
