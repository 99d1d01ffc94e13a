//! Constant expressions are checked by the compiler's evaluation.

use wsclose::close_code;

const BASE: u16 = 1000;

fn main() {
    let _ = close_code!(send { BASE + 6 });
    //                         ^^^^^^^^ 1006 (Abnormal Closure) must not be sent in a Close frame
    //                         | help: to make the other endpoint report 1006, drop the connection without a Close frame; to report a failure, send 1011 (Internal Error); for a peer that is silent or too slow, send 1008 (Policy Violation) or 3008 (Timeout)
    //                         | note: it is reserved for reporting locally how a connection ended (RFC 6455, section 7.4.1)
    let _ = close_code!(send { BASE - 500 });
    //                         ^^^^^^^^^^ 500 is not a close code
    //                         | help: for HTTP 500, send 1011 (Internal Error)
    //                         | note: 0 to 999 are not used (RFC 6455, section 7.4.2)
    let _ = close_code!(send { BASE * 5 });
    //                         ^^^^^^^^ 5000 is not a close code
    //                         | help: for the codes of your application, use 4000 to 4999
    //                         | note: close codes are 1000 to 4999 (RFC 6455, section 11.7)
    let _ = close_code!(send { BASE + 16 });
    //                         ^^^^^^^^^ 1016 (Unassigned) must not be sent in a Close frame
    //                         | help: for the codes of your application, use 4000 to 4999
    //                         | note: 1016 to 2999 are reserved for the protocol and its extensions (RFC 6455, section 7.4.2)
    let _ = close_code!(send { BASE + 10 } as server);
    //                         ^^^^^^^^^ 1010 (Mandatory Extension) must not be sent by a server
    //                         | help: a server that does not support an extension omits it from the handshake or refuses the upgrade; on an open connection, send 1011 (Internal Error) or 1008 (Policy Violation)
    //                         | note: only clients send it (RFC 6455, section 7.4.1)
    let _ = close_code!(send { BASE + 12 } as client);
    //                         ^^^^^^^^^ 1012 (Service Restart) should not be sent by a client
    //                         | help: a client that is going away sends 1001 (Going Away)
    //                         | note: this is our reading of its registration with IANA, which mentions only servers; RFC 6455 does not forbid it
    let _ = close_code!(send { BASE + 1 } as browser);
    //                         ^^^^^^^^ a browser script cannot send 1001 (Going Away)
    //                         | help: send 1000 (Normal Closure), or a private code from 4000 to 4999 that the server knows
    //                         | note: `WebSocket.close()` takes 1000 and 3000 to 4999, and throws InvalidAccessError for the rest (WHATWG WebSockets)
    let _ = close_code!(send { let six = 6; BASE + six });
    //                         ^^^^^^^^^^^^^^^^^^^^^^^ 1006 (Abnormal Closure) must not be sent in a Close frame
    //                         | help: to make the other endpoint report 1006, drop the connection without a Close frame; to report a failure, send 1011 (Internal Error); for a peer that is silent or too slow, send 1008 (Policy Violation) or 3008 (Timeout)
    //                         | note: it is reserved for reporting locally how a connection ended (RFC 6455, section 7.4.1)
}
