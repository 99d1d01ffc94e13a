// Parameters of traits need no name, and ranges have three dots.
use ws::{CloseCode, Sender};

pub trait Closer {
    fn close(&self, &Sender, u16) -> ws::Result<()>;
}

pub struct Quiet;

impl Closer for Quiet {
    fn close(&self, out: &Sender, code: u16) -> ws::Result<()> {
        match code {
            1000...1003 => out.close(CloseCode::from(code)),
            _ => out.close(CloseCode::Tls),
            //             ^^^^^^^^^^^^^^ error[reserved-code-sent]
        }
    }
}

pub fn leave(out: &Sender) -> ws::Result<()> {
    Quiet.close(out, 1001)
}

pub fn lost(out: &Sender) -> ws::Result<()> {
    out.close_with_reason(CloseCode::Abnormal, "lost")
    //                    ^^^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
}
