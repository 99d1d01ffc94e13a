//! worker.

// [send]
use futures_util::StreamExt;
use worker::{EventStream, Result, WebSocket, WebsocketEvent};
use wsclose::{Close, Received, Relay, Role, relay};

fn close(socket: &WebSocket, end: &Close<'_>) -> Result<()> {
    socket.close(end.code().to(), Some(end.reason()))
}

// [receive]
async fn ended(events: &mut EventStream<'_>) -> Received {
    while let Some(Ok(event)) = events.next().await {
        if let WebsocketEvent::Close(event) = event {
            return Received::from_close_event(event.code(), event.was_clean());
        }
    }
    Received::Dropped
}

// [relay]
fn pass_on(end: Received, reason: &str, socket: &WebSocket) -> Result<()> {
    match relay(end, reason, Role::Server) {
        Relay::Close(end) => close(socket, &end),
        // `WebSocket` has no method that drops the connection; an empty Close claims nothing.
        Relay::Empty | Relay::Drop => socket.close(None, None::<&str>),
    }
}
