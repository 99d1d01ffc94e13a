// Texts that always fit. Nothing is expected here.
use std::fmt;
use std::net::{IpAddr, SocketAddr};

use warp::ws::Message;

#[derive(Debug, Clone, Copy)]
pub struct Version(u8, u8);

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.0, self.1)
    }
}

#[derive(Debug, thiserror::Error)]
pub enum Refused {
    #[error("try again in {0} seconds")]
    Later(u64),
    #[error("never")]
    Never,
}

pub fn version(version: Version) -> Message {
    Message::close_with(4010_u16, format!("version {version} is too old"))
}

pub fn refused(refused: &Refused) -> Message {
    Message::close_with(1013_u16, refused.to_string())
}

pub fn address(address: IpAddr) -> Message {
    Message::close_with(4003_u16, format!("{address} is blocked"))
}

pub fn socket_address(address: SocketAddr) -> Message {
    Message::close_with(4003_u16, address.to_string())
}

pub fn cut(text: &str) -> Message {
    let end = text.floor_char_boundary(100);
    Message::close_with(1011_u16, format!("failed: {}", &text[..end]))
}

pub fn looked_at(text: String) -> Message {
    if text.len() <= 123 {
        Message::close_with(1011_u16, text)
    } else {
        Message::close_with(1011_u16, "failed")
    }
}
