// A mock of a transport for the program's own tests, and a helper that repairs codes.
use std::sync::{Arc, Mutex};

use warp::ws::Message;

pub trait Transport {
    fn close(&self, code: u16, reason: &str);
}

#[derive(Default, Clone)]
pub struct Mock {
    closed: Arc<Mutex<Vec<(u16, String)>>>,
}

impl Transport for Mock {
    fn close(&self, code: u16, reason: &str) {
        if let Ok(mut closed) = self.closed.lock() {
            closed.push((code, reason.to_owned()));
        }
    }
}

pub fn repaired(code: u16) -> u16 {
    match code {
        1004..=1006 | 1015 => 1011,
        0..=999 | 1016..=2999 | 5000.. => 1008,
        _ => code,
    }
}

pub fn message(code: u16) -> Message {
    Message::close_with(repaired(code), "repaired")
}

pub fn lost() -> Message {
    message(1006)
}

pub fn drop_all(transports: &[Mock]) {
    for transport in transports {
        transport.close(1006, "dropped");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn repairs() {
        assert_eq!(repaired(1006), 1011);
        let mock = Mock::default();
        mock.close(999, "");
        assert_eq!(mock.closed.lock().unwrap().len(), 1);
        assert_eq!(message(0).close_frame(), Some((1008, "repaired")));
    }
}
