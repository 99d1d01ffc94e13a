//! Codes that no one may send.

use wsclose::closes_with;

#[closes_with(1004, 1005, 1006, 1015)]
//            ^^^^ 1004 (Reserved) must not be sent in a Close frame
//            | help: choose a code that says what happened, such as 1008 (Policy Violation) or 1011 (Internal Error), or a private code from 4000 to 4999
//            | note: it is reserved, and its meaning may be defined later (RFC 6455, section 7.4.1)
//                  ^^^^ 1005 (No Status Received) must not be sent in a Close frame
//                  | help: to close without a code, send a Close frame with an empty body (`None` in most libraries); to tell the other endpoint why, send a code such as 1000 (Normal Closure) or 1011 (Internal Error)
//                  | note: it is reserved for reporting locally how a connection ended (RFC 6455, section 7.4.1)
//                        ^^^^ 1006 (Abnormal Closure) must not be sent in a Close frame
//                        | help: to make the other endpoint report 1006, drop the connection without a Close frame; to report a failure, send 1011 (Internal Error); for a peer that is silent or too slow, send 1008 (Policy Violation) or 3008 (Timeout)
//                        | note: it is reserved for reporting locally how a connection ended (RFC 6455, section 7.4.1)
//                              ^^^^ 1015 (TLS Handshake) must not be sent in a Close frame
//                              | help: without TLS there is no connection to send a Close frame on: end the TCP connection; to close an open WebSocket connection because of a certificate, send 1008 (Policy Violation)
//                              | note: it is reserved for reporting locally how a connection ended (RFC 6455, section 7.4.1)
fn reserved() {}

#[closes_with(1016, 2999, 0, 404, 999, 5000, 65535)]
//            ^^^^ 1016 (Unassigned) must not be sent in a Close frame
//            | help: for the codes of your application, use 4000 to 4999
//            | note: 1016 to 2999 are reserved for the protocol and its extensions (RFC 6455, section 7.4.2)
//                  ^^^^ 2999 (Unassigned) must not be sent in a Close frame
//                  | help: for the codes of your application, use 4000 to 4999
//                  | note: 1016 to 2999 are reserved for the protocol and its extensions (RFC 6455, section 7.4.2)
//                        ^ 0 is not a close code
//                        | help: send 1000 (Normal Closure) when the connection has served its purpose, 1011 (Internal Error) for a failure, or a private code from 4000 to 4999
//                        | note: 0 to 999 are not used (RFC 6455, section 7.4.2)
//                           ^^^ 404 is not a close code
//                           | help: for HTTP 404, send a private code, such as the status plus 4000: 4404
//                           | note: 0 to 999 are not used (RFC 6455, section 7.4.2)
//                                ^^^ 999 is not a close code
//                                | help: send 1000 (Normal Closure) when the connection has served its purpose, 1011 (Internal Error) for a failure, or a private code from 4000 to 4999
//                                | note: 0 to 999 are not used (RFC 6455, section 7.4.2)
//                                     ^^^^ 5000 is not a close code
//                                     | help: for the codes of your application, use 4000 to 4999
//                                     | note: close codes are 1000 to 4999 (RFC 6455, section 11.7)
//                                           ^^^^^ 65535 is not a close code
//                                           | help: for the codes of your application, use 4000 to 4999
//                                           | note: close codes are 1000 to 4999 (RFC 6455, section 11.7)
fn no_codes() {}

#[closes_with(RESERVED, NO_STATUS_RECEIVED, CloseCode::ABNORMAL_CLOSURE, SendCode::TLS_HANDSHAKE)]
//            ^^^^^^^^ 1004 (Reserved) must not be sent in a Close frame
//            | help: choose a code that says what happened, such as 1008 (Policy Violation) or 1011 (Internal Error), or a private code from 4000 to 4999
//            | note: it is reserved, and its meaning may be defined later (RFC 6455, section 7.4.1)
//                      ^^^^^^^^^^^^^^^^^^ 1005 (No Status Received) must not be sent in a Close frame
//                      | help: to close without a code, send a Close frame with an empty body (`None` in most libraries); to tell the other endpoint why, send a code such as 1000 (Normal Closure) or 1011 (Internal Error)
//                      | note: it is reserved for reporting locally how a connection ended (RFC 6455, section 7.4.1)
//                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^ 1006 (Abnormal Closure) must not be sent in a Close frame
//                                          | help: to make the other endpoint report 1006, drop the connection without a Close frame; to report a failure, send 1011 (Internal Error); for a peer that is silent or too slow, send 1008 (Policy Violation) or 3008 (Timeout)
//                                          | note: it is reserved for reporting locally how a connection ended (RFC 6455, section 7.4.1)
//                                                                       ^^^^^^^^^^^^^^^^^^^^^^^ 1015 (TLS Handshake) must not be sent in a Close frame
//                                                                       | help: without TLS there is no connection to send a Close frame on: end the TCP connection; to close an open WebSocket connection because of a certificate, send 1008 (Policy Violation)
//                                                                       | note: it is reserved for reporting locally how a connection ended (RFC 6455, section 7.4.1)
fn names() {}

fn main() {
    reserved();
    no_codes();
    names();
}
