//! All mistakes of one invocation at once, in every position.

use wsclose::{CloseCode, close_code};

fn main() {
    let _ = close_code!(send 1011u8 as sever);
    //                       ^^^^^^ `1011u8` is a `u8`, and close codes are `u16`
    //                       | help: write `1011`
    //                                 ^^^^^ unknown role `sever`
    //                                 | help: write `as server`
    let _ = close_code!(GOING_AWY as client);
    //                  ^^^^^^^^^ no close code is named `GOING_AWY`
    //                  | help: write `GOING_AWAY` (1001)
    //                            ^^^^^^^^^ a role is checked only for a code that is sent
    //                            | help: write `close_code!(send GOING_AWY as client)`
    let _ = close_code!(send 70000 as sever more);
    //                       ^^^^^ `70000` does not fit in the 16 bits of a close code
    //                       | help: close codes are 1000 to 4999
    //                                ^^^^^ unknown role `sever`
    //                                | help: write `as server`
    //                                      ^^^^ unexpected token
    //                                      | help: write one code per macro: `close_code!(1000)` or `close_code!(send 1000 as server)`
    let _ = close_code!(send 1006u32 as sever);
    //                       ^^^^^^^ 1006 (Abnormal Closure) must not be sent in a Close frame
    //                       | help: to make the other endpoint report 1006, drop the connection without a Close frame; to report a failure, send 1011 (Internal Error); for a peer that is silent or too slow, send 1008 (Policy Violation) or 3008 (Timeout)
    //                       | note: it is reserved for reporting locally how a connection ended (RFC 6455, section 7.4.1)
    //                       ^^^^^^^ `1006u32` is a `u32`, and close codes are `u16`
    //                       | help: write `1006`
    //                                  ^^^^^ unknown role `sever`
    //                                  | help: write `as server`
    let _ = close_code!(send Abnormal);
    //                       ^^^^^^^^ 1006 (Abnormal Closure) must not be sent in a Close frame
    //                       | help: to make the other endpoint report 1006, drop the connection without a Close frame; to report a failure, send 1011 (Internal Error); for a peer that is silent or too slow, send 1008 (Policy Violation) or 3008 (Timeout)
    //                       | note: it is reserved for reporting locally how a connection ended (RFC 6455, section 7.4.1)
    //                       ^^^^^^^^ `Abnormal` is not the canonical name of 1006 (Abnormal Closure)
    //                       | help: write `ABNORMAL_CLOSURE`
    close_code!(send 1006 as sever);
    //               ^^^^ 1006 (Abnormal Closure) must not be sent in a Close frame
    //               | help: to make the other endpoint report 1006, drop the connection without a Close frame; to report a failure, send 1011 (Internal Error); for a peer that is silent or too slow, send 1008 (Policy Violation) or 3008 (Timeout)
    //               | note: it is reserved for reporting locally how a connection ended (RFC 6455, section 7.4.1)
    //                       ^^^^^ unknown role `sever`
    //                       | help: write `as server`
    match CloseCode::from(1000) {
        close_code!(70000 as client) => {}
        //          ^^^^^ `70000` does not fit in the 16 bits of a close code
        //          | help: close codes are 1000 to 4999
        //                ^^^^^^^^^ a role is checked only for a code that is sent
        //                | help: write `close_code!(send 70000 as client)`
        close_code!(GOING_AWY as client) => {}
        //          ^^^^^^^^^ no close code is named `GOING_AWY`
        //          | help: write `GOING_AWAY` (1001)
        //                    ^^^^^^^^^ a role is checked only for a code that is sent
        //                    | help: write `close_code!(send GOING_AWY as client)`
        _ => {}
    }
}
