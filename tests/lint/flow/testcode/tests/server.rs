//! A server in a test, with a helper that sends.
use axum::extract::WebSocketUpgrade;
use axum::extract::ws::{CloseFrame, Message, WebSocket};
use axum::response::Response;
use axum::routing::{Router, get};

async fn close(mut socket: WebSocket, code: u16) {
    let frame = CloseFrame { code, reason: "".into() };
    let _ = socket.send(Message::Close(Some(frame))).await;
}

async fn lost(upgrade: WebSocketUpgrade) -> Response {
    upgrade.on_upgrade(|socket| close(socket, 1006))
    //                                        ^^^^ warning[reserved-code-sent]
}

async fn normal(upgrade: WebSocketUpgrade) -> Response {
    upgrade.on_upgrade(|socket| close(socket, 1000))
}

fn router() -> Router {
    Router::new().route("/lost", get(lost)).route("/normal", get(normal))
}

struct Case {
    sent: u16,
    seen: u16,
}

const CASES: [Case; 2] = [Case { sent: 1000, seen: 1000 }, Case { sent: 4000, seen: 1006 }];

#[test]
fn the_cases_differ() {
    let _ = router();
    assert!(CASES.iter().any(|case| case.sent != case.seen));
}
