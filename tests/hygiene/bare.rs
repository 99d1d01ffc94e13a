//! A whole program with neither `std` nor `alloc`: it has its own panic handler and no allocator,
//! so it links only if nothing below it asks for either.
#![no_std]
#![no_main]

use core::fmt::Write;
use core::panic::PanicInfo;

use wsclose::{Close, CloseCode, ReasonBuf, Received, Relay, Role, SendCode, close_code, relay};

// Its start-up code calls `main`; nothing else of it is used.
#[cfg(unix)]
#[link(name = "c")]
unsafe extern "C" {}

#[panic_handler]
fn panic(_: &PanicInfo<'_>) -> ! {
    loop {}
}

/// `core` comes compiled for unwinding and names this; a program that aborts never calls it.
#[unsafe(no_mangle)]
extern "C" fn rust_eh_personality() {}

/// Why we close.
#[wsclose::close_codes(display)]
#[derive(Clone, Copy, Debug, PartialEq)]
enum Chat {
    /// A moderator threw the user out.
    #[code(remedy = none, retry = never)]
    Kicked = 4002,
    Deploy = 1012,
}

#[wsclose::closes_with(exact, Chat::Kicked)]
fn judge() -> SendCode {
    Chat::Kicked.into()
}

/// Counts what is written, because there is nowhere to keep it.
struct Count(usize);

impl Write for Count {
    fn write_str(&mut self, text: &str) -> core::fmt::Result {
        self.0 += text.len();
        Ok(())
    }
}

/// The exit code is the number of the part that failed, or 0.
#[unsafe(no_mangle)]
extern "C" fn main(arguments: i32, _: *const *const u8) -> i32 {
    // Numbers that the compiler does not know, so that it cannot leave anything out.
    let number = 1000 + u16::from(arguments > 0) * 11;
    let mut explained = Count(0);
    if write!(explained, "{}", CloseCode::from(number).explain()).is_err() || explained.0 < 100 {
        return 1;
    }
    let mut reason = ReasonBuf::new();
    if write!(reason, "shard {number}").is_err() {
        return 2;
    }
    let passed_on = relay(Received::from_code(Some(number)), "shard 1011", Role::Server);
    if passed_on != Relay::Close(Close::new(close_code!(send 1011), reason.as_reason())) {
        return 3;
    }
    if !matches!(CloseCode::from(number), close_code!(INTERNAL_ERROR)) {
        return 4;
    }
    if judge().get() != 4002 || Chat::Deploy.code().get() != 1012 {
        return 5;
    }
    if wsclose::close_reason!("bye").len() + wsclose::explain!(1006).len() < 100 {
        return 6;
    }
    0
}
