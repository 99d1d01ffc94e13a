// The program's own frame lies between the two libraries.
use gloo_net::websocket::WebSocketError;
use gloo_net::websocket::futures::WebSocket;
use tokio_tungstenite::tungstenite::protocol::CloseFrame;

#[derive(Debug, Clone)]
pub struct Ending {
    code: Option<u16>,
    text: String,
}

impl From<&WebSocketError> for Ending {
    fn from(error: &WebSocketError) -> Self {
        match error {
            WebSocketError::ConnectionClose(event) => {
                Ending { code: Some(event.code), text: event.reason.clone() }
                //                  ^^^^^^^^^^ warning[relayed-close-code]
            }
            _ => Ending { code: None, text: "error".to_owned() },
        }
    }
}

impl From<CloseFrame> for Ending {
    fn from(frame: CloseFrame) -> Self {
        Ending { code: Some(frame.code.into()), text: frame.reason.to_string() }
    }
}

impl Ending {
    fn apply(self, socket: WebSocket) {
        let _ = socket.close(self.code, Some(&self.text));
    }
}

pub fn pass_on(error: &WebSocketError, socket: WebSocket) {
    Ending::from(error).apply(socket);
}
