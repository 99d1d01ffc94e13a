//! The bytes on the wire, looked at without taking them from the library.

use tokio::net::TcpStream;

/// What arrived at the end of a connection.
pub(crate) enum Wire {
    /// A Close frame with this code.
    Close(u16),
    /// A Close frame without a code.
    Empty,
    /// The end of the stream.
    End,
}

/// Waits for the first bytes. Nothing but Close frames is sent on the connections of this example,
/// and the few bytes up to the code arrive together.
pub(crate) async fn peek(stream: &TcpStream) -> Wire {
    let mut bytes = [0; 16];
    let length = stream.peek(&mut bytes).await.unwrap_or(0);
    match bytes.get(..length) {
        None | Some([]) => Wire::End,
        Some(frame) => code(frame).map_or(Wire::Empty, Wire::Close),
    }
}

/// The code of a Close frame (RFC 6455, section 5.2).
fn code(frame: &[u8]) -> Option<u16> {
    let ([_, length], rest) = frame.split_first_chunk()?;
    // Of a payload that is too long for a Close frame, two more bytes hold the length.
    let rest = if length & 0x7f == 126 { rest.get(2..)? } else { rest };
    // What a client sends is masked with the four bytes in front of it.
    let (mask, payload) = match length & 0x80 {
        0 => (&[0; 4], rest),
        _ => rest.split_first_chunk()?,
    };
    let ([first, second, ..], [high, low]) = (mask, payload.first_chunk()?);
    Some(u16::from_be_bytes([high ^ first, low ^ second]))
}
