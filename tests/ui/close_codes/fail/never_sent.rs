//! Codes that no one may send, as the codes of an application.

use wsclose::close_codes;

#[close_codes]
enum Reserved {
    Reserved = 1004,
    //         ^^^^ 1004 (Reserved) must not be sent in a Close frame
    //         | help: choose a code that says what happened, such as 1008 (Policy Violation) or 1011 (Internal Error), or a private code from 4000 to 4999
    //         | note: it is reserved, and its meaning may be defined later (RFC 6455, section 7.4.1)
    NoStatus = 1005,
    //         ^^^^ 1005 (No Status Received) must not be sent in a Close frame
    //         | help: to close without a code, send a Close frame with an empty body (`None` in most libraries); to tell the other endpoint why, send a code such as 1000 (Normal Closure) or 1011 (Internal Error)
    //         | note: it is reserved for reporting locally how a connection ended (RFC 6455, section 7.4.1)
    Abnormal = 1006,
    //         ^^^^ 1006 (Abnormal Closure) must not be sent in a Close frame
    //         | help: to make the other endpoint report 1006, drop the connection without a Close frame; to report a failure, send 1011 (Internal Error); for a peer that is silent or too slow, send 1008 (Policy Violation) or 3008 (Timeout)
    //         | note: it is reserved for reporting locally how a connection ended (RFC 6455, section 7.4.1)
    Tls = 1015,
    //    ^^^^ 1015 (TLS Handshake) must not be sent in a Close frame
    //    | help: without TLS there is no connection to send a Close frame on: end the TCP connection; to close an open WebSocket connection because of a certificate, send 1008 (Policy Violation)
    //    | note: it is reserved for reporting locally how a connection ended (RFC 6455, section 7.4.1)
    Fine = 4001,
}

#[close_codes]
enum Unassigned {
    Next = 1016,
    //     ^^^^ 1016 (Unassigned) must not be sent in a Close frame
    //     | help: for the codes of your application, use 4000 to 4999
    //     | note: 1016 to 2999 are reserved for the protocol and its extensions (RFC 6455, section 7.4.2)
    Last = 2999,
    //     ^^^^ 2999 (Unassigned) must not be sent in a Close frame
    //     | help: for the codes of your application, use 4000 to 4999
    //     | note: 1016 to 2999 are reserved for the protocol and its extensions (RFC 6455, section 7.4.2)
}

#[close_codes]
enum OutOfRange {
    Zero = 0,
    //     ^ 0 is not a close code
    //     | help: send 1000 (Normal Closure) when the connection has served its purpose, 1011 (Internal Error) for a failure, or a private code from 4000 to 4999
    //     | note: 0 to 999 are not used (RFC 6455, section 7.4.2)
    Http = 503,
    //     ^^^ 503 is not a close code
    //     | help: for HTTP 503, send 1013 (Try Again Later)
    //     | note: 0 to 999 are not used (RFC 6455, section 7.4.2)
    NotUsed = 999,
    //        ^^^ 999 is not a close code
    //        | help: send 1000 (Normal Closure) when the connection has served its purpose, 1011 (Internal Error) for a failure, or a private code from 4000 to 4999
    //        | note: 0 to 999 are not used (RFC 6455, section 7.4.2)
    TooHigh = 5000,
    //        ^^^^ 5000 is not a close code
    //        | help: for the codes of your application, use 4000 to 4999
    //        | note: close codes are 1000 to 4999 (RFC 6455, section 11.7)
    Highest = 65535,
    //        ^^^^^ 65535 is not a close code
    //        | help: for the codes of your application, use 4000 to 4999
    //        | note: close codes are 1000 to 4999 (RFC 6455, section 11.7)
}

/// What follows on an enum of codes; none of it is wrong, so none of it may be an error.
macro_rules! used {
    ($($code:ident::$variant:ident)*) => {$(
        let all: &[$code] = $code::ALL;
        let code: wsclose::SendCode = $code::$variant.code();
        let _: (u16, wsclose::CloseCode) = ($code::$variant.into(), $code::$variant.into());
        let _ = ($code::try_from(4001).is_ok(), $code::try_from(code).is_ok(), all.len());
        let _ = wsclose::ApplicationCode::explain(&$code::$variant);
    )*};
}

fn main() {
    used!(Reserved::Abnormal Unassigned::Next OutOfRange::Http);
}
