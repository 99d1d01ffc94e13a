// In the browser only few codes may be sent.
use web_sys::{CloseEvent, WebSocket};

const LEAVE: u16 = 1001;
const LOGOUT: u16 = 4000;

pub struct Page {
    socket: WebSocket,
    spare: Option<WebSocket>,
}

impl Page {
    pub fn hide(&self) {
        let _ = self.socket.close_with_code_and_reason(LEAVE, "hidden");
        //                                             ^^^^^ error[browser-forbidden-code]
    }

    pub fn logout(&self) {
        let _ = self.socket.close_with_code_and_reason(LOGOUT, "logout");
    }

    pub fn on_close(&self, event: &CloseEvent) {
        let code = event.code();
        //         ^^^^^^^^^^^^ warning[relayed-close-code]
        if let Some(spare) = &self.spare {
            let _ = spare.close_with_code(code);
        }
    }
}
