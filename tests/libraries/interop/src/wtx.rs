//! wtx.

// [send]
use wsclose::Close;
use wtx::web_socket::CloseCode;

fn close_payload(end: &Close<'_>) -> wtx::Result<Vec<u8>> {
    let code: u16 = CloseCode::try_from(end.code().get())?.into();
    Ok([&code.to_be_bytes(), end.reason().as_bytes()].concat())
}
