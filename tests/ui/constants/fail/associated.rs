//! The constants of an `impl` and of a trait are checked where they are defined.

use wsclose::close_code;

struct S;

impl S {
    const BASE: u16 = 4000;

    close_code! {
        pub const GOOD: SendCode = { Self::BASE + 1 };
        pub const A: SendCode = { 1000 + 6 };
        //                        ^^^^^^^^ 1006 (Abnormal Closure) must not be sent in a Close frame
        //                        | help: to make the other endpoint report 1006, drop the connection without a Close frame; to report a failure, send 1011 (Internal Error); for a peer that is silent or too slow, send 1008 (Policy Violation) or 3008 (Timeout)
        //                        | note: it is reserved for reporting locally how a connection ended (RFC 6455, section 7.4.1)
        pub const B: BrowserCode = { Self::BASE - 2999 };
        //                           ^^^^^^^^^^^^^^^^^ a browser script cannot send 1001 (Going Away)
        //                           | help: send 1000 (Normal Closure), or a private code from 4000 to 4999 that the server knows
        //                           | note: `WebSocket.close()` takes 1000 and 3000 to 4999, and throws InvalidAccessError for the rest (WHATWG WebSockets)
    }
}

struct Generic<T>(T);

impl<T> Generic<T> {
    close_code! {
        pub const A: SendCode = { 4999 + 1 };
        //                        ^^^^^^^^ 5000 is not a close code
        //                        | help: for the codes of your application, use 4000 to 4999
        //                        | note: close codes are 1000 to 4999 (RFC 6455, section 11.7)
    }
}

trait Codes {
    const REQUIRED: wsclose::SendCode;

    close_code! {
        const PROVIDED: SendCode = { 4999 + 2 };
        //                           ^^^^^^^^ 5001 is not a close code
        //                           | help: for the codes of your application, use 4000 to 4999
        //                           | note: close codes are 1000 to 4999 (RFC 6455, section 11.7)
    }
}

impl Codes for S {
    close_code! {
        const REQUIRED: SendCode = { 4999 + 3 };
        //                           ^^^^^^^^ 5002 is not a close code
        //                           | help: for the codes of your application, use 4000 to 4999
        //                           | note: close codes are 1000 to 4999 (RFC 6455, section 11.7)
    }
}

close_code! {
    const FIRST: SendCode = 4001;
    #[cfg(all())]
    const SECOND: SendCode = 4001;
    //                       ^^^^ 4001 is already the code of `FIRST`
    //                       | help: give each constant a different code
    #[cfg(any())]
    const THIRD: SendCode = 4001;
}

fn main() {
    let _ = (S::GOOD, FIRST, SECOND);
}
