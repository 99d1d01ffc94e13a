// A struct of the program with the method names of a browser's socket.
#[derive(Default)]
pub struct Recorder {
    closes: Vec<(u16, String)>,
}

impl Recorder {
    pub fn close_with_code(&mut self, code: u16) {
        self.close_with_code_and_reason(code, "");
    }

    pub fn close_with_code_and_reason(&mut self, code: u16, reason: &str) {
        self.closes.push((code, reason.to_owned()));
    }
}

pub fn replay(recorder: &mut Recorder) {
    recorder.close_with_code(1001);
    recorder.close_with_code_and_reason(1006, "lost");
}

pub struct CloseFrame {
    pub code: u16,
    pub reason: String,
}

pub enum Event {
    Close(Option<CloseFrame>),
}

pub fn seen(code: Option<u16>) -> Event {
    Event::Close(code.map(|code| CloseFrame { code, reason: String::new() }))
}

pub fn lost() -> Event {
    Event::Close(Some(CloseFrame { code: 1006, reason: "connection lost".to_owned() }))
}
