//! Constant expressions are checked by the compiler's evaluation.

use wsclose::close_code;

const BASE: u16 = 1000;

fn main() {
    let _ = close_code!(send { BASE + 6 });
    //                         ^^^^^^^^ 1006 (Abnormal Closure) is never sent in a Close frame
    //                         | help: to make the other side see 1006, drop the connection without a Close frame; to report a failure, send 1011 (Internal Error); for a silent or too slow peer, 1008 (Policy Violation) or 3008 (Timeout)
    //                         | note: it is kept for reporting locally how a connection ended (RFC 6455, section 7.4.1)
    let _ = close_code!(send { BASE - 500 });
    //                         ^^^^^^^^^^ 500 is not a close code
    //                         | help: for what HTTP 500 says, send 1011 (Internal Error)
    //                         | note: 0 to 999 are not used (RFC 6455, section 7.4.2)
    let _ = close_code!(send { BASE * 5 });
    //                         ^^^^^^^^ 5000 is not a close code
    //                         | help: an application takes codes of its own from 4000 to 4999
    //                         | note: close codes are 1000 to 4999 (RFC 6455, section 11.7)
    let _ = close_code!(send { BASE + 16 });
    //                         ^^^^^^^^^ 1016 (Unassigned) may not be sent in a Close frame
    //                         | help: an application takes codes of its own from 4000 to 4999
    //                         | note: 1016 to 2999 are kept for the protocol and its extensions (RFC 6455, section 7.4.2)
    let _ = close_code!(send { BASE + 10 } as server);
    //                         ^^^^^^^^^ 1010 (Mandatory Extension) is not sent by a server
    //                         | help: a server that cannot agree to an extension leaves it out of the handshake or refuses the upgrade; on an open connection, send 1011 (Internal Error) or 1008 (Policy Violation)
    //                         | note: RFC 6455, section 7.4.1, gives it to clients only
    let _ = close_code!(send { BASE + 12 } as client);
    //                         ^^^^^^^^^ 1012 (Service Restart) is not sent by a client
    //                         | help: a client that leaves sends 1001 (Going Away)
    //                         | note: this is our reading of its registration with IANA, which speaks of servers; no rule of RFC 6455 forbids it
    let _ = close_code!(send { BASE + 1 } as browser);
    //                         ^^^^^^^^ a script in a browser may not send 1001 (Going Away)
    //                         | help: send 1000 (Normal Closure), or a private code from 4000 to 4999 that the server knows
    //                         | note: `WebSocket.close()` takes 1000 and 3000 to 4999, and throws InvalidAccessError for the rest (WHATWG WebSockets)
    let _ = close_code!(send { let six = 6; BASE + six });
    //                         ^^^^^^^^^^^^^^^^^^^^^^^ 1006 (Abnormal Closure) is never sent in a Close frame
    //                         | help: to make the other side see 1006, drop the connection without a Close frame; to report a failure, send 1011 (Internal Error); for a silent or too slow peer, 1008 (Policy Violation) or 3008 (Timeout)
    //                         | note: it is kept for reporting locally how a connection ended (RFC 6455, section 7.4.1)
}
