// A page hands the end of one socket on to its other socket.
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{CloseEvent, WebSocket};

pub struct Bridge {
    left: WebSocket,
    right: WebSocket,
}

impl Bridge {
    pub fn mirror(&self) {
        let right = self.right.clone();
        let ended = Closure::<dyn FnMut(CloseEvent)>::new(move |event: CloseEvent| {
            let _ = right.close_with_code_and_reason(event.code(), &event.reason());
            //                                       ^^^^^^^^^^^^ warning[relayed-close-code]
        });
        self.left.set_onclose(Some(ended.as_ref().unchecked_ref()));
        ended.forget();
    }

    pub fn translate(&self) {
        let left = self.left.clone();
        let ended = Closure::<dyn FnMut(CloseEvent)>::new(move |event: CloseEvent| {
            let code = match event.code() {
                code @ 3000..=4999 => code,
                _ => 1000,
            };
            let _ = left.close_with_code(code);
        });
        self.right.set_onclose(Some(ended.as_ref().unchecked_ref()));
        ended.forget();
    }

    pub fn quit(self) {
        let _ = self.left.close_with_code_and_reason(1001, "quit");
        //                                           ^^^^ error[browser-forbidden-code]
        let _ = self.right.close_with_code_and_reason(4001, "quit");
    }
}
