//! The keys of `#[code(…)]` and of the attribute itself.

use wsclose::close_codes;

#[close_codes]
pub enum Keys {
    /// An unknown key may be the one that is missing.
    #[code(remdy = "Wait.")]
    //     ^^^^^ unknown key `remdy`
    //     | help: write `remedy`
    Near = 4001,
    #[code(colour = "red", remedy = none)]
    //     ^^^^^^ unknown key `colour`
    //     | help: the keys are `meaning`, `when`, `remedy`, `retry`, `sent_by`, `registered`, `unregistered`, `reason`, `from`
    Far = 4002,
    /// Twice.
    #[code(remedy = "Wait.", remedy = none)]
    //                       ^^^^^^ duplicate argument `remedy`
    //                       | help: remove one of the two
    Twice = 4003,
    /// Twice in two.
    #[code(remedy = "Wait.")]
    #[code(retry = never, remedy = none)]
    //                    ^^^^^^ duplicate argument `remedy`
    //                    | help: remove one of the two
    TwiceInTwo = 4004,
    /// No `=`.
    #[code(remedy "Wait.", retry: never)]
    //            ^^^^^^^ expected `=` after `remedy`
    //            | help: write `remedy = …`
    //                          ^^^^^^^ expected `=` after `retry`
    //                          | help: write `retry = …`
    NoEquals = 4005,
    /// No key.
    #[code("Wait.", = none, retry = never)]
    //     ^^^^^^^ expected a key
    //     | help: the keys are `meaning`, `when`, `remedy`, `retry`, `sent_by`, `registered`, `unregistered`, `reason`, `from`
    //              ^^^^^^ expected a key
    //              | help: the keys are `meaning`, `when`, `remedy`, `retry`, `sent_by`, `registered`, `unregistered`, `reason`, `from`
    NoKey = 4006,
    /// No key between two commas.
    #[code(retry = never,, remedy = none)]
    //                   ^ expected a key
    //                   | help: remove this comma
    Comma = 4007,
}

#[close_codes(dsplay)]
//            ^^^^^^ unknown key `dsplay`
//            | help: write `display`
enum Near {
    One = 4001,
}

#[close_codes(serde, display)]
//            ^^^^^ unknown key `serde`
//            | help: the keys are `crate`, `display`
enum Far {
    One = 4001,
}

#[close_codes(display, display)]
//                     ^^^^^^^ duplicate argument `display`
//                     | help: remove one of the two
enum Twice {
    One = 4001,
}

#[close_codes(display = 1)]
//            ^^^^^^^^^^^ `display` takes no value
//            | help: write `display` alone
enum Value {
    One = 4001,
}

#[close_codes("display")]
//            ^^^^^^^^^ expected a key
//            | help: the keys are `crate`, `display`
enum Text {
    One = 4001,
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
    used!(Keys::Near Keys::Comma Near::One Far::One Twice::One Value::One Text::One);
    println!("{} {} {}", Far::One, Twice::One, Value::One);
}
