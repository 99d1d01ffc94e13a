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
//                         ^^^^^^^^^^ this is declared, and nothing in the body sends it
//                         | help: leave it out; or, if something that the body calls sends it, leave `exact` out
//                                     ^^^^^^^^^^^^ this is declared, and nothing in the body sends it
//                                     | help: leave it out; or, if something that the body calls sends it, leave `exact` out
fn some() {
    let _ = (close_code!(send POLICY_VIOLATION), Chat::Deploy);
}

#[closes_with(GOING_AWAY, exact)]
//            ^^^^^^^^^^ this is declared, and nothing in the body sends it
//            | help: leave it out; or, if something that the body calls sends it, leave `exact` out
fn only_looked_at(code: wsclose::SendCode) -> bool {
    code == close_code!(send 1001)
}

#[closes_with(exact, 1008)]
//                   ^^^^ this is declared, and nothing in the body sends it
//                   | help: leave it out; or, if something that the body calls sends it, leave `exact` out
fn undeclared() {
    let _ = close_code!(send 1011);
    //                       ^^^^ `INTERNAL_ERROR` is sent here, and `#[closes_with]` does not declare it
    //                       | help: add `INTERNAL_ERROR` to `#[closes_with(…)]`
}

trait Closes {
    #[closes_with(exact, GOING_AWAY)]
    //            ^^^^^ without a body there is nothing to compare with
    //            | help: leave `exact` out
    fn close(&self);
}

impl Closes for u8 {
    #[closes_with(exact, GOING_AWAY)]
    //                   ^^^^^^^^^^ this is declared, and nothing in the body sends it
    //                   | help: leave it out; or, if something that the body calls sends it, leave `exact` out
    fn close(&self) {}
}

fn main() {
    some();
    undeclared();
    only_looked_at(close_code!(send 1000));
    1.close();
    let _ = Chat::Kicked;
}
