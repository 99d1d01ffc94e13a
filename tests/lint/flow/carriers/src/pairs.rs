// A message to an actor that is made of a pair: a code of the library and any text.
use actix::prelude::*;
use actix_web_actors::ws::{CloseCode, CloseReason, WebsocketContext};

#[derive(Message)]
#[rtype(result = "()")]
pub struct Leave {
    code: CloseCode,
    text: String,
}

impl<T: Into<String>> From<(CloseCode, T)> for Leave {
    fn from((code, text): (CloseCode, T)) -> Self {
        Self { code, text: text.into() }
    }
}

pub struct Seat;

impl Actor for Seat {
    type Context = WebsocketContext<Self>;
}

impl Handler<Leave> for Seat {
    type Result = ();

    fn handle(&mut self, leave: Leave, context: &mut Self::Context) {
        context.close(Some(CloseReason { code: leave.code, description: Some(leave.text) }));
        context.stop();
    }
}

pub fn throw_out(seat: &Addr<Seat>) {
    seat.do_send(Leave::from((CloseCode::Other(403), "thrown out")));
    //                        ^^^^^^^^^^^^^^^^^^^^^ error[code-out-of-range]
}

pub fn close_up(seat: &Addr<Seat>) {
    seat.do_send::<Leave>((CloseCode::Away, "closing time").into());
}

pub fn lose(seat: &Addr<Seat>) {
    let leave: Leave = (CloseCode::Abnormal, String::from("lost")).into();
    //                  ^^^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
    seat.do_send(leave);
}
