//! A value of the wrong kind, and a text that says nothing.

use wsclose::close_codes;

#[close_codes]
pub enum Wrong {
    /// Wrong.
    #[code(meaning = 1, when = 2, remedy = 3, retry = 4, sent_by = 5)]
    //               ^ `meaning` takes a string
    //               | help: write `meaning = "…"`
    //                         ^ `when` takes a string
    //                         | help: write `when = "…"`
    //                                     ^ `remedy` takes a string
    //                                     | help: write `remedy = "…"` or `remedy = none`
    //                                                ^ unknown advice for `retry`
    //                                                | help: the advice is `never`, `after_fix`, `now`, `backoff` or `seconds(5, 30)`
    //                                                             ^ `sent_by` takes `client` or `server`
    //                                                             | help: write `sent_by = client` or `sent_by = server`; omit it for either endpoint
    Numbers = 4001,
    /// Wrong.
    #[code(meaning = lost, when = never, remedy = nothing, retry = "never", sent_by = "client")]
    //               ^^^^ `meaning` takes a string
    //               | help: write `meaning = "…"`
    //                            ^^^^^ `when` takes a string
    //                            | help: write `when = "…"`
    //                                            ^^^^^^^ `remedy` takes a string
    //                                            | help: write `remedy = "…"` or `remedy = none`
    //                                                             ^^^^^^^ unknown advice for `retry`
    //                                                             | help: the advice is `never`, `after_fix`, `now`, `backoff` or `seconds(5, 30)`
    //                                                                                ^^^^^^^^ `sent_by` takes `client` or `server`
    //                                                                                | help: write `sent_by = client` or `sent_by = server`; omit it for either endpoint
    Words = 4002,
    /// Wrong.
    #[code(meaning, when, remedy, retry, sent_by)]
    //     ^^^^^^^ `meaning` takes a string
    //     | help: write `meaning = "…"`
    //              ^^^^ `when` takes a string
    //              | help: write `when = "…"`
    //                    ^^^^^^ `remedy` takes a string
    //                    | help: write `remedy = "…"` or `remedy = none`
    //                            ^^^^^ unknown advice for `retry`
    //                            | help: the advice is `never`, `after_fix`, `now`, `backoff` or `seconds(5, 30)`
    //                                   ^^^^^^^ `sent_by` takes `client` or `server`
    //                                   | help: write `sent_by = client` or `sent_by = server`; omit it for either endpoint
    Nothing = 4003,
    /// Wrong.
    #[code(meaning =, when =, remedy =, retry =, sent_by =)]
    //             ^ `meaning` takes a string
    //             | help: write `meaning = "…"`
    //                     ^ `when` takes a string
    //                     | help: write `when = "…"`
    //                               ^ `remedy` takes a string
    //                               | help: write `remedy = "…"` or `remedy = none`
    //                                        ^ unknown advice for `retry`
    //                                        | help: the advice is `never`, `after_fix`, `now`, `backoff` or `seconds(5, 30)`
    //                                                   ^ `sent_by` takes `client` or `server`
    //                                                   | help: write `sent_by = client` or `sent_by = server`; omit it for either endpoint
    NothingBehind = 4004,
    /// Wrong.
    #[code(meaning = concat!("a", "b"), when = "a" "b", remedy = none at all, sent_by = either)]
    //               ^^^^^^^^^^^^^^^^^ `meaning` takes a string
    //               | help: write `meaning = "…"`
    //                                         ^^^^^^^ `when` takes a string
    //                                         | help: write `when = "…"`
    //                                                           ^^^^^^^^^^^ `remedy` takes a string
    //                                                           | help: write `remedy = "…"` or `remedy = none`
    //                                                                                  ^^^^^^ `sent_by` takes `client` or `server`
    //                                                                                  | help: write `sent_by = client` or `sent_by = server`; omit it for either endpoint
    TooMuch = 4005,
    /// Wrong.
    #[code(remedy = b"Wait.")]
    //              ^^^^^^^^ `remedy` takes a string
    //              | help: write `remedy = "…"` or `remedy = none`
    Bytes = 4006,
    #[code(registered = 1, remedy = none)]
    //                  ^ `registered` takes a string
    //                  | help: write `registered = "…"`
    Registered = 3500,
    #[code(unregistered = because, remedy = none)]
    //                    ^^^^^^^ `unregistered` takes a string
    //                    | help: write `unregistered = "…"`
    Unregistered = 3501,
}

#[close_codes]
pub enum Empty {
    #[code(meaning = "")]
    //               ^^ `meaning` is empty
    //               | help: write `meaning = "…"`, or remove `meaning`
    Meaning = 4001,
    /// A remedy.
    #[code(when = " ", remedy = "\n")]
    //            ^^^ `when` is empty
    //            | help: write `when = "…"`, or remove `when`
    //                          ^^^^ `remedy` is empty
    //                          | help: write `remedy = "…"` or `remedy = none`, or remove `remedy`
    Remedy = 4002,
    #[code(registered = "")]
    //                  ^^ `registered` is empty
    //                  | help: write `registered = "…"`, or remove `registered`
    Registered = 3500,
    #[code(unregistered = "")]
    //                    ^^ `unregistered` is empty
    //                    | help: write `unregistered = "…"`, or remove `unregistered`
    Unregistered = 3501,
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
    used!(Wrong::Numbers Wrong::Registered Empty::Meaning Empty::Registered);
}
