// A durable object passes on how one side left.
use worker::{Env, Result, State, WebSocket, WebSocketIncomingMessage};

pub struct Pair {
    state: State,
}

impl Pair {
    pub fn new(state: State, _env: Env) -> Self {
        Pair { state }
    }

    fn others<'a>(&'a self, ws: &'a WebSocket) -> impl Iterator<Item = WebSocket> + 'a {
        self.state.get_websockets().into_iter().filter(move |other| other != ws)
    }

    pub async fn websocket_message(
        &self,
        ws: WebSocket,
        message: WebSocketIncomingMessage,
    ) -> Result<()> {
        match message {
            WebSocketIncomingMessage::String(text) if text.len() < 4096 => {
                for other in self.others(&ws) {
                    other.send_with_str(&text)?;
                }
                Ok(())
            }
            WebSocketIncomingMessage::String(_) => ws.close(Some(1009), Some("too long")),
            WebSocketIncomingMessage::Binary(_) => ws.close(Some(1005), Some("text only")),
            //                                                   ^^^^ error[reserved-code-sent]
        }
    }

    pub async fn websocket_close(
        &self,
        ws: WebSocket,
        code: usize,
        reason: String,
        clean: bool,
    ) -> Result<()> {
        for other in self.others(&ws) {
            if clean {
                other.close(Some(1000), Some("peer left"))?;
            } else {
                other.close(u16::try_from(code).ok(), Some(&reason))?;
                //                        ^^^^ warning[relayed-close-code]
            }
        }
        Ok(())
    }
}
