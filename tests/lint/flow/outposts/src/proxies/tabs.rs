// One page tells another how its socket ended.
use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::{CloseEvent, WebSocket};

pub struct Tabs {
    main: WebSocket,
    mirrors: Rc<[WebSocket]>,
}

impl Tabs {
    pub fn mirror(&self) {
        let mirrors = Rc::clone(&self.mirrors);
        let on_close = Closure::wrap(Box::new(move |event: CloseEvent| {
            let code = event.code();
            //         ^^^^^^^^^^^^ warning[relayed-close-code]
            for mirror in mirrors.iter() {
                let _ = mirror.close_with_code(code);
            }
        }) as Box<dyn FnMut(CloseEvent)>);
        self.main.set_onclose(Some(on_close.as_ref().unchecked_ref()));
        on_close.forget();
    }

    pub fn mirror_with_care(&self) {
        let mirrors = Rc::clone(&self.mirrors);
        let on_close = Closure::<dyn FnMut(_)>::new(move |event: CloseEvent| {
            let code = match event.code() {
                code @ (1000 | 3000..=4999) => code,
                _ => 4840,
            };
            mirrors.iter().for_each(|mirror| {
                mirror.close_with_code_and_reason(code, "mirrored").unwrap_throw();
            });
        });
        self.main.set_onclose(Some(on_close.as_ref().unchecked_ref()));
        on_close.forget();
    }
}
