//! dependencies: web-sys(WebSocket, CloseEvent)
use web_sys::{CloseEvent, WebSocket};

fn bad_close_with_code(socket: &WebSocket) {
    let _ = socket.close_with_code(1001);
    //                             ^^^^ browser-forbidden-code
}

fn bad_close_with_code_and_reason(socket: &WebSocket) {
    let _ = socket.close_with_code_and_reason(1001, "leaving");
    //                                        ^^^^ browser-forbidden-code
}

fn bad_reserved(socket: &WebSocket) {
    let _ = socket.close_with_code(1006);
    //                             ^^^^ reserved-code-sent
}

struct Client(Option<WebSocket>);

impl Client {
    fn bad_in_a_tuple(&self) {
        if let Some(socket) = &self.0 {
            let _ = socket.close_with_code(1006);
            //                             ^^^^ reserved-code-sent
        }
    }
}

fn open(url: &str) -> Result<WebSocket, String> {
    WebSocket::new(url).map_err(|error| format!("{error:?}"))
}

fn bad_of_a_function(url: &str) -> Result<(), String> {
    let _ = open(url)?.close_with_code(1006);
    //                                 ^^^^ reserved-code-sent
    Ok(())
}

fn bad_of_a_match(url: &str) {
    let socket = match WebSocket::new(url) {
        Ok(socket) => socket,
        Err(_) => return,
    };
    let _ = socket.close_with_code(1006);
    //                             ^^^^ reserved-code-sent
}

fn good_close(socket: &WebSocket) {
    let _ = socket.close_with_code(1000);
    let _ = socket.close_with_code_and_reason(4001, "expired");
}

fn good_receive(event: &CloseEvent) -> bool {
    event.code() == 1006
}
