//! More than 123 bytes, in bytes and not in characters.

use wsclose::close_reason;

const LONG: &str = "0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123";

fn main() {
    let _ = close_reason!("0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123");
    //                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the reason is 124 bytes of UTF-8 long, and the limit is 123
    //                    | help: shorten it by 1 byte; `Reason::truncate` cuts a text of unknown length
    //                    | note: a control frame has at most 125 bytes, and the code takes two (RFC 6455, section 5.5); several libraries send a longer reason as an invalid frame, and the connection fails
    let _ = close_reason!("éééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééé");
    //                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the reason is 124 bytes of UTF-8 long, and the limit is 123
    //                    | help: shorten it by 1 byte; `Reason::truncate` cuts a text of unknown length
    //                    | note: a control frame has at most 125 bytes, and the code takes two (RFC 6455, section 5.5); several libraries send a longer reason as an invalid frame, and the connection fails
    let _ = close_reason!(LONG);
    //                    ^^^^ the reason is 124 bytes of UTF-8 long, and the limit is 123
    //                    | help: shorten it by 1 byte; `Reason::truncate` cuts a text of unknown length
    //                    | note: a control frame has at most 125 bytes, and the code takes two (RFC 6455, section 5.5); several libraries send a longer reason as an invalid frame, and the connection fails
    let _ = close_reason!(concat!("0123456789012345678901234567890123456789012345678901234567890123456789", "0123456789012345678901234567890123456789012345678901234567890123456789"));
    //                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the reason is 140 bytes of UTF-8 long, and the limit is 123
    //                    | help: shorten it by 17 bytes; `Reason::truncate` cuts a text of unknown length
    //                    | note: a control frame has at most 125 bytes, and the code takes two (RFC 6455, section 5.5); several libraries send a longer reason as an invalid frame, and the connection fails
}
