//! The variant that stands for all other codes.

use wsclose::{CloseCode, SendCode, close_codes};

#[close_codes]
enum Twice {
    One = 4001,
    Other(SendCode),
    Else(SendCode),
  //^^^^ `Other` is already the catch-all
  //| help: remove one of the two
}

#[close_codes]
enum BothKinds {
    One = 4001,
    Other(CloseCode),
    Else(SendCode),
  //^^^^ `Other` is already the catch-all
  //| help: remove one of the two
}

#[close_codes]
enum WithCode {
    One = 4001,
    #[code(remedy = "Wait.")]
    //^^^^^^^^^^^^^^^^^^^^^^ the catch-all variant cannot have `#[code(…)]`
    //| help: remove it
    Other(SendCode),
}

#[close_codes]
enum WithMeaning {
    One = 4001,
    #[code(when = "At noon.", meaning = "All others.", retry = never)]
    //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the catch-all variant cannot have `#[code(…)]`
    //| help: remove it
    Other(SendCode),
}

#[close_codes]
enum WithNumber {
    One = 4001,
    Other(SendCode) = 4002,
    //                ^^^^ the catch-all variant cannot have a number
    //                | help: remove the number
}

#[close_codes]
enum WithNumberReceived {
    One = 4001,
    Other(CloseCode) = 4002,
    //                 ^^^^ the catch-all variant cannot have a number
    //                 | help: remove the number
}

#[close_codes]
enum Alone {
//   ^^^^^ `Alone` declares no code
//   | help: write a variant with a code, such as `SessionExpired = 4001`
    Other(SendCode),
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
    used!(Twice::One WithCode::One WithMeaning::One WithNumber::One);
    let _ = (Twice::Other(SendCode::GOING_AWAY), Twice::Else(SendCode::GOING_AWAY));
    let _: CloseCode = BothKinds::from(1006).code();
    let _: CloseCode = WithNumberReceived::from(1006).code();
    let _: SendCode = WithNumber::from(SendCode::GOING_AWAY).code();
    let _ = Alone::from(SendCode::GOING_AWAY);
    let _ = (Alone::ALL, BothKinds::ALL, WithNumberReceived::One);
}
