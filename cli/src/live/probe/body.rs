//! The body of a response that is not 101: its first bytes, and whether it ends.

use httparse::Status;

/// How the end of a body is marked (RFC 9112, section 6.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Length {
    Known(u64),
    Chunked,
    UntilEnd,
}

/// What is known about a body from its first bytes.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Seen {
    /// The bytes without the sizes of chunks.
    pub(super) content: Vec<u8>,
    /// All of it has arrived.
    pub(super) complete: bool,
}

impl Length {
    pub(super) fn of(header: impl Fn(&str) -> Option<String>) -> Length {
        let chunked = header("transfer-encoding")
            .is_some_and(|value| value.to_ascii_lowercase().contains("chunked"));
        let known = header("content-length").and_then(|value| value.trim().parse().ok());
        match known {
            _ if chunked => Length::Chunked,
            Some(length) => Length::Known(length),
            None => Length::UntilEnd,
        }
    }

    /// Looks at the bytes after the header.
    pub(super) fn look(self, bytes: &[u8]) -> Seen {
        match self {
            Length::Known(length) => {
                let length = usize::try_from(length).unwrap_or(usize::MAX);
                let content = bytes.get(..length.min(bytes.len())).unwrap_or_default().to_vec();
                Seen { complete: content.len() == length, content }
            }
            Length::UntilEnd => Seen { content: bytes.to_vec(), complete: false },
            Length::Chunked => chunks(bytes),
        }
    }
}

fn chunks(mut bytes: &[u8]) -> Seen {
    let mut content = Vec::new();
    loop {
        match httparse::parse_chunk_size(bytes) {
            Ok(Status::Complete((_, 0))) => return Seen { content, complete: true },
            Ok(Status::Complete((start, size))) => {
                let rest = bytes.get(start..).unwrap_or_default();
                let size = usize::try_from(size).unwrap_or(usize::MAX);
                content.extend_from_slice(rest.get(..size.min(rest.len())).unwrap_or_default());
                // The line end after a chunk.
                bytes = rest.get(size.saturating_add(2)..).unwrap_or_default();
            }
            Ok(Status::Partial) => return Seen { content, complete: false },
            // What follows is not in chunks; the beginning is still shown.
            Err(_) => {
                content.extend_from_slice(bytes);
                return Seen { content, complete: false };
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(length: Length, bytes: &[u8]) -> (String, bool) {
        let Seen { content, complete } = length.look(bytes);
        (String::from_utf8(content).unwrap(), complete)
    }

    #[test]
    fn bodies_are_read_up_to_their_end() {
        assert_eq!(seen(Length::Known(3), b"abcd"), ("abc".into(), true));
        assert_eq!(seen(Length::Known(u64::MAX), b"ab"), ("ab".into(), false));
        assert_eq!(seen(Length::UntilEnd, b"ab"), ("ab".into(), false));
        let chunked = b"2\r\nab\r\n1;x=y\r\nc\r\n0\r\n\r\n";
        assert_eq!(seen(Length::Chunked, chunked), ("abc".into(), true));
        for end in 0..chunked.len() - 4 {
            assert!(!seen(Length::Chunked, &chunked[..end]).1, "{end}");
        }
        assert_eq!(seen(Length::Chunked, b"ffffffffffffffff\r\nab"), ("ab".into(), false));
        assert_eq!(seen(Length::Chunked, b"oops"), ("oops".into(), false));
    }

    #[test]
    fn chunks_win_over_a_length() {
        let header = |name: &str| match name {
            "transfer-encoding" => Some("gzip, Chunked".to_owned()),
            _ => Some("5".to_owned()),
        };
        assert_eq!(Length::of(header), Length::Chunked);
        assert_eq!(Length::of(|_| None), Length::UntilEnd);
    }
}
