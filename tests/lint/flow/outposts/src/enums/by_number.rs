// A table of endings by number: const array of structs, and a lookup with a default.
use warp::ws::Message;

#[derive(Debug, Clone, Copy)]
pub struct Ending {
    id: u8,
    code: u16,
    text: &'static str,
}

const ENDINGS: &[Ending] = &[
    Ending { id: 1, code: 1000, text: "finished" },
    Ending { id: 2, code: 4450, text: "kicked" },
    Ending { id: 3, code: 999, text: "crashed" },
    //                    ^^^ error[code-out-of-range]
];

const DEFAULT: Ending = Ending { id: 0, code: 1011, text: "unknown ending" };

fn ending(id: u8) -> Ending {
    *ENDINGS.iter().find(|ending| ending.id == id).unwrap_or(&DEFAULT)
}

pub fn message(id: u8) -> Message {
    let Ending { code, text, .. } = ending(id);
    Message::close_with(code, text)
}

pub fn codes() -> impl Iterator<Item = (u8, u16)> {
    ENDINGS.iter().map(|ending| (ending.id, ending.code))
}
