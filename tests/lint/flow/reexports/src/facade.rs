// Libraries that the crate's own `deps` module hands on.
use crate::deps::fws;
use crate::deps::poem::web::websocket as ws;

pub fn with_poem() -> ws::Message {
    ws::Message::close_with(ws::CloseCode::Abnormal, "lost")
    //                      ^^^^^^^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
}

pub fn with_poem_well() -> ws::Message {
    ws::Message::close_with(ws::CloseCode::Again, "later")
}

pub fn with_fastwebsockets() -> fws::Frame<'static> {
    fws::Frame::close(1005, b"")
    //                ^^^^ error[reserved-code-sent]
}

pub fn with_fastwebsockets_well() -> fws::Frame<'static> {
    fws::Frame::close(4444, b"")
}
