// A state machine whose end state carries the code.
use warp::ws::Message;

#[derive(Clone, Copy)]
enum State {
    Waiting,
    Playing { moves: u16 },
    Over(u16),
}

impl State {
    fn next(self, input: &str) -> State {
        match (self, input) {
            (State::Waiting, "start") => State::Playing { moves: 0 },
            (State::Waiting, _) => State::Over(1002),
            (State::Playing { moves }, "move") if moves < 500 => {
                State::Playing { moves: moves + 1 }
            }
            (State::Playing { .. }, "resign") => State::Over(1000),
            (State::Playing { .. }, _) => State::Over(1005),
            //                                        ^^^^ error[reserved-code-sent]
            (over @ State::Over(_), _) => over,
        }
    }

    fn finish(self) -> Option<Message> {
        if let State::Over(code) = self { Some(Message::close_with(code, "over")) } else { None }
    }
}

pub fn play(inputs: &[&str]) -> Option<Message> {
    let mut state = State::Waiting;
    for input in inputs {
        state = state.next(input);
        if let Some(end) = state.finish() {
            return Some(end);
        }
    }
    None
}
