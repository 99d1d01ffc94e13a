// A page closes one socket with what it saw of another.
use futures_util::StreamExt;
use gloo_net::websocket::{WebSocketError, futures::WebSocket};
use web_sys::CloseEvent;

pub fn same_code(event: &CloseEvent, other: &web_sys::WebSocket) {
    let (code, reason) = (event.code(), event.reason());
    //                    ^^^^^^^^^^^^ warning[relayed-close-code]
    if let Err(error) = other.close_with_code_and_reason(code, &reason) {
        web_sys::console::error_1(&error);
    }
}

pub fn own_code(event: &CloseEvent, other: &web_sys::WebSocket) {
    let code = match event.code() {
        1000 => 1000,
        1008 => 4008,
        _ => 4000,
    };
    let _ = other.close_with_code(code);
}

pub async fn piped(mut from: WebSocket, to: WebSocket) {
    while let Some(message) = from.next().await {
        if let Err(WebSocketError::ConnectionClose(event)) = message {
            let _ = to.close(Some(event.code), Some(&event.reason));
            //                    ^^^^^^^^^^ warning[relayed-close-code]
            return;
        }
    }
}

pub async fn piped_without_a_code(mut from: WebSocket, to: WebSocket) {
    while let Some(message) = from.next().await {
        if let Err(WebSocketError::ConnectionClose(event)) = message {
            println!("closed with {}", event.code);
            let _ = to.close(None, None);
            return;
        }
    }
}
