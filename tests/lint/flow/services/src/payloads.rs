// Payloads that are written byte by byte.
use fastwebsockets::{Frame, Payload};

fn payload(code: u16, reason: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(2 + reason.len());
    bytes.extend_from_slice(&code.to_be_bytes());
    bytes.extend_from_slice(reason.as_bytes());
    bytes
}

pub fn lost() -> Frame<'static> {
    Frame::close_raw(Payload::Owned(payload(1006, "lost")))
    //                                      ^^^^ error[reserved-code-sent]
}

pub fn done() -> Frame<'static> {
    Frame::close_raw(Payload::Owned(payload(1000, "done")))
}

pub fn tls() -> Frame<'static> {
    Frame::close(1015, b"tls")
    //           ^^^^ error[reserved-code-sent]
}
