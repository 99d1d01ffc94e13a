//! Variants with fields that no code goes with.

use wsclose::{CloseCode, close_codes};

#[close_codes]
enum Fields {
    One = 4001,
    Number(u16),
    //    ^^^^^ a variant with such fields has no code
    //    | help: the one variant with a field is the catch-all, `Other(SendCode)` or `Other(CloseCode)`
    Two(CloseCode, CloseCode),
    // ^^^^^^^^^^^^^^^^^^^^^^ a variant with such fields has no code
    // | help: the one variant with a field is the catch-all, `Other(SendCode)` or `Other(CloseCode)`
    None(),
    //  ^^ a variant with such fields has no code
    //  | help: the one variant with a field is the catch-all, `Other(SendCode)` or `Other(CloseCode)`
    Reference(&'static CloseCode),
    //       ^^^^^^^^^^^^^^^^^^^^ a variant with such fields has no code
    //       | help: the one variant with a field is the catch-all, `Other(SendCode)` or `Other(CloseCode)`
    Named { code: CloseCode },
    //    ^^^^^^^^^^^^^^^^^^^ a variant with named fields has no code
    //    | help: the one variant with a field is the catch-all, `Other(SendCode)` or `Other(CloseCode)`
    NamedWithCode { why: &'static str } = 4002,
    //            ^^^^^^^^^^^^^^^^^^^^^ a variant with named fields has no code
    //            | help: the one variant with a field is the catch-all, `Other(SendCode)` or `Other(CloseCode)`
    TupleWithCode(&'static str) = 4003,
    //           ^^^^^^^^^^^^^^ a variant with such fields has no code
    //           | help: the one variant with a field is the catch-all, `Other(SendCode)` or `Other(CloseCode)`
}

#[close_codes]
enum BesideACatchAll {
    Other(CloseCode),
    One = 4001,
    Number(u16),
    //    ^^^^^ a variant with such fields has no code
    //    | help: the one variant with a field is the catch-all, `Other(SendCode)` or `Other(CloseCode)`
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
    used!(Fields::One);
    let _ = (Fields::Number(1), Fields::Named { code: CloseCode::GOING_AWAY });
    let _: CloseCode = BesideACatchAll::Number(1).code();
    let _: CloseCode = BesideACatchAll::from(1006).code();
}
