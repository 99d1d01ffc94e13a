//! dependencies: axum(ws), wtx(web-socket)
use axum::extract::ws::CloseFrame;
use wtx::web_socket::CloseCode;

fn bad_bridge() -> CloseFrame {
    CloseFrame { code: CloseCode::Abnormal.into(), reason: "peer is gone".into() }
    //                 ^^^^^^^^^^^^^^^^^^^ reserved-code-sent
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
