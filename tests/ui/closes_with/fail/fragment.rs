//! What a user's macro passes on is underlined where its user wrote it.

macro_rules! closes {
    (literal $code:literal $name:ident) => {
        #[wsclose::closes_with($code)]
        fn $name() {}
    };
    (path $code:path, $name:ident) => {
        #[wsclose::closes_with($code)]
        fn $name() {}
    };
    (expr $code:expr, $name:ident) => {
        #[wsclose::closes_with($code)]
        fn $name() {}
    };
    (body $name:ident $body:block) => {
        #[wsclose::closes_with(1000)]
        fn $name() $body
    };
    (item $item:item) => {
        #[wsclose::closes_with(1000)]
        $item
    };
}

closes!(literal 1006 one);
//              ^^^^ 1006 (Abnormal Closure) must not be sent in a Close frame
//              | help: to make the other endpoint report 1006, drop the connection without a Close frame; to report a failure, send 1011 (Internal Error); for a peer that is silent or too slow, send 1008 (Policy Violation) or 3008 (Timeout)
//              | note: it is reserved for reporting locally how a connection ended (RFC 6455, section 7.4.1)
closes!(literal -1 two);
//              ^^ `-1` is negative, not a close code
//              | help: close codes are 1000 to 4999
closes!(path SendCode::GOING_AWY, three);
//           ^^^^^^^^^^^^^^^^^^^ no close code is named `GOING_AWY`
//           | help: write `GOING_AWAY` (1001)
closes!(expr 4000 + 1, four);
//           ^^^^^^^^ expected a close code
//           | help: write a number, `1008`, a name, `POLICY_VIOLATION`, or a variant of your own codes, `ChatClose::Kicked`
closes!(expr CloseCode::ABNORMAL_CLOSURE, five);
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^ 1006 (Abnormal Closure) must not be sent in a Close frame
//           | help: to make the other endpoint report 1006, drop the connection without a Close frame; to report a failure, send 1011 (Internal Error); for a peer that is silent or too slow, send 1008 (Policy Violation) or 3008 (Timeout)
//           | note: it is reserved for reporting locally how a connection ended (RFC 6455, section 7.4.1)
closes!(body six {
    let _ = wsclose::close_code!(send 1008);
    //                                ^^^^ `POLICY_VIOLATION` is sent but not declared in `#[closes_with]`
    //                                | help: add `POLICY_VIOLATION` to `#[closes_with(…)]`
});
closes!(item fn seven() {
    let _ = wsclose::close_code!(send 1008);
    //                                ^^^^ `POLICY_VIOLATION` is sent but not declared in `#[closes_with]`
    //                                | help: add `POLICY_VIOLATION` to `#[closes_with(…)]`
});
closes!(item struct Eight;);
//           ^^^^^^ `#[closes_with]` must be applied to a function or a method
//           | help: put it on a function; for an enum, use `#[close_codes]`

fn main() {
    one();
    two();
    three();
    four();
    five();
    six();
    seven();
    let _ = Eight;
}
