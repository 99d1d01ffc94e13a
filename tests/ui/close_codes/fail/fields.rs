//! Variants with fields.

use wsclose::{CloseCode, SendCode, close_codes};

#[close_codes]
enum Fields {
    One = 4001,
    Number(u16),
  //^^^^^^ `Number` has no code
  //| help: write `Number(…) = 4003`; the catch-all for all other codes is `Number(SendCode)` or `Number(CloseCode)`
    Two(CloseCode, CloseCode),
  //^^^ `Two` has no code
  //| help: write `Two(…) = 4004`; the catch-all for all other codes is `Two(SendCode)` or `Two(CloseCode)`
    Named { code: CloseCode },
  //^^^^^ `Named` has no code
  //| help: write `Named { … } = 4005`
    WithCode { why: &'static str } = 4002,
}

#[close_codes]
enum BesideACatchAll {
    Other(CloseCode),
    One = 4001,
    #[code(reason = "bye")]
    //     ^^^^^^^^^^^^^^ an enum for received codes cannot have reasons
    //     | help: remove `reason`, or change the catch-all to `Other(SendCode)`
    Two = 4002,
}

#[close_codes]
enum WithoutFrom {
    #[code(from = true)]
    //            ^^^^ `from` takes only `false`
    //            | help: write `from = false`, or remove `from`
    One { why: u8 } = 4001,
}

struct NoDefault;

#[close_codes]
enum WithoutDefault {
    One { after: u8, why: NoDefault } = 4001,
    //                    ^^^^^^^^^ a code does not convert into a variant with a field of type `NoDefault`
    #[code(from = false)]
    Two(NoDefault) = 4002,
}

/// What follows on an enum of codes; none of it is wrong, so none of it may be an error.
macro_rules! used {
    ($($code:ident::$variant:ident)*) => {$(
        let all: &[$code] = $code::ALL;
        let code: wsclose::SendCode = $code::$variant.code();
        let _: (u16, wsclose::CloseCode) = ($code::$variant.into(), $code::$variant.into());
        let _ = ($code::try_from(4001).is_ok(), $code::try_from(code).is_ok(), all.len());
        let _ = ($code::$variant.explain(), $code::$variant.close());
    )*};
}

fn main() {
    used!(Fields::One);
    let _ = (Fields::Number(1), Fields::Named { code: CloseCode::GOING_AWAY });
    let _: SendCode = Fields::WithCode { why: "" }.code();
    let _: CloseCode = BesideACatchAll::Two.code();
    let _: CloseCode = BesideACatchAll::from(1006).code();
    let _ = WithoutDefault::Two(NoDefault).close();
    let _ = WithoutDefault::One { after: 1, why: NoDefault };
    let _ = WithoutFrom::One { why: 1 };
}
