// `async` and `dyn` are names here.
use ws::{CloseCode, Sender};

pub struct Task {
    pub async: bool,
}

pub fn async(out: &Sender) -> ws::Result<()> {
    out.close(CloseCode::Abnormal)
    //        ^^^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
}

pub fn run(out: &Sender, task: &Task) -> ws::Result<()> {
    if task.async {
        return async(out);
    }
    out.close(CloseCode::Status)
    //        ^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
}

pub fn finish(out: &Sender) -> ws::Result<()> {
    out.close(CloseCode::Normal)
}
