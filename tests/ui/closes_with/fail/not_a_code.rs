//! Something else than a number, a name or a variant.

use wsclose::closes_with;

#[closes_with(65536, -1, "1008", 1008.0, 1008u8, 1008usize, true)]
//            ^^^^^ `65536` does not fit in the 16 bits of a close code
//            | help: close codes are 1000 to 4999
//                   ^^ `-1` is negative, not a close code
//                   | help: close codes are 1000 to 4999
//                       ^^^^^^ `"1008"` is a string, not a close code
//                       | help: write `1008`
//                               ^^^^^^ `1008.0` is a floating-point number, not a close code
//                               | help: write a number such as `1000`, or a name such as `NORMAL_CLOSURE`
//                                       ^^^^^^ `1008u8` is a `u8`, and close codes are `u16`
//                                       | help: write `1008`
//                                               ^^^^^^^^^ `1008usize` is a `usize`, and close codes are `u16`
//                                               | help: write `1008`
//                                                          ^^^^ `true` is a boolean, not a close code
//                                                          | help: write a number such as `1000`, or a name such as `NORMAL_CLOSURE`
fn literals() {}

#[closes_with(GOING_AWY, SESSION_EXPIRED, Away, going_away, SendCode::Away, SendCode::SESSION)]
//            ^^^^^^^^^ no close code is named `GOING_AWY`
//            | help: write `GOING_AWAY` (1001)
//                       ^^^^^^^^^^^^^^^ no close code is named `SESSION_EXPIRED`
//                       | help: the names are NORMAL_CLOSURE, GOING_AWAY, PROTOCOL_ERROR, UNSUPPORTED_DATA, RESERVED, NO_STATUS_RECEIVED, ABNORMAL_CLOSURE, INVALID_FRAME_PAYLOAD_DATA, POLICY_VIOLATION, MESSAGE_TOO_BIG, MANDATORY_EXTENSION, INTERNAL_ERROR, SERVICE_RESTART, TRY_AGAIN_LATER, BAD_GATEWAY, TLS_HANDSHAKE, UNAUTHORIZED, FORBIDDEN, TIMEOUT; a code without a name is written as its number; of an enum of your own, write the enum too: `Enum::SESSION_EXPIRED`
//                                        ^^^^ `Away` is not the canonical name of 1001 (Going Away)
//                                        | help: write `GOING_AWAY`
//                                              ^^^^^^^^^^ `going_away` is not the canonical name of 1001 (Going Away)
//                                              | help: write `GOING_AWAY`
//                                              ^^^^^^^^^^ duplicate code
//                                              | help: remove one of the two
//                                                          ^^^^^^^^^^^^^^ `Away` is not the canonical name of 1001 (Going Away)
//                                                          | help: write `GOING_AWAY`
//                                                          ^^^^^^^^^^^^^^ duplicate code
//                                                          | help: remove one of the two
//                                                                          ^^^^^^^^^^^^^^^^^ no close code is named `SESSION`
//                                                                          | help: the names are NORMAL_CLOSURE, GOING_AWAY, PROTOCOL_ERROR, UNSUPPORTED_DATA, RESERVED, NO_STATUS_RECEIVED, ABNORMAL_CLOSURE, INVALID_FRAME_PAYLOAD_DATA, POLICY_VIOLATION, MESSAGE_TOO_BIG, MANDATORY_EXTENSION, INTERNAL_ERROR, SERVICE_RESTART, TRY_AGAIN_LATER, BAD_GATEWAY, TLS_HANDSHAKE, UNAUTHORIZED, FORBIDDEN, TIMEOUT; a code without a name is written as its number
fn names() {}

