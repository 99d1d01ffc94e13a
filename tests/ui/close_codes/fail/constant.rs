//! Constant expressions as codes, and reasons: both are checked when the program is compiled.

use wsclose::close_codes;

const BASE: u16 = 4000;

#[close_codes]
enum Wrong {
    Good = BASE + 1,
    Reserved = BASE - 2994,
    //         ^^^^^^^^^^^ 1006 (Abnormal Closure) must not be sent in a Close frame
    //         | help: to make the other endpoint report 1006, drop the connection without a Close frame; to report a failure, send 1011 (Internal Error); for a peer that is silent or too slow, send 1008 (Policy Violation) or 3008 (Timeout)
    //         | note: it is reserved for reporting locally how a connection ended (RFC 6455, section 7.4.1)
    Registered = BASE - 2989,
    //           ^^^^^^^^^^^ the constant expression of a variant must be from 4000 to 4999
    //           | help: write another code as a number, for the documentation to show
    Named = NORMAL_CLOSURE,
    //      ^^^^^^^^^^^^^^ expected a number or a constant expression
    //      | help: write `1000`
}

#[close_codes]
#[repr(u16)]
enum WithFields {
//   ^^^^^^^^^^ two variants have the same code
//   | help: give each variant a different code
    One = BASE + 1,
    Two(u8) = BASE,
    Three = 4000,
}

#[close_codes]
enum Reasons {
    #[code(reason = "0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 012")]
    //              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the reason is 124 bytes of UTF-8 long, and the limit is 123
    //              | help: shorten it by 1 byte; `Reason::truncate` cuts a text of unknown length
    Long = 4001,
    #[code(reason = 5)]
    //              ^ `reason` takes a string
    //              | help: write `reason = "…"`
    Number = 4002,
}

fn main() {
    let _ = (Wrong::Good.code(), Wrong::Reserved.code(), Wrong::Registered.close(), Wrong::Named);
    let _ = (WithFields::One, WithFields::Two(1), WithFields::Three.code());
    let _ = (Reasons::Long.close(), Reasons::Number.close());
}
