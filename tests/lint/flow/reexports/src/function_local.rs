// A `use` in a function, variants by a glob, and an enum's alias.
use tokio_tungstenite::tungstenite::{Message, protocol::CloseFrame};

pub fn by_a_glob(lost: bool) -> Message {
    use tokio_tungstenite::tungstenite::protocol::frame::coding::CloseCode::*;

    let code = if lost { Abnormal } else { Away };
    //                   ^^^^^^^^ error[reserved-code-sent]
    Message::Close(Some(CloseFrame { code, reason: "".into() }))
}

pub fn by_an_alias() -> Message {
    use tokio_tungstenite::tungstenite::protocol::frame::coding::CloseCode as Why;

    Message::Close(Some(CloseFrame { code: Why::Bad(3), reason: "".into() }))
    //                                     ^^^^^^^^^^^ error[code-out-of-range]
}

pub fn of_something_else() -> Message {
    #[derive(Debug)]
    enum CloseCode {
        Abnormal,
    }
    println!("{:?}", CloseCode::Abnormal);
    Message::Close(None)
}
