//! With `exact`, what is declared is sent in the body itself.

use wsclose::{close_code, close_codes, closes_with};

/// Ours.
#[close_codes]
#[derive(Clone, Copy, Debug, PartialEq)]
enum Chat {
    Kicked = 4001,
    Deploy = 1012,
}

#[closes_with(exact, 1008, GOING_AWAY, Chat::Kicked, Chat::Deploy)]
//                         ^^^^^^^^^^ this code is declared but not sent in the body
//                         | help: remove it, or, if a function that the body calls sends it, remove `exact`
//                                     ^^^^^^^^^^^^ this code is declared but not sent in the body
//                                     | help: remove it, or, if a function that the body calls sends it, remove `exact`
fn some() {
    let _ = (close_code!(send POLICY_VIOLATION), Chat::Deploy);
}

#[closes_with(GOING_AWAY, exact)]
//            ^^^^^^^^^^ this code is declared but not sent in the body
//            | help: remove it, or, if a function that the body calls sends it, remove `exact`
fn only_looked_at(code: wsclose::SendCode) -> bool {
    code == close_code!(send 1001)
}

#[closes_with(exact, 1008)]
//                   ^^^^ this code is declared but not sent in the body
//                   | help: remove it, or, if a function that the body calls sends it, remove `exact`
fn undeclared() {
    let _ = close_code!(send 1011);
    //                       ^^^^ `INTERNAL_ERROR` is sent but not declared in `#[closes_with]`
    //                       | help: add `INTERNAL_ERROR` to `#[closes_with(…)]`
}

trait Closes {
    #[closes_with(exact, GOING_AWAY)]
    //            ^^^^^ `exact` requires a function with a body
    //            | help: remove `exact`
    fn close(&self);
}

impl Closes for u8 {
    #[closes_with(exact, GOING_AWAY)]
    //                   ^^^^^^^^^^ this code is declared but not sent in the body
    //                   | help: remove it, or, if a function that the body calls sends it, remove `exact`
    fn close(&self) {}
}

fn main() {
    some();
    undeclared();
    only_looked_at(close_code!(send 1000));
    1.close();
    let _ = Chat::Kicked;
}
