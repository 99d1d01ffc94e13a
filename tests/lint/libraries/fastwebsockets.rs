//! dependencies: fastwebsockets
use fastwebsockets::{CloseCode, Frame};

fn bad_close() -> Frame<'static> {
    Frame::close(1006, b"timeout")
    //           ^^^^ reserved-code-sent
}

fn bad_variant() -> Frame<'static> {
    Frame::close(CloseCode::Status.into(), b"")
    //           ^^^^^^^^^^^^^^^^^ reserved-code-sent
}

fn good_close() -> Frame<'static> {
    Frame::close(1011, b"failed")
}

fn good_receive(code: u16) -> bool {
    matches!(CloseCode::from(code), CloseCode::Abnormal)
}
