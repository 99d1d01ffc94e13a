//! One number, two variants.

use wsclose::close_codes;

#[close_codes]
enum Twice {
    First = 4001,
    Second = 4001,
    //       ^^^^ 4001 is already the code of `First`
    //       | help: give each variant a different code, such as 4003
    InHex = 0xFA1,
    //      ^^^^^ 4001 is already the code of `First`
    //      | help: give each variant a different code, such as 4004
    Other = 4002,
    WithSuffix = 4_002u16,
    //           ^^^^^^^^ 4002 is already the code of `Other`
    //           | help: give each variant a different code, such as 4005
}

#[close_codes]
enum SameCondition {
    #[cfg(all())]
    First = 4001,
    #[cfg(all())]
    Second = 4001,
    //       ^^^^ 4001 is already the code of `First`
    //       | help: give each variant a different code, such as 4002
}

// What is not compiled has no code.
#[close_codes]
enum OneCondition {
    Always = 4001,
    #[cfg(any())]
    Never = 4001,
    #[cfg(all())]
    Here = 4002,
    There = 4002,
    //      ^^^^ 4002 is already the code of `Here`
    //      | help: give each variant a different code, such as 4003
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
    used!(Twice::Second SameCondition::Second OneCondition::There);
}
