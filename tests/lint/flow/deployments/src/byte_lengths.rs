// Reasons at the limit.
use axum::extract::ws::{CloseFrame, Message, Utf8Bytes, close_code};

const MAX: usize = 123;
const HEADER: usize = 2;
const CONTROL: usize = 125;

fn close(reason: Utf8Bytes) -> Message {
    Message::Close(Some(CloseFrame { code: close_code::ERROR, reason }))
}

pub fn cut_right(error: &dyn std::error::Error) -> Message {
    let text = error.to_string();
    let end = (0..=MAX.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
    close(text[..end].into())
}

pub fn cut_by_control(error: &dyn std::error::Error) -> Message {
    let mut text = error.to_string();
    if text.len() > CONTROL - HEADER {
        text.truncate(text.floor_char_boundary(CONTROL - HEADER));
    }
    close(text.into())
}

pub fn checked(error: &dyn std::error::Error) -> Message {
    let text = error.to_string();
    close(if text.len() <= MAX { text.into() } else { "internal error".into() })
}

pub fn uncut(error: Box<dyn std::error::Error + Send + Sync>) -> Message {
    close(format!("internal error: {error}").into())
    //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ note[unbounded-reason]
}

pub fn debugged(error: &std::io::Error) -> Message {
    close(format!("{:?}", error.kind()).into())
}

pub fn numbers(left: Vec<i64>) -> Message {
    close(format!("{left:?}").into())
    //    ^^^^^^^^^^^^^^^^^^^ note[unbounded-reason]
}

pub fn pair(left: (u8, bool), right: Option<i32>) -> Message {
    close(format!("{left:?} and {right:?}").into())
}

pub fn path(path: &std::path::Path) -> Message {
    close(format!("{} is missing", path.display()).into())
    //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ note[unbounded-reason]
}

pub fn date(year: u16, month: u8, day: u8) -> Message {
    close(format!("closed until {year:04}-{month:02}-{day:02}").into())
}
