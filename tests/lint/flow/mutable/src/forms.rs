// Assignments in other forms.
use warp::ws::Message;

pub fn destructured(late: bool) -> Message {
    let (mut code, mut reason) = (1000, "");
    if late {
        (code, reason) = (408, "late");
        //                ^^^ error[code-out-of-range]
    }
    Message::close_with(code as u16, reason)
}

pub fn added(level: u16) -> Message {
    let mut code = 4000;
    code += level.min(99);
    Message::close_with(code, "")
}

pub fn referenced(code: &mut u16) {
    *code = 1005;
    //      ^^^^ error[reserved-code-sent]
}

pub fn by_reference(lost: bool) -> Message {
    let mut code = 1000;
    if lost {
        referenced(&mut code);
    }
    Message::close_with(code, "")
}

pub fn shadowed() -> Message {
    let code = 1006;
    println!("{code}");
    let code = code - 5;
    Message::close_with(code as u16, "")
}

pub fn filled(lost: bool) -> Message {
    let mut close = None;
    if lost {
        close.replace(1004);
        //            ^^^^ error[reserved-code-sent]
    } else {
        close.get_or_insert(4000);
    }
    close.map_or_else(Message::close, |code: u16| Message::close_with(code, ""))
}
