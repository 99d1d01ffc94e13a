//! More than 123 bytes, in bytes and not in characters.

use wsclose::close_reason;

const LONG: &str = "0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123";

fn main() {
    let _ = close_reason!("0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123");
    //                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the reason has 124 bytes of UTF-8, and at most 123 fit
    //                    | help: shorten it by 1 byte; `Reason::truncate` cuts a text of unknown length
    //                    | note: a control frame holds 125 bytes, and the code takes two of them (RFC 6455, section 5.5); most libraries send a longer reason as an illegal frame, and the peer then reports 1006
    let _ = close_reason!("éééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééé");
    //                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the reason has 124 bytes of UTF-8, and at most 123 fit
    //                    | help: shorten it by 1 byte; `Reason::truncate` cuts a text of unknown length
    //                    | note: a control frame holds 125 bytes, and the code takes two of them (RFC 6455, section 5.5); most libraries send a longer reason as an illegal frame, and the peer then reports 1006
    let _ = close_reason!(LONG);
    //                    ^^^^ the reason has 124 bytes of UTF-8, and at most 123 fit
    //                    | help: shorten it by 1 byte; `Reason::truncate` cuts a text of unknown length
    //                    | note: a control frame holds 125 bytes, and the code takes two of them (RFC 6455, section 5.5); most libraries send a longer reason as an illegal frame, and the peer then reports 1006
    let _ = close_reason!(concat!("0123456789012345678901234567890123456789012345678901234567890123456789", "0123456789012345678901234567890123456789012345678901234567890123456789"));
    //                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the reason has 140 bytes of UTF-8, and at most 123 fit
    //                    | help: shorten it by 17 bytes; `Reason::truncate` cuts a text of unknown length
    //                    | note: a control frame holds 125 bytes, and the code takes two of them (RFC 6455, section 5.5); most libraries send a longer reason as an illegal frame, and the peer then reports 1006
}
