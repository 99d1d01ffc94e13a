// The code comes back out of an error.
use axum::extract::ws::{self, WebSocket};
use web_sys::CloseEvent;

#[derive(Debug, thiserror::Error)]
pub enum LinkError {
    #[error("the page closed with {code}")]
    Closed { code: u16, reason: String },
    #[error("not connected")]
    NotConnected,
}

fn check(event: Option<CloseEvent>) -> Result<(), LinkError> {
    match event {
        None => Err(LinkError::NotConnected),
        Some(event) if event.was_clean() => Ok(()),
        Some(event) => Err(LinkError::Closed { code: event.code(), reason: event.reason() }),
        //                                           ^^^^^^^^^^^^ warning[relayed-close-code]
    }
}

pub async fn link(event: Option<CloseEvent>, server: &mut WebSocket) -> Result<(), LinkError> {
    if let Err(LinkError::Closed { code, reason }) = check(event) {
        let frame = ws::CloseFrame { code, reason: reason.into() };
        let _ = server.send(ws::Message::Close(Some(frame))).await;
    }
    Ok(())
}

pub async fn link_with_a_fixed_code(event: Option<CloseEvent>, server: &mut WebSocket) {
    if let Err(LinkError::Closed { code, .. }) = check(event) {
        println!("{code}");
        let frame = ws::CloseFrame { code: 1011, reason: "link broken".into() };
        let _ = server.send(ws::Message::Close(Some(frame))).await;
    }
}
