// One name for two libraries, chosen by the target.
#[cfg(target_arch = "wasm32")]
pub mod platform {
    pub use web_sys::WebSocket;

    pub fn leave(socket: &WebSocket) {
        let _ = socket.close_with_code(1001);
        //                             ^^^^ error[browser-forbidden-code]
    }
}

#[cfg(not(target_arch = "wasm32"))]
pub mod platform {
    pub use tungstenite::Message;
    use tungstenite::protocol::{CloseFrame, frame::coding::CloseCode};

    pub fn leave() -> Message {
        Message::Close(Some(CloseFrame { code: CloseCode::Away, reason: "".into() }))
    }
}
