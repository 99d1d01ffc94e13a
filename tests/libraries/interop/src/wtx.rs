//! wtx.

// [send]
use wsclose::{Reason, SendCode};
use wtx::web_socket::CloseCode;

fn close_payload(code: SendCode, reason: Reason<'_>) -> wtx::Result<Vec<u8>> {
    let code: u16 = CloseCode::try_from(code.get())?.into();
    Ok([&code.to_be_bytes(), reason.as_bytes()].concat())
}
