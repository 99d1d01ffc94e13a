// The last code is kept in cells and fields until the connection is closed.
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_net::websocket::futures::WebSocket;

thread_local! {
    static LAST: Cell<u16> = const { Cell::new(1000) };
    static WORST: Cell<Option<u16>> = const { Cell::new(None) };
}

pub fn misuse() {
    WORST.set(Some(1002));
    //             ^^^^ error[browser-forbidden-code]
}

pub fn logout() {
    LAST.with(|last| last.set(4930));
}

pub fn close_last(socket: WebSocket) -> bool {
    socket.close(Some(LAST.get()), Some("last")).is_ok()
}

pub fn close_worst(socket: WebSocket) -> bool {
    let code = WORST.with(Cell::take).unwrap_or(1000);
    socket.close(Some(code), None).is_ok()
}

#[derive(Debug, Clone, Default)]
struct Words {
    code: Option<u16>,
    text: String,
}

#[derive(Clone, Default)]
pub struct Page {
    words: Rc<RefCell<Words>>,
}

impl Page {
    pub fn saved(&self) {
        let mut words = self.words.borrow_mut();
        words.code = Some(1000);
        words.text.push_str("saved");
    }

    pub fn crashed(&self) {
        self.words.borrow_mut().code.replace(1011);
        //                                   ^^^^ error[browser-forbidden-code]
    }

    pub fn unload(self, socket: WebSocket) -> bool {
        let Words { code, .. } = self.words.take();
        socket.close(code, Some("unload")).is_ok()
    }
}
