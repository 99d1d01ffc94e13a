//! dependencies: yawc
use yawc::close::CloseCode;
use yawc::frame::Frame;

fn bad_close() -> Frame {
    Frame::close(CloseCode::Abnormal, "timeout")
    //           ^^^^^^^^^^^^^^^^^^^ reserved-code-sent
}

fn good_close() -> Frame {
    Frame::close(CloseCode::Normal, "done")
}

fn good_receive(frame: &Frame) -> bool {
    matches!(frame.close_code(), Some(CloseCode::Abnormal))
}
