//! Codes that a user's macro passes on are underlined where its user wrote them.

macro_rules! close {
    (literal $code:literal) => { wsclose::close_code!(send $code) };
    (expr $code:expr) => { wsclose::close_code!(send $code) };
    (ident $code:ident) => { wsclose::close_code!(send $code) };
    (tt $($code:tt)*) => { wsclose::close_code!(send $($code)*) };
}

fn main() {
    let _ = close!(literal 1006);
    //                     ^^^^ 1006 (Abnormal Closure) must not be sent in a Close frame
    //                     | help: to make the other endpoint report 1006, drop the connection without a Close frame; to report a failure, send 1011 (Internal Error); for a peer that is silent or too slow, send 1008 (Policy Violation) or 3008 (Timeout)
    //                     | note: it is reserved for reporting locally how a connection ended (RFC 6455, section 7.4.1)
    let _ = close!(literal -1);
    //                     ^^ `-1` is negative, not a close code
    //                     | help: close codes are 1000 to 4999
    let _ = close!(expr 1005);
    //                  ^^^^ 1005 (No Status Received) must not be sent in a Close frame
    //                  | help: to close without a code, send a Close frame with an empty body (`None` in most libraries); to tell the other endpoint why, send a code such as 1000 (Normal Closure) or 1011 (Internal Error)
    //                  | note: it is reserved for reporting locally how a connection ended (RFC 6455, section 7.4.1)
    let _ = close!(expr -1);
    //                  ^^ `-1` is negative, not a close code
    //                  | help: close codes are 1000 to 4999
    let _ = close!(expr 1000 + 4);
    //                  ^^^^^^^^ 1004 (Reserved) must not be sent in a Close frame
    //                  | help: choose a code that says what happened, such as 1008 (Policy Violation) or 1011 (Internal Error), or a private code from 4000 to 4999
    //                  | note: it is reserved, and its meaning may be defined later (RFC 6455, section 7.4.1)
    let _ = close!(ident ABNORMAL_CLOSURE);
    //                   ^^^^^^^^^^^^^^^^ 1006 (Abnormal Closure) must not be sent in a Close frame
    //                   | help: to make the other endpoint report 1006, drop the connection without a Close frame; to report a failure, send 1011 (Internal Error); for a peer that is silent or too slow, send 1008 (Policy Violation) or 3008 (Timeout)
    //                   | note: it is reserved for reporting locally how a connection ended (RFC 6455, section 7.4.1)
    let _ = close!(tt 1015 as server);
    //                ^^^^ 1015 (TLS Handshake) must not be sent in a Close frame
    //                | help: without TLS there is no connection to send a Close frame on: end the TCP connection; to close an open WebSocket connection because of a certificate, send 1008 (Policy Violation)
    //                | note: it is reserved for reporting locally how a connection ended (RFC 6455, section 7.4.1)
}
