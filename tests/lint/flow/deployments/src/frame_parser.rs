// A parser of frames of our own, beside a real socket.
use axum::extract::ws::WebSocket;

#[derive(Debug, PartialEq)]
pub struct CloseFrame<'a> {
    pub code: u16,
    pub reason: &'a str,
}

#[derive(Debug, PartialEq)]
pub enum ParseError {
    Short,
    Text,
    Code(u16),
}

pub fn parse(payload: &[u8]) -> Result<CloseFrame<'_>, ParseError> {
    let [high, low, text @ ..] = payload else {
        return if payload.is_empty() {
            Ok(CloseFrame { code: 1005, reason: "" })
        } else {
            Err(ParseError::Short)
        };
    };
    let code = u16::from_be_bytes([*high, *low]);
    match code {
        0..=999 | 1004..=1006 | 1015..=2999 | 5000.. => Err(ParseError::Code(code)),
        _ => std::str::from_utf8(text)
            .map(|reason| CloseFrame { code, reason })
            .map_err(|_| ParseError::Text),
    }
}

pub async fn count(mut socket: WebSocket) -> usize {
    let mut count = 0;
    while socket.recv().await.is_some() {
        count += 1;
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refuses_what_must_not_be_sent() {
        for code in [0u16, 1004, 1005, 1006, 1015, 2999, 5000] {
            assert_eq!(parse(&code.to_be_bytes()), Err(ParseError::Code(code)));
        }
        assert_eq!(parse(b""), Ok(CloseFrame { code: 1005, reason: "" }));
    }
}
