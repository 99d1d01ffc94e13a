//! dependencies: ws
use ws::{CloseCode, Frame, Handler, Sender};

struct Server {
    out: Sender,
}

impl Handler for Server {
    fn on_close(&mut self, code: CloseCode, _reason: &str) {
        good_receive(code);
    }
}

impl Server {
    fn bad_field(&self) {
        let _ = self.out.close(CloseCode::Abnormal);
        //                     ^^^^^^^^^^^^^^^^^^^ reserved-code-sent
    }
}

fn bad_close(out: &Sender) {
    let _ = out.close(CloseCode::Status);
    //                ^^^^^^^^^^^^^^^^^ reserved-code-sent
}

fn bad_close_with_reason(out: &Sender) {
    let _ = out.close_with_reason(CloseCode::Abnormal, "timeout");
    //                            ^^^^^^^^^^^^^^^^^^^ reserved-code-sent
}

fn bad_frame() -> Frame {
    Frame::close(CloseCode::Tls, "handshake")
    //           ^^^^^^^^^^^^^^ reserved-code-sent
}

fn good_close(out: &Sender) {
    let _ = out.close(CloseCode::Empty);
    let _ = out.close_with_reason(CloseCode::Other(4001), "expired");
}

fn good_receive(code: CloseCode) -> bool {
    code == CloseCode::Abnormal
}
