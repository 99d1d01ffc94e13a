//! The smallest use: write a code that is checked, and explain one that was received.
//!
//! ```text
//! cargo run --example close_code
//! ```

#![expect(clippy::print_stdout, reason = "a program for the terminal")]

use wsclose::{CloseCode, close_code, close_reason};

close_code! {
    /// The session token ran out; sign in again.
    pub const SESSION_EXPIRED: SendCode = 4001;
}

fn main() {
    // Checked while this file is compiled. Try 1006, or a longer reason.
    let code = close_code!(send 1011);
    let reason = close_reason!("the database is away");
    println!("A server may send {code} with the reason \"{reason}\".");
    println!("This application's own: {SESSION_EXPIRED}.\n");

    // What a WebSocket library reports when the other side is suddenly gone.
    let received = CloseCode::from(1006);
    match received {
        close_code!(1000) | close_code!(GOING_AWAY) => println!("An ordinary end."),
        _ => println!("{}", received.explain()),
    }
}
