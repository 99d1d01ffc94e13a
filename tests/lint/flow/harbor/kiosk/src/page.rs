// The page in the kiosk's browser.
use ends::{Departure, numbers};
use wasm_bindgen::JsValue;
use web_sys::WebSocket;

pub struct Page {
    socket: Option<WebSocket>,
    language: &'static str,
}

impl Page {
    fn close(&mut self, code: u16, text: &str) -> Result<(), JsValue> {
        match self.socket.take() {
            Some(socket) => socket.close_with_code_and_reason(code, text),
            None => Ok(()),
        }
    }

    pub fn home(&mut self) -> Result<(), JsValue> {
        self.close(numbers::MOORED, "home")
    }

    pub fn night(&mut self) -> Result<(), JsValue> {
        self.close(numbers::PORT_CLOSED, "night")
        //         ^^^^^^^^^^^^^^^^^^^^ error[browser-forbidden-code]
    }

    pub fn towed(&mut self) -> Result<(), JsValue> {
        let text = if self.language == "de" { "abgeschleppt" } else { "towed" };
        self.close(4599, text)
    }

    pub fn departed(&self) -> &'static str {
        match (Departure::Sailed, self.language) {
            (Departure::Sailed, "de") => "ausgelaufen",
            _ => "departed",
        }
    }
}
