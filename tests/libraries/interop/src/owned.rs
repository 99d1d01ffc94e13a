//! With the feature `alloc`, the libraries that take owned text take the reason itself.

use wsclose::{Reason, ReasonBuf, SendCode};

fn warp_static(code: SendCode, reason: Reason<'static>) -> warp::ws::Message {
    warp::ws::Message::close_with(code, reason)
}

fn warp_written(code: SendCode, reason: ReasonBuf) -> warp::ws::Message {
    warp::ws::Message::close_with(code, reason)
}

fn poem(code: SendCode, reason: Reason<'_>) -> poem::web::websocket::Message {
    poem::web::websocket::Message::close_with(code.get(), reason)
}

fn actix_ws(code: SendCode, reason: Reason<'_>) -> actix_ws::CloseReason {
    (code.to::<actix_ws::CloseCode>(), reason).into()
}

fn axum(code: SendCode, reason: ReasonBuf) -> axum::extract::ws::CloseFrame {
    axum::extract::ws::CloseFrame { code: code.into(), reason: String::from(reason).into() }
}

fn tungstenite(code: SendCode, reason: ReasonBuf) -> tungstenite::protocol::CloseFrame {
    tungstenite::protocol::CloseFrame { code: code.to(), reason: String::from(reason).into() }
}

fn ratchet(code: ratchet_rs::CloseCode, reason: Reason<'_>) -> ratchet_rs::CloseReason {
    ratchet_rs::CloseReason::new(code, Some(reason.into()))
}
