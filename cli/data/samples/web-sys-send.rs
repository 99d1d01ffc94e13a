use web_sys::WebSocket;
use web_sys::wasm_bindgen::JsValue;
use wsclose::close_code;

fn close(socket: &WebSocket) -> Result<(), JsValue> {
    let code = close_code!(send 1000 as browser);
    socket.close_with_code_and_reason(code.into(), "done")
}
