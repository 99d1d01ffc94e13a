//! A code for the other side, and roles that do not exist.

use wsclose::close_code;

fn main() {
    let _ = close_code!(send 1010 as server);
    //                       ^^^^ 1010 (Mandatory Extension) must not be sent by a server
    //                       | help: a server that does not support an extension omits it from the handshake or refuses the upgrade; on an open connection, send 1011 (Internal Error) or 1008 (Policy Violation)
    //                       | note: only clients send it (RFC 6455, section 7.4.1)
    let _ = close_code!(send 1001 as browser);
    //                       ^^^^ a browser script cannot send 1001 (Going Away)
    //                       | help: send 1000 (Normal Closure), or a private code from 4000 to 4999 that the server knows
    //                       | note: `WebSocket.close()` takes 1000 and 3000 to 4999, and throws InvalidAccessError for the rest (WHATWG WebSockets)
    let _ = close_code!(send 1011 as browser);
    //                       ^^^^ a browser script cannot send 1011 (Internal Error)
    //                       | help: send 1000 (Normal Closure), or a private code from 4000 to 4999 that the server knows
    //                       | note: `WebSocket.close()` takes 1000 and 3000 to 4999, and throws InvalidAccessError for the rest (WHATWG WebSockets)
    let _ = close_code!(send 1014 as browser);
    //                       ^^^^ a browser script cannot send 1014 (Bad Gateway)
    //                       | help: send 1000 (Normal Closure), or a private code from 4000 to 4999 that the server knows
    //                       | note: `WebSocket.close()` takes 1000 and 3000 to 4999, and throws InvalidAccessError for the rest (WHATWG WebSockets)
    let _ = close_code!(send 1012 as client);
    //                       ^^^^ 1012 (Service Restart) should not be sent by a client
    //                       | help: a client that is going away sends 1001 (Going Away)
    //                       | note: this is our reading of its registration with IANA, which mentions only servers; RFC 6455 does not forbid it
    let _ = close_code!(send 1013 as client);
    //                       ^^^^ 1013 (Try Again Later) should not be sent by a client
    //                       | help: a client that cannot keep up sends 1008 (Policy Violation), 1011 (Internal Error), or 3008 (Timeout)
    //                       | note: this is our reading of its registration with IANA, which mentions only servers; RFC 6455 does not forbid it
    let _ = close_code!(send 1014 as client);
    //                       ^^^^ 1014 (Bad Gateway) should not be sent by a client
    //                       | help: only a gateway, which is a server to its client, sends this code; a client with a failed data source sends 1011 (Internal Error)
    //                       | note: this is our reading of its registration with IANA, which mentions only servers; RFC 6455 does not forbid it
    let _ = close_code!(send 1000 as sever);
    //                               ^^^^^ unknown role `sever`
    //                               | help: write `as server`
    let _ = close_code!(send 1000 as u16);
    //                               ^^^ unknown role `u16`
    //                               | help: the roles are `client`, `server`, `browser`
    let _ = close_code!(send 1000 as 5);
    //                               ^ expected a role
    //                               | help: the roles are `client`, `server`, `browser`
    let _ = close_code!(send 1000 as);
    //                            ^^ missing role
    //                            | help: the roles are `client`, `server`, `browser`
    let _ = close_code!(1010 as client);
    //                       ^^^^^^^^^ a role is checked only for a code that is sent
    //                       | help: write `close_code!(send 1010 as client)`
}
