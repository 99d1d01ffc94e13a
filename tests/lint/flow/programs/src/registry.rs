// Statics: a table that is looked up, and a cell that is set once.
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU16, Ordering};

use warp::ws::Message;

static POLICY: OnceLock<u16> = OnceLock::new();
static LAST: AtomicU16 = AtomicU16::new(1000);
static NAMES: [(&str, u16); 3] = [("full", 1013), ("old", 4010), ("gone", 410)];
//                                                                        ^^^ error[code-out-of-range]

pub fn configure(strict: bool) {
    let _ = POLICY.set(if strict { 1008 } else { 1005 });
    //                                           ^^^^ error[reserved-code-sent]
}

pub fn by_policy() -> Message {
    Message::close_with(*POLICY.get_or_init(|| 1000), "policy")
}

pub fn by_name(name: &str) -> Option<Message> {
    let (_, code) = NAMES.iter().find(|(known, _)| *known == name)?;
    Some(Message::close_with(*code, "by name"))
}

pub fn remember(code: u16) {
    LAST.store(code, Ordering::Relaxed);
}

pub fn panicked() {
    remember(1011);
}

pub fn last() -> Message {
    Message::close_with(LAST.load(Ordering::Relaxed), "last")
}
