// A function is handed over, and given the code somewhere else.
use web_sys::WebSocket;

type Closer = fn(&WebSocket, u16) -> bool;

fn quietly(socket: &WebSocket, code: u16) -> bool {
    socket.close_with_code(code).is_ok()
}

fn with_apology(socket: &WebSocket, code: u16) -> bool {
    socket.close_with_code_and_reason(code, "sorry").is_ok()
}

fn at_midnight(socket: &WebSocket, close: impl Fn(&WebSocket, u16) -> bool) -> bool {
    close(socket, 4012)
}

fn now(socket: &WebSocket, close: Closer, code: u16) -> bool {
    close(socket, code)
}

pub fn run(socket: &WebSocket) -> [bool; 3] {
    [
        at_midnight(socket, quietly),
        now(socket, with_apology, 1000),
        quietly(socket, 1012),
        //              ^^^^ error[browser-forbidden-code]
    ]
}
