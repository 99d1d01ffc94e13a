//! A variant without a number. What is suggested is free.

use wsclose::close_codes;

#[close_codes]
enum Close {
    First,
  //^^^^^ `First` has no code
  //| help: write `First = 4002`
    Second = 4001,
    Third,
  //^^^^^ `Third` has no code
  //| help: write `Third = 4003`
}

#[close_codes]
enum AtTheEnd {
    Last = 4999,
    New,
  //^^^ `New` has no code
  //| help: write `New = 4000`
    Other,
  //^^^^^ `Other` has no code
  //| help: write `Other = 4001`
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
    used!(Close::First Close::Third AtTheEnd::New);
}
