// The reply is a trait object or a boxed closure.
use std::collections::VecDeque;

use axum::extract::ws::{CloseFrame, Message};

type Step = Box<dyn Fn() -> Message>;

pub struct Outbox {
    steps: VecDeque<Step>,
}

fn closing(code: u16) -> Step {
    Box::new(move || Message::Close(Some(CloseFrame { code, reason: "".into() })))
}

impl Outbox {
    pub fn goodbye(&mut self) {
        self.steps.push_back(closing(1000));
    }

    pub fn crash(&mut self) {
        self.steps.push_back(closing(1015));
        //                           ^^^^ error[reserved-code-sent]
    }

    pub fn run(&mut self) -> Option<Message> {
        self.steps.pop_front().map(|step| step())
    }
}

pub trait Reply {
    fn code(&self) -> u16;
}

struct Bye;
struct Oops;

impl Reply for Bye {
    fn code(&self) -> u16 {
        1000
    }
}

impl Reply for Oops {
    fn code(&self) -> u16 {
        500
      //^^^ error[code-out-of-range]
    }
}

pub fn reply(reply: &dyn Reply) -> Message {
    Message::Close(Some(CloseFrame { code: reply.code(), reason: "".into() }))
}
