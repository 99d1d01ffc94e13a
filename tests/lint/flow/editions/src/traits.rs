// Trait objects without `dyn`, also between angle brackets.
use ws::{CloseCode, Handler, Sender};

type Hook = Box<Fn(CloseCode) -> bool>;

pub struct Server {
    out: Sender,
    hooks: Vec<Box<Fn(&str)>>,
    handler: Option<Box<Handler>>,
    hook: Option<Hook>,
}

impl Server {
    pub fn observe(&mut self, hook: Box<Fn(&str) + 'static>) -> &Fn(&str) {
        self.hooks.push(hook);
        &*self.hooks[0]
    }

    pub fn fail(&self) -> ws::Result<()> {
        self.out.close(CloseCode::Other(5000))
        //             ^^^^^^^^^^^^^^^^^^^^^^ error[code-out-of-range]
    }

    pub fn stop(&self) -> ws::Result<()> {
        self.out.shutdown()
    }
}
