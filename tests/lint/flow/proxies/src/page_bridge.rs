// Callbacks of a page: what one socket's event says, the other is closed with.
use std::rc::Rc;

use web_sys::{CloseEvent, WebSocket};

pub struct Bridge {
    left: Rc<WebSocket>,
    right: Rc<WebSocket>,
}

impl Bridge {
    fn mirror(&self, to: &WebSocket, event: &CloseEvent) {
        let reason = event.reason();
        if let Err(error) = to.close_with_code_and_reason(event.code(), &reason) {
        //                                                ^^^^^^^^^^^^ warning[relayed-close-code]
            web_sys::console::warn_1(&error);
        }
    }

    pub fn left_closed(&self, event: &CloseEvent) {
        self.mirror(&self.right, event);
    }

    pub fn right_closed(&self, event: &CloseEvent) {
        self.mirror(&self.left, event);
    }

    pub fn translated(&self, event: &CloseEvent) {
        let code = Self::translate(event.code());
        let _ = self.left.close_with_code(code);
    }

    fn translate(code: u16) -> u16 {
        match code {
            1000 | 3000..=4999 => code,
            1001..=1015 => 4000 + code - 1000,
            _ => 4999,
        }
    }
}
