//! The peer whose every byte is known: it speaks on a TCP stream, without a WebSocket library.
//!
//! It does little and judges strictly. What is not a legal frame for the side that wrote it comes
//! back as [`Wire::Broken`], so that no verdict depends on the leniency of a reader.

use std::future::Future;
use std::io::{self, ErrorKind};
use std::net::SocketAddr;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha1::{Digest as _, Sha1};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

/// How long a peer may be silent. Nothing passes or fails by being fast; this only ends a wait
/// for a peer that will never answer.
pub const PATIENCE: Duration = Duration::from_secs(10);

/// The limit of a handshake or a run of frames; no measured peer exceeds it.
const MOST_BYTES: usize = 1 << 20;

/// Any key will do: the answer to it is computed, not remembered.
const KEY: &str = "d3NjbG9zZSBtZWFzdXJlcw==";

/// The mask of every frame that this side writes as a client.
const MASK: [u8; 4] = [0x5a, 0x01, 0xff, 0x80];

/// One connection.
#[derive(Debug)]
pub struct Raw {
    stream: TcpStream,
    is_client: bool,
    unread: Vec<u8>,
}

/// How the other side ended a connection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wire {
    /// A Close frame with this payload.
    Close(Vec<u8>),
    /// TCP ended without one.
    Dropped,
    /// A frame that the protocol forbids, such as a Close over 125 bytes: all its bytes.
    Broken(Vec<u8>),
    /// Neither, in the time that a peer has.
    Hung,
}

impl Raw {
    /// The server's side of the handshake; also returns the path that was asked for.
    ///
    /// A subprotocol is not chosen, because no client here insists on one.
    ///
    /// # Errors
    ///
    /// TCP fails, or the request is not one for a WebSocket.
    pub async fn accept(mut stream: TcpStream) -> io::Result<(Raw, String)> {
        bounded(async {
            stream.set_nodelay(true)?;
            let head = head(&mut stream).await?;
            let path = head.split(' ').nth(1).ok_or_else(|| bad("no path in the request"))?;
            let key = field(&head, "sec-websocket-key").ok_or_else(|| bad("no key"))?;
            let response = format!(
                "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\
                 Sec-WebSocket-Accept: {}\r\n\r\n",
                answer_to(key)
            );
            stream.write_all(response.as_bytes()).await?;
            let path = path.to_owned();
            Ok((Raw { stream, is_client: false, unread: Vec::new() }, path))
        })
        .await
    }

    /// The client's side of the handshake.
    ///
    /// # Errors
    ///
    /// TCP fails, or the server does not agree to a WebSocket.
    pub async fn connect(address: SocketAddr, path: &str) -> io::Result<Raw> {
        bounded(async {
            let mut stream = TcpStream::connect(address).await?;
            stream.set_nodelay(true)?;
            let request = format!(
                "GET {path} HTTP/1.1\r\nHost: {address}\r\nUpgrade: websocket\r\n\
                 Connection: Upgrade\r\nSec-WebSocket-Key: {KEY}\r\n\
                 Sec-WebSocket-Version: 13\r\n\r\n"
            );
            stream.write_all(request.as_bytes()).await?;
            let head = head(&mut stream).await?;
            let status = head.split(' ').nth(1);
            let agrees = field(&head, "sec-websocket-accept") == Some(&answer_to(KEY));
            if status != Some("101") || !agrees {
                let line = head.lines().next().unwrap_or_default();
                return Err(bad(&format!("no WebSocket: `{line}`")));
            }
            Ok(Raw { stream, is_client: true, unread: Vec::new() })
        })
        .await
    }

    /// Writes one Close frame with exactly this payload, legal or not.
    ///
    /// # Errors
    ///
    /// TCP fails.
    pub async fn close_with(&mut self, payload: &[u8]) -> io::Result<()> {
        let mut frame = vec![0x88];
        let mask_bit = if self.is_client { 0x80 } else { 0 };
        match (u8::try_from(payload.len()), u16::try_from(payload.len())) {
            (Ok(short @ 0..=125), _) => frame.push(mask_bit | short),
            (_, Ok(longer)) => {
                frame.push(mask_bit | 0x7e);
                frame.extend(longer.to_be_bytes());
            }
            _ => return Err(bad("this payload is too long even for a test")),
        }
        if self.is_client {
            frame.extend(MASK);
            frame.extend(masked(payload, MASK));
        } else {
            frame.extend(payload);
        }
        bounded(self.stream.write_all(&frame)).await
    }

    /// The stream after the handshake, for a library without a handshake.
    pub fn into_stream(self) -> TcpStream {
        self.stream
    }

