// What the operator wrote, or a default.
use std::sync::LazyLock;

use warp::ws::Message;

static DRAIN: LazyLock<u16> = LazyLock::new(|| number("DRAIN_CODE").unwrap_or(503));
//                                                                            ^^^ error[code-out-of-range]
static IDLE: LazyLock<u16> = LazyLock::new(|| number("IDLE_CODE").unwrap_or(4408));

fn number(name: &str) -> Option<u16> {
    std::env::var(name).ok()?.parse().ok()
}

pub fn drain() -> Message {
    Message::close_with(*DRAIN, "drain")
}

pub fn idle() -> Message {
    Message::close_with(*IDLE, "idle")
}
