//! Advice that is none.

use wsclose::close_codes;

#[close_codes]
enum Advice {
    #[code(retry = sometimes)]
    //             ^^^^^^^^^ unknown advice for `retry`
    //             | help: the advice is `never`, `after_fix`, `now`, `backoff` or `seconds(5, 30)`
    Unknown = 4001,
    #[code(retry = nver)]
    //             ^^^^ unknown advice for `retry`
    //             | help: write `retry = never`
    Near = 4002,
    #[code(retry = after_fixes)]
    //             ^^^^^^^^^^^ unknown advice for `retry`
    //             | help: write `retry = after_fix`
    AlsoNear = 4003,
    #[code(retry = Backoff)]
    //             ^^^^^^^ unknown advice for `retry`
    //             | help: write `retry = backoff`
    Capital = 4004,
    #[code(retry = secnds(5, 30))]
    //             ^^^^^^^^^^^^^ unknown advice for `retry`
    //             | help: write two integers, the smaller one first: `retry = seconds(5, 30)`
    NearSeconds = 4005,
    #[code(retry = now or never)]
    //             ^^^^^^^^^^^^ unknown advice for `retry`
    //             | help: write `retry = now`
    Several = 4006,
}

#[close_codes]
enum Seconds {
    #[code(retry = seconds)]
    //             ^^^^^^^ `seconds` takes a shortest and a longest delay
    //             | help: write two integers, the smaller one first: `retry = seconds(5, 30)`
    Bare = 4001,
    #[code(retry = seconds())]
    //             ^^^^^^^^^ `seconds` takes a shortest and a longest delay
    //             | help: write two integers, the smaller one first: `retry = seconds(5, 30)`
    Empty = 4002,
    #[code(retry = seconds(5))]
    //             ^^^^^^^^^^ `seconds` takes a shortest and a longest delay
    //             | help: write two integers, the smaller one first: `retry = seconds(5, 30)`
    One = 4003,
    #[code(retry = seconds(5, 30, 60))]
    //             ^^^^^^^^^^^^^^^^^^ `seconds` takes a shortest and a longest delay
    //             | help: write two integers, the smaller one first: `retry = seconds(5, 30)`
    Three = 4004,
    #[code(retry = seconds(30, 5))]
    //             ^^^^^^^^^^^^^^ `seconds` takes a shortest and a longest delay
    //             | help: write two integers, the smaller one first: `retry = seconds(5, 30)`
    Reversed = 4005,
    #[code(retry = seconds(5 30))]
    //             ^^^^^^^^^^^^^ `seconds` takes a shortest and a longest delay
    //             | help: write two integers, the smaller one first: `retry = seconds(5, 30)`
    NoComma = 4006,
    #[code(retry = seconds(0.5, 1.5))]
    //             ^^^^^^^^^^^^^^^^^ `seconds` takes a shortest and a longest delay
    //             | help: write two integers, the smaller one first: `retry = seconds(5, 30)`
    Float = 4007,
    #[code(retry = seconds("5", "30"))]
    //             ^^^^^^^^^^^^^^^^^^ `seconds` takes a shortest and a longest delay
    //             | help: write two integers, the smaller one first: `retry = seconds(5, 30)`
    Text = 4008,
    #[code(retry = seconds(5, 100000))]
    //             ^^^^^^^^^^^^^^^^^^ `seconds` takes a shortest and a longest delay
    //             | help: write two integers, the smaller one first: `retry = seconds(5, 30)`
    TooLong = 4009,
    #[code(retry = seconds(-5, 5))]
    //             ^^^^^^^^^^^^^^ `seconds` takes a shortest and a longest delay
    //             | help: write two integers, the smaller one first: `retry = seconds(5, 30)`
    Negative = 4010,
    #[code(retry = backoff(5, 30))]
    //             ^^^^^^^^^^^^^^ unknown advice for `retry`
    //             | help: write `retry = backoff`
    NotWithArguments = 4011,
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
    used!(Advice::Near Seconds::Bare);
}
