//! dependencies: fastwebsockets
use fastwebsockets::{CloseCode, Frame, OpCode, Payload};

fn bad_close() -> Frame<'static> {
    Frame::close(1006, b"timeout")
    //           ^^^^ reserved-code-sent
}

fn bad_variant() -> Frame<'static> {
    Frame::close(CloseCode::Status.into(), b"")
    //           ^^^^^^^^^^^^^^^^^ reserved-code-sent
}

fn bad_raw() -> Frame<'static> {
    Frame::close_raw(Payload::Owned(1006u16.to_be_bytes().to_vec()))
    //                              ^^^^^^^ reserved-code-sent
}

fn bad_raw_literal() -> Frame<'static> {
    Frame::close_raw(Payload::Borrowed(&[3, 237]))
    //                                  ^^^^^^^^ reserved-code-sent
}

fn bad_raw_vec() -> Frame<'static> {
    Frame::close_raw(vec![0x03, 0xee, b'?'].into())
    //               ^^^^^^^^^^^^^^^^^^^^^^ reserved-code-sent
}

fn bad_raw_of_two(lost: bool) -> Frame<'static> {
    let code = if lost { 1005 } else { 1000 };
    //                   ^^^^ reserved-code-sent
    Frame::close_raw(Payload::Owned(u16::to_be_bytes(code).to_vec()))
}

fn bad_new() -> Frame<'static> {
    Frame::new(true, OpCode::Close, None, Payload::Borrowed(b"\x03\xf7"))
    //                                                      ^^^^^^^^^^^ reserved-code-sent
}

// The peer reads 59395.
fn bad_order() -> Frame<'static> {
    Frame::close_raw(1000u16.to_le_bytes().to_vec().into())
    //               ^^^^^^^^^^^^^^^^^^^^^ code-out-of-range
}

fn bad_chain(reason: &str) -> Frame<'static> {
    let code = CloseCode::Abnormal;
    //         ^^^^^^^^^^^^^^^^^^^ reserved-code-sent
    let bytes = u16::from(code).to_be_bytes().into_iter().chain(reason.bytes());
    Frame::close_raw(Payload::Owned(bytes.collect::<Vec<u8>>()))
}

fn bad_buffer(reason: &str) -> Frame<'static> {
    let mut payload = Vec::with_capacity(2 + reason.len());
    payload.extend_from_slice(&1005u16.to_be_bytes());
    //                         ^^^^^^^ reserved-code-sent
    payload.extend_from_slice(reason.as_bytes());
    Frame::close_raw(payload.into())
}

fn bad_helper() -> Frame<'static> {
    raw(1006)
    //  ^^^^ reserved-code-sent
}

fn raw(code: u16) -> Frame<'static> {
    Frame::close_raw(code.to_be_bytes().to_vec().into())
}

fn good_raw() -> [Frame<'static>; 3] {
    [
        Frame::close_raw(Payload::Owned(1000u16.to_be_bytes().to_vec())),
        Frame::close_raw(Payload::Borrowed(b"\x0f\xa1expired")),
        Frame::close_raw(vec![].into()),
    ]
}

// The other way round, a number that is not known is not judged either.
fn good_unknown(code: [u8; 2], payload: &'static [u8]) -> [Frame<'static>; 3] {
    let mut counted = vec![0x03, 0xee];
    counted.insert(0, 0x03);
    [
        Frame::close_raw(Payload::Borrowed(payload)),
        Frame::close_raw(Payload::Owned(counted)),
        Frame::close_raw(Payload::Owned([code[1], 0xee].to_vec())),
    ]
}

fn good_buffer(code: Option<u16>) -> Frame<'static> {
    let mut payload = 1006u16.to_be_bytes().to_vec();
    if let Some(code) = code {
        payload[..2].copy_from_slice(&code.to_be_bytes());
    }
    Frame::close_raw(payload.into())
}

fn good_wide() -> Frame<'static> {
    Frame::close_raw(1006u32.to_be_bytes().to_vec().into())
}

fn good_binary() -> Frame<'static> {
    Frame::new(true, OpCode::Binary, None, Payload::Borrowed(b"\x03\xee"))
}

fn good_close() -> Frame<'static> {
    Frame::close(1011, b"failed")
}

fn good_receive(code: u16) -> bool {
    matches!(CloseCode::from(code), CloseCode::Abnormal)
}
