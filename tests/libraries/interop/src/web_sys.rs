//! web-sys.

// [send]
use web_sys::wasm_bindgen::JsValue;
use web_sys::{CloseEvent, WebSocket};
use wsclose::{BrowserCode, Reason, Received, Relay, Role, relay};

fn close(socket: &WebSocket, code: BrowserCode, reason: Reason<'_>) -> Result<(), JsValue> {
    socket.close_with_code_and_reason(code.into(), reason.as_str())
}

// [receive]
fn ended(event: &CloseEvent) -> Received {
    Received::from_close_event(event.code(), event.was_clean())
}

// [relay]
fn pass_on(end: Received, reason: &str, socket: &WebSocket) -> Result<(), JsValue> {
    match relay(end, reason, Role::Browser) {
        Relay::Close(end) => {
            socket.close_with_code_and_reason(end.code().into(), end.reason().as_str())
        }
        Relay::Empty | Relay::Drop => socket.close(), // A script never gets `Drop`.
    }
}
