//! Mistakes in the code, in the reason, and in both.

use wsclose::{Close, close};

const LONG: &str = "0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 \
                    0123456789 0123456789 0123456789 0123456789 0123456789 012";

fn main() {
    let _: Close<'static> = close!(1012 as client, "bye");
    //                             ^^^^ 1012 (Service Restart) should not be sent by a client
    //                             | help: a client that is going away sends 1001 (Going Away)
    //                             | note: this is our reading of its registration with IANA, which mentions only servers; RFC 6455 does not forbid it
    let _: Close<'static> = close!(GOING_AWY, "bye");
    //                             ^^^^^^^^^ no close code is named `GOING_AWY`
    //                             | help: write `GOING_AWAY` (1001)
    let _: Close<'static> = close!(70000, 5);
    //                             ^^^^^ `70000` does not fit in the 16 bits of a close code
    //                             | help: close codes are 1000 to 4999
    //                                    ^ `5` is not a string
    //                                    | help: write a string: `close_reason!("session expired")`
    let _: Close<'static> = close!(1000, LONG);
    //                                   ^^^^ the reason is 124 bytes of UTF-8 long, and the limit is 123
    //                                   | help: shorten it by 1 byte; `Reason::truncate` cuts a text of unknown length
    //                                   | note: a control frame has at most 125 bytes, and the code takes two (RFC 6455, section 5.5); several libraries send a longer reason as an invalid frame, and the connection fails
    let _: Close<'static> = close!();
    //                      ^^^^^^^^ missing close code
    //                      | help: write a number such as `1000`, or a name such as `NORMAL_CLOSURE`
    let _: Close<'static> = close!(1000 1001);
    //                                  ^^^^ unexpected token
    //                                  | help: write `close!(1000, "reason")`
}
