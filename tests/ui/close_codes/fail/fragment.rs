//! What a user's macro passes on is underlined where its user wrote it.

macro_rules! codes {
    ($name:ident { $($(#[$meta:meta])* $variant:ident = $code:literal,)* }) => {
        #[wsclose::close_codes]
        enum $name { $($(#[$meta])* $variant = $code,)* }
    };
}
macro_rules! expressions {
    ($name:ident { $($(#[code($key:ident = $value:expr)])* $variant:ident = $code:expr,)* }) => {
        #[wsclose::close_codes]
        enum $name { $($(#[code($key = $value)])* $variant = $code,)* }
    };
}

codes!(Literals {
    Abnormal = 1006,
    //         ^^^^ 1006 (Abnormal Closure) must not be sent in a Close frame
    //         | help: to make the other endpoint report 1006, drop the connection without a Close frame; to report a failure, send 1011 (Internal Error); for a peer that is silent or too slow, send 1008 (Policy Violation) or 3008 (Timeout)
    //         | note: it is reserved for reporting locally how a connection ended (RFC 6455, section 7.4.1)
    #[code(remdy = "Wait.")]
    //     ^^^^^ unknown key `remdy`
    //     | help: write `remedy`
    Key = 4001,
    Twice = 4001,
    //      ^^^^ 4001 is already the code of `Key`
    //      | help: give each variant a different code, such as 4003
    Negative = -1,
    //         ^^ `-1` is negative, not a close code
    //         | help: close codes are 1000 to 4999
});

expressions!(Expressions {
    Abnormal = 1006,
    //         ^^^^ 1006 (Abnormal Closure) must not be sent in a Close frame
    //         | help: to make the other endpoint report 1006, drop the connection without a Close frame; to report a failure, send 1011 (Internal Error); for a peer that is silent or too slow, send 1008 (Policy Violation) or 3008 (Timeout)
    //         | note: it is reserved for reporting locally how a connection ended (RFC 6455, section 7.4.1)
    #[code(remedy = 1)]
    //              ^ `remedy` takes a string
    //              | help: write `remedy = "…"` or `remedy = none`
    Value = 4001,
    #[code(sent_by = 1 + 1)]
    //               ^^^^^ `sent_by` takes `client` or `server`
    //               | help: write `sent_by = client` or `sent_by = server`; omit it for either endpoint
    Sum = 4000 + 1,
    Negative = -1,
    //         ^^ `-1` is negative, not a close code
    //         | help: close codes are 1000 to 4999
});

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
    used!(Literals::Abnormal Expressions::Sum);
}
