// Defaults of a struct and of a function's `Option` parameter.
use web_sys::WebSocket;

#[derive(Clone)]
pub struct Options {
    pub code: u16,
    pub reason: String,
}

impl Default for Options {
    fn default() -> Self {
        Self { code: 1001, reason: String::new() }
        //           ^^^^ error[browser-forbidden-code]
    }
}

pub fn close(socket: &WebSocket, options: Option<Options>) {
    let Options { code, reason } = options.unwrap_or_default();
    let _ = socket.close_with_code_and_reason(code, &reason);
}

pub fn close_with(socket: &WebSocket, code: Option<u16>) {
    let _ = match code {
        Some(code) => socket.close_with_code(code),
        None => socket.close(),
    };
}

pub fn leave(socket: &WebSocket) {
    close_with(socket, Some(1000));
}

pub fn crash(socket: &WebSocket) {
    close_with(socket, Some(1011));
    //                      ^^^^ error[browser-forbidden-code]
}
