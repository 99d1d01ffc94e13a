//! A number that has no meaning yet may be looked at, but not sent.

use wsclose::close_code;

fn main() {
    let _ = close_code!(1016);
    let _ = close_code!(send 1016);
    //                       ^^^^ 1016 (Unassigned) must not be sent in a Close frame
    //                       | help: for the codes of your application, use 4000 to 4999
    //                       | note: 1016 to 2999 are reserved for the protocol and its extensions (RFC 6455, section 7.4.2)
    let _ = close_code!(send 2999 as client);
    //                       ^^^^ 2999 (Unassigned) must not be sent in a Close frame
    //                       | help: for the codes of your application, use 4000 to 4999
    //                       | note: 1016 to 2999 are reserved for the protocol and its extensions (RFC 6455, section 7.4.2)
}
