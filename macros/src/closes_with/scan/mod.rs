//! Finds the codes that a body sends, judging by its tokens.
//!
//! The tokens are read as Rust's statements and expressions, but only as deep as is needed to distinguish
//! a value that is passed on from one that is only compared. That works inside the arguments of
//! macros too, and while the user still types. A value is only looked at
//!
//! - in a pattern,
//! - as an operand of a comparison, also through `&`, `as`, methods, constructors and conversions,
//! - in a condition, or as what `match` looks at,
//! - in `matches!`, an assertion, or a macro that formats text.
//!
//! What is passed to a function there still counts as sent: `send(Chat::Kicked) == Ok(())`.

mod expression;
mod macros;
mod names;
mod statement;
#[cfg(test)]
mod tests;
mod tokens;

use proc_macro2::TokenStream;

use self::names::{Enums, Imports};
use self::tokens::Tokens;
use super::ast::{Declared, Mention, Named};
use crate::tokens::Place;

/// Finds the codes that are named to be sent, in their order.
pub(super) fn scan(body: &TokenStream, declared: &Declared) -> Vec<Mention> {
    let mut scanner = Scanner::new(Enums::of(declared));
    scanner.block(Tokens::new(body.clone()));
    scanner.found
}

struct Scanner {
    enums: Enums,
    /// The imports of the blocks around, the innermost last.
    scopes: Vec<Imports>,
    /// The predicates of the `#[cfg(…)]`s around.
    conditions: Vec<TokenStream>,
    /// In the order of their numbers.
    found: Vec<Mention>,
    /// How many there are so far, whether they are found or may still be.
    count: usize,
}

/// The codes that an expression evaluates to; what happens to them is decided by what surrounds it.
type Values = Vec<Mention>;

impl Scanner {
    fn new(enums: Enums) -> Scanner {
        Scanner { enums, scopes: Vec::new(), conditions: Vec::new(), found: Vec::new(), count: 0 }
    }

    fn mention(&mut self, what: Named, place: Place) -> Mention {
        self.count += 1;
        Mention { what, place, conditions: self.conditions.clone(), number: self.count }
    }

    /// The values are passed on.
    fn send(&mut self, values: Values) {
        for value in values {
            // Mostly at the end.
            let place = self.found.partition_point(|mention| mention.number < value.number);
            self.found.insert(place, value);
        }
    }
}
