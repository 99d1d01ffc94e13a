// Codes in other types of numbers on their way.
use std::num::NonZeroU16;

use wasm_bindgen::JsValue;
use web_sys::WebSocket;

pub struct Config {
    close_code: Option<NonZeroU16>,
    level: i32,
}

impl Default for Config {
    fn default() -> Self {
        Config { close_code: NonZeroU16::new(4880), level: 0 }
    }
}

impl Config {
    pub fn legacy() -> Self {
        Config { close_code: NonZeroU16::new(1011), ..Self::default() }
        //                                   ^^^^ error[browser-forbidden-code]
    }
}

pub fn close(socket: &WebSocket, config: &Config) -> Result<(), JsValue> {
    match config.close_code {
        Some(code) => socket.close_with_code(code.get()),
        None if config.level < 0 => socket.close_with_code((3000 - 1) as u16),
        //                                                  ^^^^^^^^ error[unassigned-code-sent]
        None => socket.close_with_code((3000i64 + 1000) as u16),
    }
}

pub fn as_float(socket: &WebSocket, failed: bool) -> Result<(), JsValue> {
    let code = JsValue::from_f64(if failed { 4881.0 } else { 1000.0 });
    socket.close_with_code(code.as_f64().map_or(1000, |code| code as u16))
}
