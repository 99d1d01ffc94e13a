//! The code of a constant is checked by its type.

use wsclose::close_code;

const BASE: u16 = 1000;

close_code! {
    pub const A: SendCode = 1006;
    //                      ^^^^ 1006 (Abnormal Closure) must not be sent in a Close frame
    //                      | help: to make the other endpoint report 1006, drop the connection without a Close frame; to report a failure, send 1011 (Internal Error); for a peer that is silent or too slow, send 1008 (Policy Violation) or 3008 (Timeout)
    //                      | note: it is reserved for reporting locally how a connection ended (RFC 6455, section 7.4.1)
    pub const B: SendCode = 999;
    //                      ^^^ 999 is not a close code
    //                      | help: send 1000 (Normal Closure) when the connection has served its purpose, 1011 (Internal Error) for a failure, or a private code from 4000 to 4999
    //                      | note: 0 to 999 are not used (RFC 6455, section 7.4.2)
    pub const C: CloseCode = 5000;
    //                       ^^^^ 5000 is not a close code
    //                       | help: close codes are 1000 to 4999; to keep any received number, write `CloseCode::from(5000)`
    pub const D: BrowserCode = 1001;
    //                         ^^^^ a browser script cannot send 1001 (Going Away)
    //                         | help: send 1000 (Normal Closure), or a private code from 4000 to 4999 that the server knows
    //                         | note: `WebSocket.close()` takes 1000 and 3000 to 4999, and throws InvalidAccessError for the rest (WHATWG WebSockets)
    pub const E: SendCode = GOING_AWY;
    //                      ^^^^^^^^^ no close code is named `GOING_AWY`
    //                      | help: write `GOING_AWAY` (1001)
    pub const F: SendCode = Away;
    //                      ^^^^ `Away` is not the canonical name of 1001 (Going Away)
    //                      | help: write `GOING_AWAY`
    pub const G: SendCode = 1010 as server;
    //                      ^^^^ 1010 (Mandatory Extension) must not be sent by a server
    //                      | help: a server that does not support an extension omits it from the handshake or refuses the upgrade; on an open connection, send 1011 (Internal Error) or 1008 (Policy Violation)
    //                      | note: only clients send it (RFC 6455, section 7.4.1)
    pub const H: SendCode = { BASE + 5 };
    //                        ^^^^^^^^ 1005 (No Status Received) must not be sent in a Close frame
    //                        | help: to close without a code, send a Close frame with an empty body (`None` in most libraries); to tell the other endpoint why, send a code such as 1000 (Normal Closure) or 1011 (Internal Error)
    //                        | note: it is reserved for reporting locally how a connection ended (RFC 6455, section 7.4.1)
    pub const I: BrowserCode = { BASE + 1 };
    //                           ^^^^^^^^ a browser script cannot send 1001 (Going Away)
    //                           | help: send 1000 (Normal Closure), or a private code from 4000 to 4999 that the server knows
    //                           | note: `WebSocket.close()` takes 1000 and 3000 to 4999, and throws InvalidAccessError for the rest (WHATWG WebSockets)
    pub const J: CloseCode = send 4001;
    //                       ^^^^ `send` does not match the type `CloseCode` of the constant
    //                       | help: declare the constant as `SendCode`, or remove `send`
    pub const K: BrowserCode = 4002 as server;
    //                              ^^^^^^^^^ a `BrowserCode` is always sent by a browser script
    //                              | help: declare the constant as `SendCode`, or remove the role
    pub const L: CloseCode = { BASE };
    //                       ^^^^^^^^ a constant expression is allowed only after `send`
    //                       | help: write `close_code!(send { … })`; for a received code, write `CloseCode::from(…)`
    pub const M: wsclose::SendCode = 2000;
    //                               ^^^^ 2000 (Unassigned) must not be sent in a Close frame
    //                               | help: for the codes of your application, use 4000 to 4999
    //                               | note: 1016 to 2999 are reserved for the protocol and its extensions (RFC 6455, section 7.4.2)
    pub const N: SendCode = 70000 as sever;
    //                      ^^^^^ `70000` does not fit in the 16 bits of a close code
    //                      | help: close codes are 1000 to 4999
    //                               ^^^^^ unknown role `sever`
    //                               | help: write `as server`
}

fn main() {
    // The constants are there all the same, so their use is no further error.
    let _: [wsclose::SendCode; 4] = [A, B, E, M];
    let _: u16 = C.get() + D.get();
}
