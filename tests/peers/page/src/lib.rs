//! Closes sockets of the browser from WebAssembly, and compares what it allows with `wsclose`.

use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use web_sys::WebSocket;
use web_sys::js_sys::Error;
use wsclose::{BrowserCode, CloseCode, Role};

/// Calls `close` with this code and throws what it throws.
///
/// # Errors
///
/// The browser refuses the code, or it is of another opinion than the crate; the second is called
/// `Disagreement`, so that it cannot pass for the first.
#[wasm_bindgen]
pub fn close(socket: &WebSocket, code: u16) -> Result<(), JsValue> {
    let answer = socket.close_with_code(code);
    let by_type = BrowserCode::new(code).is_ok();
    let by_role = CloseCode::from(code).check_send(Role::Browser).is_ok();
    if answer.is_ok() == by_type && answer.is_ok() == by_role {
        return answer;
    }
    let error = Error::new(&format!(
        "{code}: close() {}, BrowserCode::new {}, may_send {}",
        answer.is_ok(),
        by_type,
        by_role
    ));
    error.set_name("Disagreement");
    Err(error.into())
}
