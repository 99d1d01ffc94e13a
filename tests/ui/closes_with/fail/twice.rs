//! What is declared twice, in whatever spelling.

use wsclose::{close_codes, closes_with};

/// Ours.
#[close_codes]
#[derive(Clone, Copy, Debug, PartialEq)]
enum Chat {
    Kicked = 4001,
    Deploy = 1012,
}

#[closes_with(1008, 1008)]
//                  ^^^^ this is declared twice
//                  | help: leave one of the two out
fn numbers() {}

#[closes_with(1008, POLICY_VIOLATION, 0x3F0, SendCode::POLICY_VIOLATION)]
//                  ^^^^^^^^^^^^^^^^ this is declared twice
//                  | help: leave one of the two out
//                                    ^^^^^ this is declared twice
//                                    | help: leave one of the two out
//                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^ this is declared twice
//                                           | help: leave one of the two out
fn spellings() {}

#[closes_with(Chat::Kicked, Chat::Deploy, Chat::Kicked, link Chat::Deploy)]
//                                        ^^^^^^^^^^^^ this is declared twice
//                                        | help: leave one of the two out
//                                                      ^^^^^^^^^^^^^^^^^ this is declared twice
//                                                      | help: leave one of the two out
fn variants() {
    let _ = (Chat::Kicked, Chat::Deploy);
}

#[closes_with(exact, exact, 1008)]
//                   ^^^^^ `exact` stands here twice
//                   | help: leave one of the two out
fn word() {
    let _ = wsclose::close_code!(send 1008);
}

fn main() {
    numbers();
    spellings();
    variants();
    word();
}
