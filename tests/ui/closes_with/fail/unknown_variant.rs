//! A variant that the enum does not have is one error, on the path.

use wsclose::{close_codes, closes_with};

/// Ours.
#[close_codes]
#[derive(Clone, Copy, Debug, PartialEq)]
enum Chat {
    Kicked = 4001,
    Deploy = 1012,
}

mod codes {
    pub(crate) use super::Chat as Renamed;
}

#[closes_with(Chat::Kickd)]
//            ^^^^^^^^^^^ `Chat` has no variant `Kickd`
//            | help: write `Chat::Kicked`
fn function() {}

// What it was meant for is not reported as undeclared, nor the typing error as not sent.
#[closes_with(exact, Chat::Kickd, Chat::Deploy)]
//                   ^^^^^^^^^^^ `Chat` has no variant `Kickd`
//                   | help: write `Chat::Kicked`
fn mistyped() {
    let _ = (Chat::Kicked, Chat::Deploy);
}

// All the rest is.
#[closes_with(exact, Chat::Kickd, 1001, 1000)]
//                   ^^^^^^^^^^^ `Chat` has no variant `Kickd`
//                   | help: write `Chat::Kicked`
//                                ^^^^ this code is declared but not sent in the body
//                                | help: remove it, or, if a function that the body calls sends it, remove `exact`
fn other_mistakes() {
    let _ = (wsclose::close_code!(send 1008), wsclose::close_code!(send 1000));
    //                                 ^^^^ `POLICY_VIOLATION` is sent but not declared in `#[closes_with]`
    //                                 | help: add `POLICY_VIOLATION` to `#[closes_with(…)]`
}

#[closes_with(Chat::Kicked, crate::codes::Renamed::Deplyo)]
//                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ `Renamed` has no variant `Deplyo`
//                          | help: write `Renamed::Deploy`
fn by_path() {}

struct Session;

impl Session {
    #[closes_with(Chat::Gone, Chat::Kicked)]
    //            ^^^^^^^^^^ `Chat` has no variant `Gone`
    //            | help: the variants are `Kicked`, `Deploy`
    fn method(&self) {}
}

trait Closes {
    #[closes_with(Chat::Gone)]
    //            ^^^^^^^^^^ `Chat` has no variant `Gone`
    //            | help: the variants are `Kicked`, `Deploy`
    fn close(&self);
}

impl Closes for Session {
    #[closes_with(Chat::Gone)]
    //            ^^^^^^^^^^ `Chat` has no variant `Gone`
    //            | help: the variants are `Kicked`, `Deploy`
    fn close(&self) {
        #[closes_with(Chat::Left)]
        //            ^^^^^^^^^^ `Chat` has no variant `Left`
        //            | help: the variants are `Kicked`, `Deploy`
        fn inner() {}
        inner();
    }
}

fn main() {
    function();
    mistyped();
    other_mistakes();
    by_path();
    Session.method();
    Session.close();
    let _ = (Chat::Kicked, Chat::Deploy);
}
