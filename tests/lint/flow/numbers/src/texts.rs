// Texts that may be too long.
use std::fmt::{self, Write};

use tungstenite::Utf8Bytes;
use tungstenite::protocol::{CloseFrame, frame::coding::CloseCode};
use warp::ws::Message;

pub struct Complaint<'a> {
    room: &'a str,
    user: &'a str,
}

impl fmt::Display for Complaint<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} is not in {}", self.user, self.room)
    }
}

pub fn complain(complaint: &Complaint<'_>) -> Message {
    Message::close_with(4004_u16, complaint.to_string())
    //                            ^^^^^^^^^^^^^^^^^^^^^ note[unbounded-reason]
}

pub fn written(names: &[&str]) -> CloseFrame {
    let mut text = String::new();
    for name in names {
        let _ = write!(text, "{name} ");
    }
    CloseFrame { code: CloseCode::Policy, reason: Utf8Bytes::from(text) }
    //                                                            ^^^^ note[unbounded-reason]
}

pub fn lossy(bytes: &[u8]) -> Message {
    let text = String::from_utf8_lossy(bytes).into_owned();
    //         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ note[unbounded-reason]
    Message::close_with(1007_u16, text)
}

const TERMS: &str = "by connecting you have agreed to the terms of service, to the rules of conduct, and to the privacy policy of this server; read them";

pub fn terms() -> Message {
    Message::close_with(1008_u16, TERMS)
    //                            ^^^^^ error[reason-too-long]
}
