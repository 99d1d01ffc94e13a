// A frame type of the other crate, which converts it into the library's.
use codes::frames::Farewell;
use tokio_tungstenite::tungstenite::Message;

pub fn restart() -> Message {
    Message::Close(Some(Farewell::RESTART.into()))
}

pub fn lost() -> Message {
    Message::Close(Some(Farewell::LOST.into()))
    //                  ^^^^^^^^^^^^^^ error[reserved-code-sent]
}

pub fn too_early() -> Message {
    let farewell = Farewell::new(425, "too early");
    //                           ^^^ error[code-out-of-range]
    Message::Close(Some(farewell.into()))
}

pub fn too_late() -> Message {
    Message::Close(Some(Farewell { code: 4025, reason: "too late" }.into()))
}
