//! All mistakes of a declaration at once; what follows from them is no further error.

use wsclose::{close_code, close_codes, closes_with};

/// Ours.
#[close_codes]
#[derive(Clone, Copy, Debug, PartialEq)]
enum Chat {
    Kicked = 4001,
    Deploy = 1012,
}

#[closes_with(1006, Away, Chat::Kickd, 1008, 1008, crate = wsclose, crate = "::wsclose")]
//            ^^^^ 1006 (Abnormal Closure) must not be sent in a Close frame
//            | help: to make the other endpoint report 1006, drop the connection without a Close frame; to report a failure, send 1011 (Internal Error); for a peer that is silent or too slow, send 1008 (Policy Violation) or 3008 (Timeout)
//            | note: it is reserved for reporting locally how a connection ended (RFC 6455, section 7.4.1)
//                  ^^^^ `Away` is not the canonical name of 1001 (Going Away)
//                  | help: write `GOING_AWAY`
//                        ^^^^^^^^^^^ `Chat` has no variant `Kickd`
//                        | help: write `Chat::Kicked`
//                                           ^^^^ duplicate code
//                                           | help: remove one of the two
//                                                         ^^^^^^^ `crate` takes the path of wsclose as a string
//                                                         | help: write its name in your manifest, `crate = "ws"`, or the path at which your code re-exports it, `crate = "crate::net::wsclose"` or `crate = "::framework::wsclose"`
//                                                                  ^^^^^ duplicate argument `crate`
//                                                                  | help: remove one of the two
fn close() {
    let _ = close_code!(send 1011);
    let _ = (Chat::Kicked, Chat::Deploy);
}

#[closes_with(1008)]
fn the_macro_tells() {
    let _ = close_code!(send 1006);
    //                       ^^^^ 1006 (Abnormal Closure) must not be sent in a Close frame
    //                       | help: to make the other endpoint report 1006, drop the connection without a Close frame; to report a failure, send 1011 (Internal Error); for a peer that is silent or too slow, send 1008 (Policy Violation) or 3008 (Timeout)
    //                       | note: it is reserved for reporting locally how a connection ended (RFC 6455, section 7.4.1)
}

#[closes_with(1001, exact)]
fn an_alias() {
    let _ = close_code!(send Away);
    //                       ^^^^ `Away` is not the canonical name of 1001 (Going Away)
    //                       | help: write `GOING_AWAY`
}

fn main() {
    close();
    the_macro_tells();
    an_alias();
}
