//! The path to the crate.

use wsclose::close_codes;

#[close_codes(crate = wsclose)]
//                    ^^^^^^^ `crate` takes the path of wsclose as a string
//                    | help: write its name in your manifest, `crate = "ws"`, or the path at which your code re-exports it, `crate = "crate::net::wsclose"` or `crate = "::framework::wsclose"`
enum NoQuotes {
    One = 4001,
}

#[close_codes(crate)]
//            ^^^^^ `crate` takes the path of wsclose as a string
//            | help: write its name in your manifest, `crate = "ws"`, or the path at which your code re-exports it, `crate = "crate::net::wsclose"` or `crate = "::framework::wsclose"`
enum Nothing {
    One = 4001,
}

#[close_codes(crate = "")]
//                    ^^ `crate` takes the path of wsclose as a string
//                    | help: write its name in your manifest, `crate = "ws"`, or the path at which your code re-exports it, `crate = "crate::net::wsclose"` or `crate = "::framework::wsclose"`
enum Empty {
    One = 4001,
}

#[close_codes(crate = "ws close")]
//                    ^^^^^^^^^^ `crate` takes the path of wsclose as a string
//                    | help: write its name in your manifest, `crate = "ws"`, or the path at which your code re-exports it, `crate = "crate::net::wsclose"` or `crate = "::framework::wsclose"`
enum TwoWords {
    One = 4001,
}

#[close_codes(crate = "wsclose::<u16>")]
//                    ^^^^^^^^^^^^^^^^ `crate` takes the path of wsclose as a string
//                    | help: write its name in your manifest, `crate = "ws"`, or the path at which your code re-exports it, `crate = "crate::net::wsclose"` or `crate = "::framework::wsclose"`
enum Arguments {
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
    used!(NoQuotes::One Nothing::One Empty::One TwoWords::One Arguments::One);
}
