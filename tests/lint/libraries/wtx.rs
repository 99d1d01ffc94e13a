//! dependencies: axum(ws), wtx(web-socket)
use axum::extract::ws::CloseFrame;
use wtx::web_socket::{CloseCode, Frame, FrameRef, OpCode};

fn bad_bridge() -> CloseFrame {
    CloseFrame { code: CloseCode::Abnormal.into(), reason: "peer is gone".into() }
    //                 ^^^^^^^^^^^^^^^^^^^ reserved-code-sent
}

fn bad_fin() {
    let _: Frame<_, true> = Frame::new_fin(OpCode::Close, 1006u16.to_be_bytes());
    //                                                    ^^^^^^^ reserved-code-sent
}

fn bad_ref() {
    let _ = FrameRef::<'_, false>::new_fin(OpCode::Close, b"\x03\xedgone");
    //                                                    ^^^^^^^^^^^^^^^ reserved-code-sent
}

fn bad_library_code() {
    let payload = u16::from(CloseCode::Tls).to_be_bytes();
    //            ^^^^^^^^^^^^^^^^^^^^^^^^^ reserved-code-sent
    let _: Frame<_, false> = Frame::new_fin(OpCode::Close, payload);
}

fn good_fin() {
    let _: Frame<_, true> = Frame::new_fin(OpCode::Close, 1001u16.to_be_bytes());
    let _: Frame<_, true> = Frame::new_fin(OpCode::Close, []);
}

fn good_text(op_code: OpCode) {
    let _: Frame<_, true> = Frame::new_fin(OpCode::Binary, 1006u16.to_be_bytes());
    let _: Frame<_, true> = Frame::new_fin(op_code, 1006u16.to_be_bytes());
}

fn good_bridge() -> CloseFrame {
    CloseFrame { code: CloseCode::Away.into(), reason: "restart".into() }
}

fn good_receive(code: CloseCode) -> bool {
    matches!(code, CloseCode::Abnormal | CloseCode::Status)
}

fn good_number(code: CloseCode) -> bool {
    u16::from(code) == 1006
}
