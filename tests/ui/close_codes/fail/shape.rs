//! Parameters, no variants, and an attribute without its parentheses.

use wsclose::close_codes;

#[close_codes]
enum Type<T> {
//       ^^^ an enum of close codes cannot be generic
//       | help: remove them
    One = 4001,
}

#[close_codes]
enum Lifetime<'a> {
//           ^^^^ an enum of close codes cannot be generic
//           | help: remove them
    One = 4001,
}

#[close_codes]
enum Constant<const N: usize>
//           ^^^^^^^^^^^^^^^^ an enum of close codes cannot be generic
//           | help: remove them
where
    [(); N]:,
{
    One = 4001,
}

#[close_codes]
enum Empty {}
//   ^^^^^ `Empty` declares no code
//   | help: write a variant with a code, such as `SessionExpired = 4001`

#[close_codes]
enum Bare {
    #[code]
    //^^^^ `#[code]` needs arguments in parentheses
    //| help: write `#[code(remedy = "…")]`
    One = 4001,
    #[code = "Wait."]
    //^^^^^^^^^^^^^^ `#[code]` needs arguments in parentheses
    //| help: write `#[code(remedy = "…")]`
    Two = 4002,
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
    used!(Type::One Lifetime::One Constant::One Bare::One);
    let _ = (Empty::ALL, Empty::try_from(4001).is_ok());
}
