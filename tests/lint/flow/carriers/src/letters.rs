// A struct on its way to the task that sends, with a code in a field.
use fastwebsockets::Frame;
use tokio::sync::{mpsc, oneshot, watch};

pub struct Goodbye {
    code: u16,
    text: &'static str,
    done: Option<oneshot::Sender<()>>,
}

impl Goodbye {
    pub fn new(code: u16, text: &'static str) -> Self {
        Self { code, text, done: None }
    }
}

pub fn frames(letters: Vec<Goodbye>) -> Vec<Frame<'static>> {
    letters.into_iter().map(|letter| Frame::close(letter.code, letter.text.as_bytes())).collect()
}

pub async fn pump(mut inbox: mpsc::UnboundedReceiver<Goodbye>, out: &mut Vec<Frame<'static>>) {
    while let Some(Goodbye { code, text, done }) = inbox.recv().await {
        out.push(Frame::close(code, text.as_bytes()));
        if let Some(done) = done {
            let _ = done.send(());
        }
    }
}

pub fn part(outbox: &mpsc::UnboundedSender<Goodbye>, crashed: bool) {
    let letter = if crashed {
        Goodbye::new(1015, "crashed")
        //           ^^^^ error[reserved-code-sent]
    } else {
        Goodbye::new(1000, "bye")
    };
    outbox.send(letter).ok();
}

pub fn struct_update(outbox: &mpsc::UnboundedSender<Goodbye>) {
    let usual = Goodbye::new(1001, "going away");
    let _ = outbox.send(Goodbye { code: 2000, ..usual });
    //                                  ^^^^ error[unassigned-code-sent]
}

// A state that others read; it is never sent.
pub struct Phase {
    code: u16,
}

pub fn ended(phase: &watch::Sender<Phase>) {
    phase.send_replace(Phase { code: 1006 });
}

pub fn shown(phase: &watch::Receiver<Phase>) -> String {
    format!("ended with {}", phase.borrow().code)
}
