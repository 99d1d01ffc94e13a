//! Codes that no one may send.

use wsclose::closes_with;

#[closes_with(1004, 1005, 1006, 1015)]
//            ^^^^ 1004 (Reserved) is never sent in a Close frame
//            | help: choose a code that says what happened, such as 1008 (Policy Violation) or 1011 (Internal Error), or a private code from 4000 to 4999
//            | note: it is reserved, and its meaning may be defined later (RFC 6455, section 7.4.1)
//                  ^^^^ 1005 (No Status Received) is never sent in a Close frame
//                  | help: to close without a code, send a Close frame with an empty body (`None` in most libraries); if the other side must act on it, send a code that says why, such as 1000 (Normal Closure) or 1011 (Internal Error)
//                  | note: it is kept for reporting locally how a connection ended (RFC 6455, section 7.4.1)
//                        ^^^^ 1006 (Abnormal Closure) is never sent in a Close frame
//                        | help: to make the other side see 1006, drop the connection without a Close frame; to report a failure, send 1011 (Internal Error); for a silent or too slow peer, 1008 (Policy Violation) or 3008 (Timeout)
//                        | note: it is kept for reporting locally how a connection ended (RFC 6455, section 7.4.1)
//                              ^^^^ 1015 (TLS Handshake) is never sent in a Close frame
//                              | help: without TLS there is no connection to send a Close frame on: end the TCP connection; to close an open WebSocket over a certificate or its owner, send 1008 (Policy Violation)
//                              | note: it is kept for reporting locally how a connection ended (RFC 6455, section 7.4.1)
fn reserved() {}

#[closes_with(1016, 2999, 0, 404, 999, 5000, 65535)]
//            ^^^^ 1016 (Unassigned) may not be sent in a Close frame
//            | help: an application takes codes of its own from 4000 to 4999
//            | note: 1016 to 2999 are kept for the protocol and its extensions (RFC 6455, section 7.4.2)
//                  ^^^^ 2999 (Unassigned) may not be sent in a Close frame
//                  | help: an application takes codes of its own from 4000 to 4999
//                  | note: 1016 to 2999 are kept for the protocol and its extensions (RFC 6455, section 7.4.2)
//                        ^ 0 is not a close code
//                        | help: send 1000 (Normal Closure) at the end of the work, 1011 (Internal Error) for a failure, or a private code from 4000 to 4999
//                        | note: 0 to 999 are not used (RFC 6455, section 7.4.2)
//                           ^^^ 404 is not a close code
//                           | help: for what HTTP 404 says, a private code serves; the status plus 4000, here 4404, is a common choice
//                           | note: 0 to 999 are not used (RFC 6455, section 7.4.2)
//                                ^^^ 999 is not a close code
//                                | help: send 1000 (Normal Closure) at the end of the work, 1011 (Internal Error) for a failure, or a private code from 4000 to 4999
//                                | note: 0 to 999 are not used (RFC 6455, section 7.4.2)
//                                     ^^^^ 5000 is not a close code
//                                     | help: an application takes codes of its own from 4000 to 4999
//                                     | note: close codes are 1000 to 4999 (RFC 6455, section 11.7)
//                                           ^^^^^ 65535 is not a close code
//                                           | help: an application takes codes of its own from 4000 to 4999
//                                           | note: close codes are 1000 to 4999 (RFC 6455, section 11.7)
fn no_codes() {}

#[closes_with(RESERVED, NO_STATUS_RECEIVED, CloseCode::ABNORMAL_CLOSURE, SendCode::TLS_HANDSHAKE)]
//            ^^^^^^^^ 1004 (Reserved) is never sent in a Close frame
//            | help: choose a code that says what happened, such as 1008 (Policy Violation) or 1011 (Internal Error), or a private code from 4000 to 4999
//            | note: it is reserved, and its meaning may be defined later (RFC 6455, section 7.4.1)
//                      ^^^^^^^^^^^^^^^^^^ 1005 (No Status Received) is never sent in a Close frame
//                      | help: to close without a code, send a Close frame with an empty body (`None` in most libraries); if the other side must act on it, send a code that says why, such as 1000 (Normal Closure) or 1011 (Internal Error)
//                      | note: it is kept for reporting locally how a connection ended (RFC 6455, section 7.4.1)
//                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^ 1006 (Abnormal Closure) is never sent in a Close frame
//                                          | help: to make the other side see 1006, drop the connection without a Close frame; to report a failure, send 1011 (Internal Error); for a silent or too slow peer, 1008 (Policy Violation) or 3008 (Timeout)
//                                          | note: it is kept for reporting locally how a connection ended (RFC 6455, section 7.4.1)
//                                                                       ^^^^^^^^^^^^^^^^^^^^^^^ 1015 (TLS Handshake) is never sent in a Close frame
//                                                                       | help: without TLS there is no connection to send a Close frame on: end the TCP connection; to close an open WebSocket over a certificate or its owner, send 1008 (Policy Violation)
//                                                                       | note: it is kept for reporting locally how a connection ended (RFC 6455, section 7.4.1)
fn names() {}

fn main() {
    reserved();
    no_codes();
    names();
}
