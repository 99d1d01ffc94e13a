// Handlers of the `ws` crate.
use ws::{CloseCode, Error, ErrorKind, Handler, Handshake, Message, Result, Sender};

#[derive(Default)]
struct Limits {
    bytes: usize,
}

pub struct Chat {
    out: Sender,
    limits: Limits,
    seen: usize,
}

impl Chat {
    fn leave(&self, code: impl Into<CloseCode>, why: &'static str) -> Result<()> {
        self.out.close_with_reason(code.into(), why)
    }
}

impl Handler for Chat {
    fn on_open(&mut self, handshake: Handshake) -> Result<()> {
        if handshake.request.header("origin").is_none() {
            return self.leave(CloseCode::Policy, "no origin");
        }
        Ok(())
    }

    fn on_message(&mut self, message: Message) -> Result<()> {
        self.seen += message.len();
        if self.seen > self.limits.bytes {
            return self.leave(1009, "too much");
        }
        if message.is_empty() {
            return self.leave(CloseCode::Status, "empty");
            //                ^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
        }
        self.out.send(message)
    }

    fn on_close(&mut self, code: CloseCode, reason: &str) {
        match code {
            CloseCode::Normal => println!("bye"),
            CloseCode::Abnormal | CloseCode::Status => println!("lost"),
            other => println!("{other:?}: {reason}"),
        }
    }

    fn on_error(&mut self, error: Error) {
        let code = match error.kind {
            ErrorKind::Capacity => CloseCode::Size,
            ErrorKind::Io(_) => CloseCode::Abnormal,
            //                  ^^^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
            _ => CloseCode::Error,
        };
        let _ = self.out.close(code);
    }
}