#[closes_with(4000 + 1, { 4001 }, (4001), send 1008, Chat::Kicked(), Chat::, ::, Chat:Kicked)]
//            ^^^^^^^^ expected a close code
//            | help: write a number, `1008`, a name, `POLICY_VIOLATION`, or a variant of your own codes, `ChatClose::Kicked`
//                      ^^^^^^^^ expected a close code
//                      | help: write a number, `1008`, a name, `POLICY_VIOLATION`, or a variant of your own codes, `ChatClose::Kicked`
//                                ^^^^^^ expected a close code
//                                | help: write a number, `1008`, a name, `POLICY_VIOLATION`, or a variant of your own codes, `ChatClose::Kicked`
//                                        ^^^^^^^^^ expected a close code
//                                        | help: write a number, `1008`, a name, `POLICY_VIOLATION`, or a variant of your own codes, `ChatClose::Kicked`
//                                                   ^^^^^^^^^^^^^^ expected a close code
//                                                   | help: write a number, `1008`, a name, `POLICY_VIOLATION`, or a variant of your own codes, `ChatClose::Kicked`
//                                                                   ^^^^^^ expected a close code
//                                                                   | help: write a number, `1008`, a name, `POLICY_VIOLATION`, or a variant of your own codes, `ChatClose::Kicked`
//                                                                           ^^ expected a close code
//                                                                           | help: write a number, `1008`, a name, `POLICY_VIOLATION`, or a variant of your own codes, `ChatClose::Kicked`
//                                                                               ^^^^^^^^^^^ expected a close code
//                                                                               | help: write a number, `1008`, a name, `POLICY_VIOLATION`, or a variant of your own codes, `ChatClose::Kicked`
fn expressions() {}

#[closes_with(a b::C, Vec<u8>::C, [1000, 1001], 1008 as server, close_code!(send 1000))]
//            ^^^^^^ expected a close code
//            | help: write a number, `1008`, a name, `POLICY_VIOLATION`, or a variant of your own codes, `ChatClose::Kicked`
//                    ^^^^^^^^^^ expected a close code
//                    | help: write a number, `1008`, a name, `POLICY_VIOLATION`, or a variant of your own codes, `ChatClose::Kicked`
//                                ^^^^^^^^^^^^ expected a close code
//                                | help: write a number, `1008`, a name, `POLICY_VIOLATION`, or a variant of your own codes, `ChatClose::Kicked`
//                                              ^^^^^^^^^^^^^^ expected a close code
//                                              | help: write a number, `1008`, a name, `POLICY_VIOLATION`, or a variant of your own codes, `ChatClose::Kicked`
//                                                              ^^^^^^^^^^^^^^^^^^^^^^ expected a close code
//                                                              | help: write a number, `1008`, a name, `POLICY_VIOLATION`, or a variant of your own codes, `ChatClose::Kicked`
fn others() {}

#[closes_with(,)]
//            ^ missing close code
//            | help: write a number, `1008`, a name, `POLICY_VIOLATION`, or a variant of your own codes, `ChatClose::Kicked`
fn comma() {}

#[closes_with(1000,, 1001)]
//                 ^ missing close code
//                 | help: write a number, `1008`, a name, `POLICY_VIOLATION`, or a variant of your own codes, `ChatClose::Kicked`
fn two_commas() {}

#[closes_with(link, link 1000, link Kicked, link Chat::Kicked as code)]
//            ^^^^ `link` takes a path
//            | help: write `link Alias::Variant`
//                  ^^^^^^^^^ `link` takes a path
//                  | help: write `link Alias::Variant`
//                             ^^^^^^^^^^^ `link` takes a path
//                             | help: write `link Alias::Variant`
//                                          ^^^^^^^^^^^^^^^^^^^^^^^^^ `link` takes a path
//                                          | help: write `link Alias::Variant`
fn links() {}

#[closes_with(Kicked)]
//            ^^^^^^ no close code is named `Kicked`
//            | help: the names are NORMAL_CLOSURE, GOING_AWAY, PROTOCOL_ERROR, UNSUPPORTED_DATA, RESERVED, NO_STATUS_RECEIVED, ABNORMAL_CLOSURE, INVALID_FRAME_PAYLOAD_DATA, POLICY_VIOLATION, MESSAGE_TOO_BIG, MANDATORY_EXTENSION, INTERNAL_ERROR, SERVICE_RESTART, TRY_AGAIN_LATER, BAD_GATEWAY, TLS_HANDSHAKE, UNAUTHORIZED, FORBIDDEN, TIMEOUT; a code without a name is written as its number; of an enum of your own, write the enum too: `Enum::Kicked`
fn without_its_enum() {}

fn main() {
    literals();
    names();
    expressions();
    others();
    comma();
    two_commas();
    links();
    without_its_enum();
}
