//! Names that are not the canonical ones: unknown, mistyped, an alias.

use wsclose::{CloseCode, close_code};

fn main() {
    let _ = close_code!(SESSION_EXPIRED);
    //                  ^^^^^^^^^^^^^^^ no close code is named `SESSION_EXPIRED`
    //                  | help: write a constant of your own without the macro, `SESSION_EXPIRED`; the names are NORMAL_CLOSURE, GOING_AWAY, PROTOCOL_ERROR, UNSUPPORTED_DATA, RESERVED, NO_STATUS_RECEIVED, ABNORMAL_CLOSURE, INVALID_FRAME_PAYLOAD_DATA, POLICY_VIOLATION, MESSAGE_TOO_BIG, MANDATORY_EXTENSION, INTERNAL_ERROR, SERVICE_RESTART, TRY_AGAIN_LATER, BAD_GATEWAY, TLS_HANDSHAKE, UNAUTHORIZED, FORBIDDEN, TIMEOUT; a code without a name is written as its number
    let _ = close_code!(MANDATORY_EXTENTION);
    //                  ^^^^^^^^^^^^^^^^^^^ no close code is named `MANDATORY_EXTENTION`
    //                  | help: write `MANDATORY_EXTENSION` (1010)
    let _ = close_code!(send INTERNAL_EROR);
    //                       ^^^^^^^^^^^^^ no close code is named `INTERNAL_EROR`
    //                       | help: write `INTERNAL_ERROR` (1011)
    let _ = close_code!(Away);
    //                  ^^^^ `Away` is not the canonical name of 1001 (Going Away)
    //                  | help: write `GOING_AWAY`
    let _ = close_code!(going_away);
    //                  ^^^^^^^^^^ `going_away` is not the canonical name of 1001 (Going Away)
    //                  | help: write `GOING_AWAY`
    let _ = close_code!(send INTERNAL_SERVER_ERROR);
    //                       ^^^^^^^^^^^^^^^^^^^^^ `INTERNAL_SERVER_ERROR` is not the canonical name of 1011 (Internal Error)
    //                       | help: write `INTERNAL_ERROR`
    let _ = close_code!(send CloseCode::GOING_AWAY);
    //                       ^^^^^^^^^^^^^^^^^^^^^ expected a name, found a path
    //                       | help: write `GOING_AWAY`
    let _ = close_code!(send own::SESSION_EXPIRED);
    //                       ^^^^^^^^^^^^^^^^^^^^ expected a name, found a path
    //                       | help: write a constant of type `u16` in braces: `close_code!(send { own::SESSION_EXPIRED })`; a variant of an enum with `#[close_codes]` needs no macro: `own::SESSION_EXPIRED.code()`
    // What is done with an unknown code adds no errors.
    let number: u16 = close_code!(GOING_AWY).get();
    //                            ^^^^^^^^^ no close code is named `GOING_AWY`
    //                            | help: write `GOING_AWAY` (1001)
    match CloseCode::from(number) {
        close_code!(NORMAL) => {}
        //          ^^^^^^ `NORMAL` is not the canonical name of 1000 (Normal Closure)
        //          | help: write `NORMAL_CLOSURE`
        close_code!(NORML_CLOSURE) => {}
        //          ^^^^^^^^^^^^^ no close code is named `NORML_CLOSURE`
        //          | help: write `NORMAL_CLOSURE` (1000)
        _ => {}
    }
}
