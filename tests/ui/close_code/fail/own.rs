//! Something of the user's own, or of another macro's, where a code is expected.

use wsclose::{CloseCode, SendCode, close_code};

const MINE: SendCode = SendCode::GOING_AWAY;

enum T {
    Abnormal,
}

fn received(code: CloseCode) {
    match code {
        close_code!(MINE) => {}
        //          ^^^^ no close code is named `MINE`
        //          | help: write a constant of your own without the macro, `MINE`; the names are NORMAL_CLOSURE, GOING_AWAY, PROTOCOL_ERROR, UNSUPPORTED_DATA, RESERVED, NO_STATUS_RECEIVED, ABNORMAL_CLOSURE, INVALID_FRAME_PAYLOAD_DATA, POLICY_VIOLATION, MESSAGE_TOO_BIG, MANDATORY_EXTENSION, INTERNAL_ERROR, SERVICE_RESTART, TRY_AGAIN_LATER, BAD_GATEWAY, TLS_HANDSHAKE, UNAUTHORIZED, FORBIDDEN, TIMEOUT; a code without a name is written as its number
        close_code!(4003 | 4004) => {}
        //               ^^^^^^ unexpected token
        //               | help: write `close_code!(4003) | close_code!(4004)`
        close_code!(T::Abnormal) => {}
        //          ^^^^^^^^^^^ expected a name, found a path
        //          | help: write a constant or a variant of your own without the macro: `T::Abnormal`
        _ => {}
    }
}

fn sent(n: u16) {
    let _ = close_code!(send n);
    //                       ^ no close code is named `n`
    //                       | help: for a number that is known at run time, write `SendCode::new(n)`; write a constant in braces, `close_code!(send { n })`; the names are NORMAL_CLOSURE, GOING_AWAY, PROTOCOL_ERROR, UNSUPPORTED_DATA, RESERVED, NO_STATUS_RECEIVED, ABNORMAL_CLOSURE, INVALID_FRAME_PAYLOAD_DATA, POLICY_VIOLATION, MESSAGE_TOO_BIG, MANDATORY_EXTENSION, INTERNAL_ERROR, SERVICE_RESTART, TRY_AGAIN_LATER, BAD_GATEWAY, TLS_HANDSHAKE, UNAUTHORIZED, FORBIDDEN, TIMEOUT; a code without a name is written as its number
    let _ = close_code!(send T::Abnormal);
    //                       ^^^^^^^^^^^ expected a name, found a path
    //                       | help: write a constant of type `u16` in braces: `close_code!(send { T::Abnormal })`; a variant of an enum with `#[close_codes]` needs no macro: `T::Abnormal.code()`
    let _ = close_code!(send CloseCode::ABNORMAL_CLOSURE);
    //                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^ 1006 (Abnormal Closure) must not be sent in a Close frame
    //                       | help: to make the other endpoint report 1006, drop the connection without a Close frame; to report a failure, send 1011 (Internal Error); for a peer that is silent or too slow, send 1008 (Policy Violation) or 3008 (Timeout)
    //                       | note: it is reserved for reporting locally how a connection ended (RFC 6455, section 7.4.1)
    let _ = close_code!(send 4003 | 4004);
    //                            ^^^^^^ unexpected token
    //                            | help: write `close_code!(send 4003) | close_code!(send 4004)`
    let _ = close_code!(send 1000 as Server);
    //                               ^^^^^^ unknown role `Server`
    //                               | help: write `as server`
}

fn words() {
    let _ = close_code!(mod);
    //                  ^^^ no close code is named `mod`
    //                  | help: for a number that is known at run time, write `CloseCode::new(mod)`; the names are NORMAL_CLOSURE, GOING_AWAY, PROTOCOL_ERROR, UNSUPPORTED_DATA, RESERVED, NO_STATUS_RECEIVED, ABNORMAL_CLOSURE, INVALID_FRAME_PAYLOAD_DATA, POLICY_VIOLATION, MESSAGE_TOO_BIG, MANDATORY_EXTENSION, INTERNAL_ERROR, SERVICE_RESTART, TRY_AGAIN_LATER, BAD_GATEWAY, TLS_HANDSHAKE, UNAUTHORIZED, FORBIDDEN, TIMEOUT; a code without a name is written as its number
    let _ = close_code!(_);
    //                  ^ `_` is not a close code
    //                  | help: write a number such as `1000`, or a name such as `NORMAL_CLOSURE`
    let _ = close_code!(send Self);
    //                       ^^^^ no close code is named `Self`
    //                       | help: write a constant of your own in braces, `close_code!(send { Self })`; the names are NORMAL_CLOSURE, GOING_AWAY, PROTOCOL_ERROR, UNSUPPORTED_DATA, RESERVED, NO_STATUS_RECEIVED, ABNORMAL_CLOSURE, INVALID_FRAME_PAYLOAD_DATA, POLICY_VIOLATION, MESSAGE_TOO_BIG, MANDATORY_EXTENSION, INTERNAL_ERROR, SERVICE_RESTART, TRY_AGAIN_LATER, BAD_GATEWAY, TLS_HANDSHAKE, UNAUTHORIZED, FORBIDDEN, TIMEOUT; a code without a name is written as its number
    let _ = close_code!(send fn);
    //                       ^^ no close code is named `fn`
    //                       | help: for a number that is known at run time, write `SendCode::new(fn)`; write a constant in braces, `close_code!(send { fn })`; the names are NORMAL_CLOSURE, GOING_AWAY, PROTOCOL_ERROR, UNSUPPORTED_DATA, RESERVED, NO_STATUS_RECEIVED, ABNORMAL_CLOSURE, INVALID_FRAME_PAYLOAD_DATA, POLICY_VIOLATION, MESSAGE_TOO_BIG, MANDATORY_EXTENSION, INTERNAL_ERROR, SERVICE_RESTART, TRY_AGAIN_LATER, BAD_GATEWAY, TLS_HANDSHAKE, UNAUTHORIZED, FORBIDDEN, TIMEOUT; a code without a name is written as its number
    let _: &str = wsclose::explain!(T::Abnormal);
    //                              ^^^^^^^^^^^ expected a name, found a path
    //                              | help: a variant of an enum with `#[close_codes]` has a method: `T::Abnormal.explain()`
    let _: &str = wsclose::explain!(1000 1001);
    //                                   ^^^^ unexpected token
    //                                   | help: write one code: `explain!(1000)`
}

fn main() {
    received(CloseCode::GOING_AWAY);
    sent(MINE.get());
    words();
    let _ = T::Abnormal;
}
