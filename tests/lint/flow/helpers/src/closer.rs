// A trait over the transports, as in programs that speak WebSocket over several stacks.
use std::borrow::Cow;

pub trait Transport {
    fn hang_up(&mut self, code: u16, reason: Cow<'static, str>);

    fn kick(&mut self) {
        self.hang_up(999, Cow::Borrowed("kicked"));
        //           ^^^ error[code-out-of-range]
    }

    fn idle(&mut self) {
        self.hang_up(4008, Cow::Borrowed("idle"));
    }
}

pub struct Threaded {
    out: ws::Sender,
}

pub struct Buffered {
    outbox: Vec<warp::ws::Message>,
}

impl Transport for Threaded {
    fn hang_up(&mut self, code: u16, reason: Cow<'static, str>) {
        let _ = self.out.close_with_reason(ws::CloseCode::from(code), reason);
    }
}

impl Transport for Buffered {
    fn hang_up(&mut self, code: u16, reason: Cow<'static, str>) {
        self.outbox.push(warp::ws::Message::close_with(code, reason));
    }
}

pub fn heartbeat_missed(transport: &mut dyn Transport) {
    transport.hang_up(1006, Cow::Borrowed("heartbeat missed"));
    //                ^^^^ error[reserved-code-sent]
}

pub fn drained<T: Transport>(transport: &mut T) {
    transport.hang_up(1012, Cow::Borrowed("restarting"));
}
