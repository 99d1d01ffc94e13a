// A macro names the ways to close.
use futures_util::{Sink, SinkExt};
use warp::ws::Message;

macro_rules! bye {
    ($sink:expr, normal) => { bye!(@ $sink, 1000u16, "") };
    ($sink:expr, kicked by $who:expr) => { bye!(@ $sink, 4920u16, format!("kicked by {:.10}", $who)) };
    ($sink:expr, $code:literal $(, $reason:expr)?) => { bye!(@ $sink, $code as u16, concat!("" $(, $reason)?)) };
    (@ $sink:expr, $code:expr, $reason:expr) => {
        $sink.send(Message::close_with($code, $reason)).await
    };
}

macro_rules! closers {
    ($($name:ident => $code:expr),* $(,)?) => {
        $(pub async fn $name<S: Sink<Message> + Unpin>(sink: &mut S) -> Result<(), S::Error> {
            sink.send(Message::close_with($code as u16, stringify!($name))).await
        })*
    };
}

closers! {
    finished => 1000,
    forgotten => 1006,
    //           ^^^^ error[reserved-code-sent]
    outdated => 4921,
}

pub async fn normal<S: Sink<Message> + Unpin>(mut sink: S) -> Result<(), S::Error> {
    bye!(sink, normal)
}

pub async fn kicked<S: Sink<Message> + Unpin>(mut sink: S, who: &str) -> Result<(), S::Error> {
    bye!(sink, kicked by who)
}

pub async fn numbered<S: Sink<Message> + Unpin>(mut sink: S, odd: bool) -> Result<(), S::Error> {
    if odd { bye!(sink, 4922, "odd") } else { bye!(sink, 42, "even") }
    //                                                   ^^ error[code-out-of-range]
}
