// A builder collects what the last message says.
use axum::extract::ws::{CloseFrame, Message};

#[derive(Default)]
pub struct Farewell {
    code: Option<u16>,
    text: String,
}

impl Farewell {
    pub fn code(mut self, code: u16) -> Self {
        self.code = Some(code);
        self
    }

    pub fn text(mut self, text: impl Into<String>) -> Self {
        self.text = text.into();
        self
    }

    pub fn build(self) -> Message {
        let Some(code) = self.code else { return Message::Close(None) };
        Message::Close(Some(CloseFrame { code, reason: self.text.into() }))
    }
}

pub fn outbid() -> Message {
    Farewell::default().code(4010).text("outbid").build()
}

pub fn aborted() -> Message {
    Farewell::default().code(1006).text("aborted").build()
    //                       ^^^^ error[reserved-code-sent]
}
