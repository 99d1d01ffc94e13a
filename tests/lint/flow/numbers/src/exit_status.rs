// The exit status of a process as a code.
use std::process::ExitStatus;

use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::protocol::{CloseFrame, frame::coding::CloseCode};

pub fn finished(status: ExitStatus) -> Message {
    let code = u16::try_from(status.code().unwrap_or(1)).unwrap_or(1011);
    //                       ^^^^^^^^^^^^^ error[code-out-of-range]
    Message::Close(Some(CloseFrame { code: CloseCode::from(code), reason: "finished".into() }))
}

pub fn finished_in_the_private_range(status: ExitStatus) -> Message {
    let status = u16::try_from(status.code().unwrap_or(1)).unwrap_or(1).min(255);
    let code = CloseCode::from(4000 + status);
    Message::Close(Some(CloseFrame { code, reason: "finished".into() }))
}

pub fn parsed(setting: &str) -> CloseFrame {
    let code: u16 = setting.parse().unwrap_or(0);
    //                                        ^ error[code-out-of-range]
    CloseFrame { code: code.into(), reason: "as configured".into() }
}

pub fn parsed_with_care(setting: &str) -> CloseFrame {
    let code = setting.parse::<u16>().ok().filter(|code| (4000..5000).contains(code));
    CloseFrame { code: code.unwrap_or(1000).into(), reason: "as configured".into() }
}
