// Closures that hold the socket and are given the code.
use std::cell::RefCell;
use std::rc::Rc;

use web_sys::WebSocket;

pub struct Panel {
    on_leave: Box<dyn Fn(u16)>,
}

pub fn panel(socket: WebSocket) -> Panel {
    let on_leave = Box::new(move |code: u16| {
        let _ = socket.close_with_code(code);
    });
    Panel { on_leave }
}

pub fn logout(socket: &WebSocket, saved: bool) {
    let finish = |code, reason: &str| {
        if let Err(error) = socket.close_with_code_and_reason(code, reason) {
            drop(error);
        }
    };
    if saved {
        finish(1000, "saved");
    } else {
        finish(1001, "leaving");
        //     ^^^^ error[browser-forbidden-code]
    }
}

pub fn shared(socket: Rc<RefCell<WebSocket>>) -> impl Fn(bool) {
    let close = move |code: u16| socket.borrow().close_with_code(code).is_ok();
    move |expired| {
        let code = if expired { 4001 } else { 1011 };
        //                                    ^^^^ error[browser-forbidden-code]
        close(code);
    }
}
