// Settings of the environment and of the command line.
use tungstenite::protocol::CloseFrame;

fn setting() -> Option<u16> {
    std::env::var("CLOSE_CODE").ok()?.parse().ok()
}

pub fn with_default() -> CloseFrame {
    CloseFrame { code: setting().unwrap_or(1000).into(), reason: "".into() }
}

pub fn with_bad_default() -> CloseFrame {
    CloseFrame { code: setting().unwrap_or_else(|| 1005).into(), reason: "".into() }
    //                                             ^^^^ error[reserved-code-sent]
}

pub fn default_number() -> CloseFrame {
    CloseFrame { code: setting().unwrap_or_default().into(), reason: "".into() }
    //                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[code-out-of-range]
}

pub fn of_a_process(code: i32) -> CloseFrame {
    let code = match code {
        0 => 1000,
        signal if signal < 0 => 4500,
        code => 4000 + (code as u16).min(255),
    };
    CloseFrame { code: code.into(), reason: "".into() }
}

pub fn of_a_thread(panicked: std::thread::Result<u16>) -> CloseFrame {
    let code = panicked.unwrap_or(101);
    //                            ^^^ error[code-out-of-range]
    CloseFrame { code: code.into(), reason: "".into() }
}
