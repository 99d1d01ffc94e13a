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
//                  ^^^^ duplicate code
//                  | help: remove one of the two
fn numbers() {}

#[closes_with(1008, POLICY_VIOLATION, 0x3F0, SendCode::POLICY_VIOLATION)]
//                  ^^^^^^^^^^^^^^^^ duplicate code
//                  | help: remove one of the two
//                                    ^^^^^ duplicate code
//                                    | help: remove one of the two
//                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^ duplicate code
//                                           | help: remove one of the two
fn spellings() {}

#[closes_with(Chat::Kicked, Chat::Deploy, Chat::Kicked, link Chat::Deploy)]
//                                        ^^^^^^^^^^^^ duplicate code
//                                        | help: remove one of the two
//                                                      ^^^^^^^^^^^^^^^^^ duplicate code
//                                                      | help: remove one of the two
fn variants() {
    let _ = (Chat::Kicked, Chat::Deploy);
}

#[closes_with(exact, exact, 1008)]
//                   ^^^^^ duplicate argument `exact`
//                   | help: remove one of the two
fn word() {
    let _ = wsclose::close_code!(send 1008);
}

fn main() {
    numbers();
    spellings();
    variants();
    word();
}
