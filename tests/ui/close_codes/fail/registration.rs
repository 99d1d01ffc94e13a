//! On what terms a number is used.

use wsclose::close_codes;

#[close_codes]
enum Open {
    Bare = 3500,
  //^^^^ 3500 is in the registered range 3000 to 3999 but not in the catalogue
  //| help: use a code from 4000 to 4999, or state where it is registered, `#[code(registered = "…")]`, or why it is not, `#[code(unregistered = "…")]`
    #[code(registered = "RFC 1", unregistered = "older than the registry")]
    //                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ `registered` contradicts `unregistered`
    //                           | help: remove `registered` or `unregistered`
    Both = 3501,
}

#[close_codes]
enum Closed {
    #[code(registered = "RFC 1")]
    //     ^^^^^^^^^^^^^^^^^^^^ 4001 is a private code and cannot be registered
    //     | help: remove this
    Private = 4001,
    #[code(unregistered = "ours")]
    //     ^^^^^^^^^^^^^^^^^^^^^ 4002 is a private code and cannot be registered
    //     | help: remove this
    AlsoPrivate = 4002,
    #[code(registered = "IANA")]
    //     ^^^^^^^^^^^^^^^^^^^ 1012 is already in the catalogue as a registered code
    //     | help: remove this
    Catalogued = 1012,
    #[code(unregistered = "IANA")]
    //     ^^^^^^^^^^^^^^^^^^^^^ 3008 is already in the catalogue as a registered code
    //     | help: remove this
    Timeout = 3008,
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
    used!(Open::Bare Open::Both Closed::Private Closed::Timeout);
}
