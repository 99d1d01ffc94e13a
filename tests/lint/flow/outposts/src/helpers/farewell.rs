// A builder of farewells with defaults.
use std::borrow::Cow;

use warp::ws::Message;

#[derive(Debug, Default, Clone)]
pub struct Farewell {
    code: Option<u16>,
    reason: Cow<'static, str>,
    retry_after: Option<u32>,
}

impl Farewell {
    #[must_use]
    pub fn code(mut self, code: impl Into<u16>) -> Self {
        self.code = Some(code.into());
        self
    }

    #[must_use]
    pub fn reason(self, reason: impl Into<Cow<'static, str>>) -> Self {
        Farewell { reason: reason.into(), ..self }
    }

    #[must_use]
    pub fn retry_after(mut self, seconds: u32) -> Self {
        self.retry_after.replace(seconds);
        self
    }

    pub fn into_message(self) -> Message {
        let code = self.code.unwrap_or(1000);
        match self.retry_after {
            Some(seconds) => Message::close_with(code, format!("retry after {seconds} s")),
            None => Message::close_with(code, self.reason),
        }
    }
}

pub fn kicked() -> Message {
    Farewell::default().code(4730u16).reason("kicked by an admin").into_message()
}

pub fn busy(queue: u32) -> Message {
    Farewell::default().code(1013u16).retry_after(queue.saturating_mul(2)).into_message()
}

pub fn no_such_room() -> Message {
    Farewell::default().code(404u16).reason("no such room").into_message()
    //                       ^^^^^^ error[code-out-of-range]
}

pub fn done() -> Message {
    Farewell::default().reason("done").into_message()
}
