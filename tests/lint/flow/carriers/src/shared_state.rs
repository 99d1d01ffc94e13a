// What is shared through a lock or in a static.
use std::sync::atomic::{AtomicU16, Ordering};
use std::sync::{Mutex, OnceLock};

use warp::ws::Message;

static LAST: AtomicU16 = AtomicU16::new(1000);
static CONFIG: OnceLock<Config> = OnceLock::new();

pub struct Config {
    idle_code: u16,
    overload_code: u16,
    retry_after: u16,
}

impl Default for Config {
    fn default() -> Self {
        Config { idle_code: 1006, overload_code: 1013, retry_after: 1005 }
        //                  ^^^^ error[reserved-code-sent]
    }
}

pub fn idle() -> Message {
    let config = CONFIG.get_or_init(Config::default);
    Message::close_with(config.idle_code, format!("retry in {} s", config.retry_after))
}

pub fn overloaded() -> Message {
    Message::close_with(CONFIG.get_or_init(Config::default).overload_code, "overloaded")
}

pub fn remember() {
    LAST.store(1001, Ordering::Relaxed);
}

pub struct Pending {
    close: Mutex<Option<(u16, &'static str)>>,
}

impl Pending {
    pub fn fail(&self) {
        if let Ok(mut close) = self.close.lock() {
            *close = Some((1005, "failed"));
            //             ^^^^ error[reserved-code-sent]
        }
    }

    pub fn finish(&self) {
        *self.close.lock().unwrap() = Some((1000, "finished"));
    }

    pub fn take(&self) -> Option<Message> {
        let (code, reason) = self.close.lock().ok()?.take()?;
        Some(Message::close_with(code, reason))
    }
}
