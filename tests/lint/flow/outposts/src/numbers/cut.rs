// Reasons that are cut, well and badly.
use tokio_tungstenite::tungstenite::protocol::{CloseFrame, frame::coding::CloseCode};

const MAX_REASON: usize = 123;

fn frame(reason: impl AsRef<str>) -> CloseFrame {
    CloseFrame { code: CloseCode::Error, reason: reason.as_ref().into() }
}

fn fit(reason: &str) -> String {
    reason
        .char_indices()
        .take_while(|(at, letter)| at + letter.len_utf8() <= MAX_REASON)
        .map(|(_, letter)| letter)
        .collect()
}

fn ellipsis(reason: &str) -> String {
    if reason.len() <= MAX_REASON {
        return reason.to_owned();
    }
    let end = reason.floor_char_boundary(MAX_REASON);
    format!("{}…", &reason[..end])
 // ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ note[unbounded-reason]
}

pub fn fitting(error: &anyhow::Error) -> CloseFrame {
    frame(fit(&error.to_string()))
}

pub fn dotted(error: &anyhow::Error) -> CloseFrame {
    frame(ellipsis(&error.to_string()))
}

pub fn first_line(error: &anyhow::Error) -> CloseFrame {
    let text = error.to_string();
    //         ^^^^^^^^^^^^^^^^^ note[unbounded-reason]
    frame(text.lines().next().unwrap_or_default())
}

pub fn halved(error: &anyhow::Error) -> CloseFrame {
    let text = error.to_string();
    let (head, _) = text.split_at(text.floor_char_boundary(60));
    frame(head)
}

pub fn got(error: &anyhow::Error) -> CloseFrame {
    let text = error.to_string();
    frame(text.get(..MAX_REASON).unwrap_or("error with a long text"))
}

pub fn width(error: &anyhow::Error) -> CloseFrame {
    let text = format!("{:.30}", error.to_string());
    frame(text)
}

pub fn too_wide(error: &anyhow::Error) -> CloseFrame {
    let text = format!("{:.60}", error.to_string());
    //         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ note[unbounded-reason]
    frame(text)
}

pub fn popped(error: &anyhow::Error) -> CloseFrame {
    let mut text = error.to_string();
    while text.len() > MAX_REASON {
        text.pop();
    }
    frame(text)
}
