// Two enums have a method of one name; only one of them is sent.
use warp::ws::Message;

#[derive(Clone, Copy)]
pub enum Reply {
    Done,
    Busy,
}

#[derive(Clone, Copy)]
pub enum Rest {
    Created,
    Missing,
}

pub trait Code {
    fn code(self) -> u16;
}

impl Code for Reply {
    fn code(self) -> u16 {
        match self {
            Reply::Done => 1000,
            Reply::Busy => 103,
            //             ^^^ error[code-out-of-range]
        }
    }
}

impl Code for Rest {
    fn code(self) -> u16 {
        match self {
            Rest::Created => 201,
            Rest::Missing => 404,
        }
    }
}

pub fn close(reply: Reply) -> Message {
    Message::close_with(reply.code(), "")
}

pub fn line(rest: Rest) -> Message {
    Message::text(rest.code().to_string())
}
