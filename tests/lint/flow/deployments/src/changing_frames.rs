// Fields are filled in one after the other.
use tungstenite::protocol::{CloseFrame, frame::coding::CloseCode};
use tungstenite::{Utf8Bytes, WebSocket};

type Socket = WebSocket<std::net::TcpStream>;

pub fn after(socket: &mut Socket, clean: bool, maintenance: bool) {
    let mut frame = CloseFrame { code: CloseCode::Normal, reason: Utf8Bytes::from_static("") };
    if maintenance {
        frame.code = CloseCode::Restart;
        //           ^^^^^^^^^^^^^^^^^^ note[wrong-role]
        frame.reason = "maintenance".into();
    }
    if !clean {
        frame.code = CloseCode::Status;
        //           ^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
    }
    let _ = socket.close(Some(frame));
}

struct Ending {
    code: u16,
    text: String,
}

pub fn counted(socket: &mut Socket, errors: &[u8]) {
    let mut ending = Ending { code: 1006, text: String::new() };
    ending.code = 1000;
    for error in errors {
        ending.code = match error {
            0 => continue,
            1..=9 => 1008,
            _ => 5001,
            //   ^^^^ error[code-out-of-range]
        };
        ending.text = error.to_string();
    }
    let frame = CloseFrame { code: ending.code.into(), reason: ending.text.into() };
    let _ = socket.close(Some(frame));
}
