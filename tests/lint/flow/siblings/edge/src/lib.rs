//! A worker at the edge, which renames the shared crate.
#![allow(dead_code, reason = "nobody calls a fixture")]

extern crate wire as proto;

use proto::code as c;
use worker::WebSocket;

pub fn limited(socket: &WebSocket) -> worker::Result<()> {
    socket.close(Some(c::RATE_LIMITED), Some("slow down"))
}

pub fn broken(socket: &WebSocket) -> worker::Result<()> {
    socket.close(Some(c::INTERNAL), Some("broken"))
    //                ^^^^^^^^^^^ error[code-out-of-range]
}

pub fn unclean(socket: &WebSocket) -> worker::Result<()> {
    const LOST: u16 = proto::code::NOT_CLEAN;
    socket.close(Some(LOST), Some("lost"))
    //                ^^^^ error[reserved-code-sent]
}

pub fn describe(code: u16) -> &'static str {
    if code == c::NOT_CLEAN { "lost" } else { proto::describe(code) }
}
