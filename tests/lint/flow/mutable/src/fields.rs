// A session's field is set in several methods and read in `drop`.
use web_sys::WebSocket;

pub struct Session {
    socket: WebSocket,
    close_code: u16,
    attempts: u16,
}

impl Session {
    pub fn new(socket: WebSocket) -> Self {
        Session { socket, close_code: 1000, attempts: 0 }
    }

    pub fn fail(&mut self) {
        self.attempts = 1011;
        self.close_code = 1011;
        //                ^^^^ error[browser-forbidden-code]
    }

    pub fn expire(&mut self) {
        self.close_code = 4001;
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        if self.attempts < 3 {
            let _ = self.socket.close_with_code_and_reason(self.close_code, "dropped");
        }
    }
}
