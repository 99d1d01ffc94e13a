// A page's connection: reconnects, logs out, and tells the server why it leaves.
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::{CloseEvent, MessageEvent, WebSocket};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u16)]
pub enum Leave {
    Logout = 1000,
    Reload = 1012,
    //       ^^^^ error[browser-forbidden-code]
    Idle = 4350,
}

#[derive(Clone)]
pub struct Connection {
    socket: Rc<RefCell<Option<WebSocket>>>,
    attempts: Rc<Cell<u32>>,
}

impl Connection {
    pub fn open(url: &str) -> Result<Self, JsValue> {
        let socket = WebSocket::new(url)?;
        let attempts = Rc::new(Cell::new(0));
        let counted = Rc::clone(&attempts);
        let on_close = Closure::<dyn FnMut(_)>::new(move |event: CloseEvent| {
            if matches!(event.code(), 1006 | 1012..=1014) {
                counted.set(counted.get() + 1);
            }
        });
        socket.set_onclose(Some(on_close.as_ref().unchecked_ref()));
        on_close.forget();
        let failing = socket.clone();
        let on_message = Closure::<dyn FnMut(_)>::new(move |event: MessageEvent| {
            if event.data().as_string().is_none() {
                let _ = failing.close_with_code_and_reason(1003, "text only");
                //                                         ^^^^ error[browser-forbidden-code]
            }
        });
        socket.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        on_message.forget();
        Ok(Connection { socket: Rc::new(RefCell::new(Some(socket))), attempts })
    }

    pub fn leave(&self, why: Leave) -> Result<(), JsValue> {
        let Some(socket) = self.socket.borrow_mut().take() else { return Ok(()) };
        socket.close_with_code_and_reason(why as u16, &format!("{why:?}"))
    }

    pub fn gave_up(&self) -> Result<(), JsValue> {
        if self.attempts.get() < 10 {
            return Ok(());
        }
        match self.socket.borrow().as_ref() {
            Some(socket) => socket.close_with_code(3000 + 1351),
            None => Ok(()),
        }
    }
}
