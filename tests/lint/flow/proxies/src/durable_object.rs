// A handler's parameters are what the peer sent, or a substitute for nothing.
use worker::{
    DurableObject, Env, Request, Response, Result, State, WebSocket, WebSocketIncomingMessage,
};

#[worker::durable_object]
pub struct Room {
    state: State,
}

impl DurableObject for Room {
    fn new(state: State, _: Env) -> Self {
        Room { state }
    }

    async fn fetch(&self, _: Request) -> Result<Response> {
        Response::empty()
    }

    async fn websocket_message(
        &self,
        socket: WebSocket,
        message: WebSocketIncomingMessage,
    ) -> Result<()> {
        match message {
            WebSocketIncomingMessage::String(text) if text == "bye" => {
                socket.close(Some(1000), Some("bye"))
            }
            WebSocketIncomingMessage::String(text) => socket.send_with_str(text),
            WebSocketIncomingMessage::Binary(_) => socket.close(Some(1005), Some("no binary")),
            //                                                       ^^^^ error[reserved-code-sent]
        }
    }

    async fn websocket_close(
        &self,
        socket: WebSocket,
        code: usize,
        reason: String,
        _: bool,
    ) -> Result<()> {
        for other in self.state.get_websockets() {
            other.send_with_str(format!("somebody left with {code}"))?;
        }
        socket.close(Some(code as u16), Some(reason))
        //                ^^^^ warning[relayed-close-code]
    }
}

pub struct Mirror;

impl Mirror {
    pub fn close(&self, socket: &WebSocket, code: usize) -> Result<()> {
        let code = if code == 1000 || (3000..5000).contains(&code) { code as u16 } else { 1000 };
        socket.close(Some(code), Some("mirrored"))
    }
}
