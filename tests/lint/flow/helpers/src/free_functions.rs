// Functions that make messages, used by other functions that make messages.
use poem::web::websocket::{CloseCode, Message};

fn bye(code: impl Into<CloseCode>, text: &str) -> Message {
    Message::close_with(code, text)
}

fn bye_silently(code: CloseCode) -> Message {
    bye(code, "")
}

fn bye_because(error: &dyn std::error::Error) -> Message {
    println!("{error}");
    bye_silently(CloseCode::Status)
    //           ^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
}

pub fn on_error(result: Result<String, std::num::ParseIntError>) -> Message {
    match result {
        Ok(text) => Message::Text(text),
        Err(error) => bye_because(&error),
    }
}

pub fn going_away() -> Message {
    bye(1001_u16, "going away")
}

pub fn not_ready() -> Message {
    bye(503_u16, "not ready")
    //  ^^^^^^^ error[code-out-of-range]
}
