//! What is sent is seen wherever it is.

use wsclose::{CloseCode, close_codes, closes_with};

#[close_codes]
#[derive(Clone, Copy, Debug, PartialEq)]
enum Chat {
    TLS = 4001,
    B = 4002,
    #[cfg(any())]
    Never = 4003,
}

fn send(_: impl Into<CloseCode>) -> Result<(), ()> {
    Ok(())
}

macro_rules! select {
    ($($pattern:pat = $value:expr => $then:block)*) => {$(
        let $pattern = $value;
        $then
    )*};
}
macro_rules! map {
    ($($key:expr => $value:expr),*) => { [$(($key, $value)),*] };
}

#[closes_with(Chat::TLS)]
fn undeclared(n: u8) -> bool {
    select! { _ = send(Chat::B) => {} }
    //                 ^^^^^^^ `Chat::B` is sent but not declared in `#[closes_with]`
    //                 | help: add `Chat::B` to `#[closes_with(…)]`
    let _ = map! { Chat::B => 1 };
    //             ^^^^^^^ `Chat::B` is sent but not declared in `#[closes_with]`
    //             | help: add `Chat::B` to `#[closes_with(…)]`
    match n {
        1 if send(Chat::B).is_ok() => {}
        //        ^^^^^^^ `Chat::B` is sent but not declared in `#[closes_with]`
        //        | help: add `Chat::B` to `#[closes_with(…)]`
        _ => {}
    }
    #[cfg(all())]
    let _ = <Chat>::B;
    //      ^^^^^^^^^ `Chat::B` is sent but not declared in `#[closes_with]`
    //      | help: add `Chat::B` to `#[closes_with(…)]`
    send(Chat::B) == Ok(())
    //   ^^^^^^^ `Chat::B` is sent but not declared in `#[closes_with]`
    //   | help: add `Chat::B` to `#[closes_with(…)]`
}

#[closes_with(Chat::B)]
fn imported() -> [Chat; 2] {
    use Chat::*;
    [TLS, B]
   //^^^ `Chat::TLS` is sent but not declared in `#[closes_with]`
   //| help: add `Chat::TLS` to `#[closes_with(…)]`
}

#[closes_with(exact, Chat::B, 1001)]
//                   ^^^^^^^ this code is declared but not sent in the body
//                   | help: remove it, or, if a function that the body calls sends it, remove `exact`
//                            ^^^^ this code is declared but not sent in the body
//                            | help: remove it, or, if a function that the body calls sends it, remove `exact`
fn under_a_condition(code: Chat) {
    #[cfg(any())]
    send(Chat::B);
    println!("{:?} {}", Chat::B, code == Chat::B);
}

#[closes_with(Chat::Never)]
//            ^^^^^^^^^^^ `Chat` has no variant `Never`
//            | help: the variants are `TLS`, `B`
fn not_compiled() {}

#[closes_with(Chat: :B)]
//            ^^^^^^^^ expected a close code
//            | help: write a number, `1008`, a name, `POLICY_VIOLATION`, or a variant of your own codes, `ChatClose::Kicked`
fn apart() {}

#[closes_with(vec::A)]
//            ^^^^^^ `vec` cannot be looked up, because its name is in lower case and may be that of a macro
//            | help: give the enum a name in CamelCase, or write `link vec::A`
fn lower_case() {}

#[closes_with(Exact, Link Alias::B)]
//            ^^^^^ unknown keyword `Exact`
//            | help: write `exact`
//                   ^^^^^^^^^^^^^ unknown keyword `Link`
//                   | help: write `link`
fn keywords() {}

fn main() {
    keywords();
    undeclared(1);
    imported();
    under_a_condition(Chat::B);
    not_compiled();
    apart();
    lower_case();
}
