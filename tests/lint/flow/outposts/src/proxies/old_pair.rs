// Two connections of the older library are tied together.
use ws::{CloseCode, Handler, Message, Result, Sender};

pub struct Half {
    other: Sender,
    careful: bool,
}

impl Handler for Half {
    fn on_message(&mut self, message: Message) -> Result<()> {
        self.other.send(message)
    }

    fn on_close(&mut self, code: CloseCode, reason: &str) {
        let result = if self.careful {
            self.careful_close(code, reason)
        } else {
            self.other.close_with_reason(code, reason.to_owned())
            //                           ^^^^ warning[relayed-close-code]
        };
        if let Err(error) = result {
            eprintln!("{error}");
        }
    }

    fn on_error(&mut self, error: ws::Error) {
        eprintln!("{error}");
        let _ = self.other.close(CloseCode::Abnormal);
        //                       ^^^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
    }
}

impl Half {
    fn careful_close(&self, code: CloseCode, reason: &str) -> Result<()> {
        match code {
            CloseCode::Status => self.other.close(CloseCode::Empty),
            CloseCode::Abnormal | CloseCode::Tls => {
                self.other.close_with_reason(CloseCode::Error, "other side lost")
            }
            _ => self.other.close_with_reason(code, reason.to_owned()),
        }
    }
}
