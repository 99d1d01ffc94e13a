// The state remembers why the connection ends; a later turn of the loop sends it.
use fastwebsockets::{Frame, Payload};

pub enum State {
    Open,
    Draining { frames: usize, code: u16 },
    Closing(u16, &'static [u8]),
    Closed,
}

pub enum Input {
    Frame,
    Deadline,
    Overflow,
    Goodbye,
}

impl State {
    pub fn next(self, input: Input) -> State {
        match (self, input) {
            (State::Open, Input::Deadline) => State::Closing(1006, b"deadline"),
            //                                               ^^^^ error[reserved-code-sent]
            (State::Open, Input::Overflow) => State::Draining { frames: 8, code: 5009 },
            //                                                                   ^^^^ error[code-out-of-range]
            (State::Open, Input::Goodbye) => State::Draining { frames: 0, code: 1000 },
            (State::Draining { frames: 0, code }, _) => State::Closing(code, b"drained"),
            (State::Draining { frames, code }, _) => State::Draining { frames: frames - 1, code },
            (State::Closing(..), _) => State::Closed,
            (state, _) => state,
        }
    }

    pub fn output(&self) -> Frame<'static> {
        match self {
            State::Closing(code, reason) => Frame::close(*code, reason),
            _ => Frame::pong(Payload::Borrowed(b"")),
        }
    }
}
