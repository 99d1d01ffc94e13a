// Frames that somebody else has sent are played back to the program itself.
use axum::extract::ws::{CloseFrame, Message, close_code};

pub struct Recording {
    frames: Vec<Message>,
}

impl Recording {
    pub fn interrupted() -> Self {
        let last = CloseFrame { code: close_code::ABNORMAL, reason: "cut".into() };
        Self { frames: vec![Message::Text("hello".into()), Message::Close(Some(last))] }
    }

    pub fn play(&self, mut on_message: impl FnMut(&Message)) {
        for frame in &self.frames {
            on_message(frame);
        }
    }
}

pub fn describe(message: &Message) -> String {
    match message {
        Message::Close(Some(frame)) if frame.code == close_code::ABNORMAL => "cut off".to_owned(),
        Message::Close(_) => "closed".to_owned(),
        _ => "open".to_owned(),
    }
}

pub fn show() {
    Recording::interrupted().play(|message| println!("{}", describe(message)));
}
