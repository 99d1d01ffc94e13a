// A page keeps why the last socket ended and closes the next one with it.
use std::cell::RefCell;
use std::rc::Rc;

use gloo_net::websocket::{WebSocketError, futures::WebSocket};

#[derive(Debug, Default, Clone)]
struct Last {
    code: Option<u16>,
    text: String,
}

#[derive(Default, Clone)]
pub struct Page {
    last: Rc<RefCell<Last>>,
}

impl Page {
    pub fn ended(&self, error: &WebSocketError) {
        let mut last = self.last.borrow_mut();
        match error {
            WebSocketError::ConnectionClose(event) => {
                last.code = Some(event.code);
                //               ^^^^^^^^^^ warning[relayed-close-code]
                last.text.clone_from(&event.reason);
            }
            _ => last.code = Some(4130),
        }
    }

    pub fn close(&self, socket: WebSocket) -> bool {
        let Last { code, text } = self.last.borrow().clone();
        socket.close(code, Some(&text)).is_ok()
    }

    pub fn close_fixed(&self, socket: WebSocket, logout: bool) -> bool {
        let code = if logout { 1000 } else { 1001 };
        //                                   ^^^^ error[browser-forbidden-code]
        socket.close(Some(code), None).is_ok()
    }
}
