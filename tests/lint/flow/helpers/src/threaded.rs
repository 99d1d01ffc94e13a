// The library calls a handler; the handler's methods call each other.
use ws::{CloseCode, Handler, Handshake, Message, Result, Sender};

pub struct Echo {
    out: Sender,
    strikes: u8,
}

impl Echo {
    fn strike(&mut self, limit: u8) -> Result<()> {
        self.strikes += 1;
        if self.strikes >= limit { self.leave(CloseCode::Policy) } else { Ok(()) }
    }

    fn leave(&self, code: CloseCode) -> Result<()> {
        self.out.close(code)
    }

    fn fail(&self) -> Result<()> {
        self.leave(CloseCode::Abnormal)
        //         ^^^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
    }
}

impl Handler for Echo {
    fn on_open(&mut self, shake: Handshake) -> Result<()> {
        if shake.request.resource() == "/" { Ok(()) } else { self.fail() }
    }

    fn on_message(&mut self, message: Message) -> Result<()> {
        if message.len() > 1000 { self.strike(3) } else { self.out.send(message) }
    }

    fn on_close(&mut self, code: CloseCode, reason: &str) {
        match code {
            CloseCode::Abnormal => println!("lost: {reason}"),
            _ => println!("closed: {reason}"),
        }
    }
}