    /// Reads on until the other side ends the connection; other frames are skipped.
    pub async fn ended(&mut self) -> Wire {
        let reading = async {
            loop {
                match parse(&self.unread, !self.is_client) {
                    Parsed::Other { bytes } => drop(self.unread.drain(..bytes)),
                    Parsed::Close { bytes, payload } => {
                        self.unread.drain(..bytes);
                        return Wire::Close(payload);
                    }
                    Parsed::Broken { bytes } => {
                        return Wire::Broken(self.unread.drain(..bytes).collect());
                    }
                    Parsed::More if self.unread.len() > MOST_BYTES => {
                        return Wire::Broken(std::mem::take(&mut self.unread));
                    }
                    Parsed::More => match self.stream.read_buf(&mut self.unread).await {
                        Ok(0) | Err(_) => return Wire::Dropped,
                        Ok(_) => {}
                    },
                }
            }
        };
        tokio::time::timeout(PATIENCE, reading).await.unwrap_or(Wire::Hung)
    }
}

/// The frame at the beginning of the bytes that were read.
enum Parsed {
    More,
    Other { bytes: usize },
    Close { bytes: usize, payload: Vec<u8> },
    Broken { bytes: usize },
}

/// Reads one frame; `from_client` says whether it has to be masked (RFC 6455, section 5.1).
fn parse(unread: &[u8], from_client: bool) -> Parsed {
    let [first, second, rest @ ..] = unread else { return Parsed::More };
    let (length, rest) = match second & 0x7f {
        126 => match rest.split_first_chunk::<2>() {
            Some((length, rest)) => (u64::from(u16::from_be_bytes(*length)), rest),
            None => return Parsed::More,
        },
        127 => match rest.split_first_chunk::<8>() {
            Some((length, rest)) => (u64::from_be_bytes(*length), rest),
            None => return Parsed::More,
        },
        short => (u64::from(short), rest),
    };
    let is_masked = second & 0x80 != 0;
    let (mask, rest) = match rest.split_first_chunk::<4>() {
        Some((mask, rest)) if is_masked => (*mask, rest),
        None if is_masked => return Parsed::More,
        _ => ([0; 4], rest),
    };
    let Some(payload) = usize::try_from(length).ok().and_then(|length| rest.get(..length)) else {
        return Parsed::More;
    };
    let bytes = unread.len() - rest.len() + payload.len();
    let (is_final, reserved, opcode) = (first & 0x80 != 0, first & 0x70, first & 0x0f);
    let is_control = opcode >= 8;
    let is_legal = reserved == 0
        && is_masked == from_client
        && matches!(opcode, 0..=2 | 8..=10)
        && (!is_control || (is_final && length <= 125));
    if !is_legal {
        return Parsed::Broken { bytes };
    }
    if opcode == 8 {
        Parsed::Close { bytes, payload: masked(payload, mask) }
    } else {
        Parsed::Other { bytes }
    }
}

fn masked(payload: &[u8], mask: [u8; 4]) -> Vec<u8> {
    payload.iter().zip(mask.iter().cycle()).map(|(byte, mask)| byte ^ mask).collect()
}

/// Reads the head of a request or response, byte by byte: nothing of the frames after it is lost
/// to who takes over the stream.
async fn head(stream: &mut TcpStream) -> io::Result<String> {
    let mut bytes = Vec::new();
    while !bytes.ends_with(b"\r\n\r\n") {
        if bytes.len() > MOST_BYTES {
            return Err(bad("a handshake without an end"));
        }
        bytes.push(stream.read_u8().await?);
    }
    String::from_utf8(bytes).map_err(|_| bad("a head that is not text"))
}

/// The value of a field; names are compared without regard to case, as HTTP does.
fn field<'a>(head: &'a str, name: &str) -> Option<&'a str> {
    head.lines().find_map(|line| {
        let (found, value) = line.split_once(':')?;
        found.trim().eq_ignore_ascii_case(name).then_some(value.trim())
    })
}

/// What a server answers to a key (RFC 6455, section 4.2.2).
fn answer_to(key: &str) -> String {
    let digest = Sha1::digest(format!("{key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11"));
    STANDARD.encode(digest)
}

fn bad(what: &str) -> io::Error {
    io::Error::new(ErrorKind::InvalidData, what)
}

async fn bounded<T>(work: impl Future<Output = io::Result<T>>) -> io::Result<T> {
    tokio::time::timeout(PATIENCE, work).await.map_err(|_| io::Error::from(ErrorKind::TimedOut))?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_answer_to_the_key_in_the_rfc() {
        assert_eq!(answer_to("dGhlIHNhbXBsZSBub25jZQ=="), "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
    }

    #[tokio::test]
    async fn both_sides_of_the_raw_peer_understand_each_other() {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (client, server) = tokio::join!(Raw::connect(address, "/a?b"), async {
            Raw::accept(listener.accept().await?.0).await
        });
        let (mut client, (mut server, path)) = (client.unwrap(), server.unwrap());
        assert_eq!(path, "/a?b");
        client.close_with(b"\x03\xe8bye").await.unwrap();
        assert_eq!(server.ended().await, Wire::Close(b"\x03\xe8bye".to_vec()));
        server.close_with(&[7; 126]).await.unwrap();
        let Wire::Broken(bytes) = client.ended().await else { panic!("an oversize Close") };
        assert_eq!(bytes.len(), 130);
        drop(server);
        assert_eq!(client.ended().await, Wire::Dropped);
    }
}
