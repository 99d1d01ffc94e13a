// A server of the older library, with a shared way to say goodbye.
use ws::{CloseCode, Handler, Handshake, Message, Result, Sender};

pub struct Server {
    out: Sender,
    seen: usize,
    quota: usize,
}

fn goodbye(out: &Sender, code: CloseCode, reason: impl Into<Option<&'static str>>) -> Result<()> {
    match reason.into() {
        Some(reason) => out.close_with_reason(code, reason),
        None => out.close(code),
    }
}

impl Handler for Server {
    fn on_open(&mut self, shake: Handshake) -> Result<()> {
        match shake.remote_addr()? {
            Some(address) if address.starts_with("10.") => Ok(()),
            Some(_) => goodbye(&self.out, CloseCode::Policy, "only from inside"),
            None => goodbye(&self.out, CloseCode::Abnormal, None),
            //                         ^^^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
        }
    }

    fn on_message(&mut self, message: Message) -> Result<()> {
        self.seen += message.len();
        if self.seen > self.quota {
            return goodbye(&self.out, CloseCode::Other(1600), "quota");
            //                        ^^^^^^^^^^^^^^^^^^^^^^ error[unassigned-code-sent]
        }
        if message.is_empty() {
            return goodbye(&self.out, CloseCode::Empty, None);
        }
        self.out.send(message)
    }

    fn on_close(&mut self, code: CloseCode, reason: &str) {
        if let CloseCode::Abnormal = code {
            eprintln!("lost: {reason}");
        }
    }
}
