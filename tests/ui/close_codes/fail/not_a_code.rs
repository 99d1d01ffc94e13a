//! Something else than a number of sixteen bits behind `=`.

use wsclose::close_codes;

const BASE: u16 = 4000;

#[close_codes]
enum NotSixteenBits {
    TooLarge = 65536,
    //         ^^^^^ `65536` does not fit in the 16 bits of a close code
    //         | help: close codes are 1000 to 4999
    TooLargeInHex = 0x1_0000,
    //              ^^^^^^^^ `0x1_0000` does not fit in the 16 bits of a close code
    //              | help: close codes are 1000 to 4999
    Negative = -1,
    //         ^^ `-1` is negative, not a close code
    //         | help: close codes are 1000 to 4999
}

#[close_codes]
enum NoNumber {
    Text = "4001",
    //     ^^^^^^ `"4001"` is a string, not a close code
    //     | help: write `4001`
    Name = "going away",
    //     ^^^^^^^^^^^^ `"going away"` is a string, not a close code
    //     | help: write `1001`
    Bytes = b"4002",
    //      ^^^^^^^ `b"4002"` is a string, not a close code
    //      | help: write `4002`
    Float = 4003.0,
    //      ^^^^^^ `4003.0` is a floating-point number, not a close code
    //      | help: write the number, such as `4001`, for the documentation to show
    Letter = 'x',
    //       ^^^ `'x'` is a character, not a close code
    //       | help: write the number, such as `4001`, for the documentation to show
    Truth = true,
    //      ^^^^ `true` is a boolean, not a close code
    //      | help: write the number, such as `4001`, for the documentation to show
}

#[close_codes]
enum Expression {
    Registered = GOING_AWAY,
    //           ^^^^^^^^^^ expected a number or a constant expression
    //           | help: write `1001`
}

#[close_codes]
enum Suffix {
    Byte = 4001u8,
    //     ^^^^^^ `4001u8` is a `u8`, and close codes are `u16`
    //     | help: write `4001`
    Long = 4002_u32,
    //     ^^^^^^^^ `4002_u32` is a `u32`, and close codes are `u16`
    //     | help: write `4002`
    Signed = 4003isize,
    //       ^^^^^^^^^ `4003isize` is a `isize`, and close codes are `u16`
    //       | help: write `4003`
    Strange = 4004codes,
    //        ^^^^^^^^^ `4004codes` is not a number
    //        | help: write the number, such as `4001`, for the documentation to show
    Float = 4005f32,
    //      ^^^^^^^ `4005f32` is a floating-point number, not a close code
    //      | help: write the number, such as `4001`, for the documentation to show
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
    used!(NotSixteenBits::Negative NoNumber::Text Expression::Registered Suffix::Byte);
}
