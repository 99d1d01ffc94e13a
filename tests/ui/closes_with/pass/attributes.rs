//! Beside attributes that rewrite the function, in both orders.
#![deny(warnings)]

use axum::extract::ws::WebSocketUpgrade;
use axum::response::Response;
use wsclose::{SendCode, close_code, closes_with};

#[closes_with(1001)]
#[tracing::instrument]
fn above_instrument(code: u16) -> SendCode {
    let _ = code;
    close_code!(send 1001)
}

#[tracing::instrument]
#[closes_with(1001)]
fn below_instrument(code: u16) -> SendCode {
    let _ = code;
    close_code!(send 1001)
}

#[closes_with(1001)]
#[axum::debug_handler]
async fn above_handler(upgrade: WebSocketUpgrade) -> Response {
    upgrade.on_upgrade(async |_socket| {
        let _ = close_code!(send 1001);
    })
}

#[axum::debug_handler]
#[closes_with(1001)]
async fn below_handler(upgrade: WebSocketUpgrade) -> Response {
    upgrade.on_upgrade(async |_socket| {
        let _ = close_code!(send 1001);
    })
}

#[closes_with(exact, 1001)]
#[tokio::main(flavor = "current_thread")]
async fn above_main() -> SendCode {
    async { close_code!(send 1001) }.await
}

#[tokio::main(flavor = "current_thread")]
#[closes_with(1001)]
async fn below_main() -> SendCode {
    async { close_code!(send 1001) }.await
}

fn main() {
    assert_eq!(above_instrument(1), below_instrument(1));
    assert_eq!(above_main(), below_main());
    let _ = (above_handler, below_handler);
}
