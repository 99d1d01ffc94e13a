//! gloo-net.

// [send]
use futures_util::StreamExt;
use gloo_net::websocket::WebSocketError;
use gloo_net::websocket::futures::WebSocket;
use wsclose::{BrowserCode, Reason, Received, Relay, Role, relay};

fn close(
    socket: WebSocket,
    code: BrowserCode,
    reason: Reason<'_>,
) -> Result<(), impl std::error::Error> {
    socket.close(code.to(), Some(reason.as_str()))
}

// [receive]
async fn ended(socket: &mut WebSocket) -> Received {
    while let Some(message) = socket.next().await {
        if let Err(WebSocketError::ConnectionClose(event)) = message {
            return Received::from_close_event(event.code, event.was_clean);
        }
    }
    Received::Dropped
}

// [relay]
fn pass_on(
    end: Received,
    reason: &str,
    socket: WebSocket,
) -> Result<(), impl std::error::Error + use<>> {
    match relay(end, reason, Role::Browser) {
        Relay::Close(end) => socket.close(end.code().to(), Some(end.reason().as_str())),
        Relay::Empty | Relay::Drop => socket.close(None, None), // A script never gets `Drop`.
    }
}
