use web_sys::wasm_bindgen::JsCast;
use web_sys::wasm_bindgen::closure::Closure;
use web_sys::{CloseEvent, WebSocket};
use wsclose::close_code;

fn watch(socket: &WebSocket) {
    let closed = Closure::<dyn Fn(CloseEvent)>::new(|event: CloseEvent| {
        if event.code() == close_code!(1011) {
            web_sys::console::log_1(&format!("Internal Error: {}", event.reason()).into());
        }
    });
    socket.set_onclose(Some(closed.as_ref().unchecked_ref()));
    closed.forget(); // The socket keeps it.
}
