//! A value of the wrong kind, and a text that says nothing.

use wsclose::close_codes;

#[close_codes]
pub enum Wrong {
    /// Wrong.
    #[code(meaning = 1, when = 2, remedy = 3, retry = 4, sent_by = 5)]
    //               ^ `meaning` takes a text in quotes
    //               | help: write `meaning = "…"`
    //                         ^ `when` takes a text in quotes
    //                         | help: write `when = "…"`
    //                                     ^ `remedy` takes a text in quotes
    //                                     | help: write `remedy = "…"` or `remedy = none`
    //                                                ^ `retry` does not know this advice
    //                                                | help: the advice is `never`, `after_fix`, `now`, `backoff` or `seconds(5, 30)`
    //                                                             ^ `sent_by` takes one side
    //                                                             | help: write `sent_by = client` or `sent_by = server`; leave it out for either
    Numbers = 4001,
    /// Wrong.
    #[code(meaning = lost, when = never, remedy = nothing, retry = "never", sent_by = "client")]
    //               ^^^^ `meaning` takes a text in quotes
    //               | help: write `meaning = "…"`
    //                            ^^^^^ `when` takes a text in quotes
    //                            | help: write `when = "…"`
    //                                            ^^^^^^^ `remedy` takes a text in quotes
    //                                            | help: write `remedy = "…"` or `remedy = none`
    //                                                             ^^^^^^^ `retry` does not know this advice
    //                                                             | help: the advice is `never`, `after_fix`, `now`, `backoff` or `seconds(5, 30)`
    //                                                                                ^^^^^^^^ `sent_by` takes one side
    //                                                                                | help: write `sent_by = client` or `sent_by = server`; leave it out for either
    Words = 4002,
    /// Wrong.
    #[code(meaning, when, remedy, retry, sent_by)]
    //     ^^^^^^^ `meaning` takes a text in quotes
    //     | help: write `meaning = "…"`
    //              ^^^^ `when` takes a text in quotes
    //              | help: write `when = "…"`
    //                    ^^^^^^ `remedy` takes a text in quotes
    //                    | help: write `remedy = "…"` or `remedy = none`
    //                            ^^^^^ `retry` does not know this advice
    //                            | help: the advice is `never`, `after_fix`, `now`, `backoff` or `seconds(5, 30)`
    //                                   ^^^^^^^ `sent_by` takes one side
    //                                   | help: write `sent_by = client` or `sent_by = server`; leave it out for either
    Nothing = 4003,
    /// Wrong.
    #[code(meaning =, when =, remedy =, retry =, sent_by =)]
    //             ^ `meaning` takes a text in quotes
    //             | help: write `meaning = "…"`
    //                     ^ `when` takes a text in quotes
    //                     | help: write `when = "…"`
    //                               ^ `remedy` takes a text in quotes
    //                               | help: write `remedy = "…"` or `remedy = none`
    //                                        ^ `retry` does not know this advice
    //                                        | help: the advice is `never`, `after_fix`, `now`, `backoff` or `seconds(5, 30)`
    //                                                   ^ `sent_by` takes one side
    //                                                   | help: write `sent_by = client` or `sent_by = server`; leave it out for either
    NothingBehind = 4004,
    /// Wrong.
    #[code(meaning = concat!("a", "b"), when = "a" "b", remedy = none at all, sent_by = either)]
    //               ^^^^^^^^^^^^^^^^^ `meaning` takes a text in quotes
    //               | help: write `meaning = "…"`
    //                                         ^^^^^^^ `when` takes a text in quotes
    //                                         | help: write `when = "…"`
    //                                                           ^^^^^^^^^^^ `remedy` takes a text in quotes
    //                                                           | help: write `remedy = "…"` or `remedy = none`
    //                                                                                  ^^^^^^ `sent_by` takes one side
    //                                                                                  | help: write `sent_by = client` or `sent_by = server`; leave it out for either
    TooMuch = 4005,
    /// Wrong.
    #[code(remedy = b"Wait.")]
    //              ^^^^^^^^ `remedy` takes a text in quotes
    //              | help: write `remedy = "…"` or `remedy = none`
    Bytes = 4006,
    #[code(registered = 1, remedy = none)]
    //                  ^ `registered` takes a text in quotes
    //                  | help: write `registered = "…"`
    Registered = 3500,
    #[code(unregistered = because, remedy = none)]
    //                    ^^^^^^^ `unregistered` takes a text in quotes
    //                    | help: write `unregistered = "…"`
    Unregistered = 3501,
}

#[close_codes]
pub enum Empty {
    #[code(meaning = "")]
    //               ^^ the text of `meaning` is empty
    //               | help: write `meaning = "…"`, or leave `meaning` out
    Meaning = 4001,
    /// A remedy.
    #[code(when = " ", remedy = "\n")]
    //            ^^^ the text of `when` is empty
    //            | help: write `when = "…"`, or leave `when` out
    //                          ^^^^ the text of `remedy` is empty
    //                          | help: write `remedy = "…"` or `remedy = none`, or leave `remedy` out
    Remedy = 4002,
    #[code(registered = "")]
    //                  ^^ the text of `registered` is empty
    //                  | help: write `registered = "…"`, or leave `registered` out
    Registered = 3500,
    #[code(unregistered = "")]
    //                    ^^ the text of `unregistered` is empty
    //                    | help: write `unregistered = "…"`, or leave `unregistered` out
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
