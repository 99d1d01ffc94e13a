//! From mistakes to compile errors.

use std::fmt::Display;

use proc_macro2::{Delimiter, Group, Literal, TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};
use wsclose_core::__private::{HELP, NOTE};
use wsclose_core::InvalidCode;

use crate::tokens::Place;

/// The length of an error of fixed length; the longest is the one that lists all names.
const FIXED_LENGTH: usize = 768;

/// A mistake of the user's, and its place.
#[derive(Debug)]
pub(crate) struct Problem {
    place: Place,
    message: String,
}

impl Problem {
    /// What is wrong, and what to write instead.
    pub(crate) fn new(place: Place, claim: impl Display, help: impl Display) -> Problem {
        Problem::of(place, &claim, &help)
    }

    // Not generic, so that the compiler builds the formatting once.
    fn of(place: Place, claim: &dyn Display, help: &dyn Display) -> Problem {
        Problem { place, message: format!("{claim}{HELP}{help}") }
    }

    /// A code that may not be sent here.
    pub(crate) fn invalid_code(place: Place, error: InvalidCode) -> Problem {
        let message = format!("{error}{HELP}{}{NOTE}{}", error.help(), error.note());
        Problem { place, message }
    }

    /// The mistake as `::core::compile_error!`, which the compiler underlines from the first to
    /// the last token of its place.
    ///
    /// Braces make it complete as an item and as a statement too.
    pub(crate) fn compile_error(&self, delimiter: Delimiter) -> TokenStream {
        self.compile_error_with(delimiter, Literal::string(&self.message))
    }

    /// The same as source text of one length, whatever the message is.
    ///
    /// To complete a name, rust-analyzer expands the macro twice, with the name as it is and with
    /// a longer one, and expects what follows the name to be where it was. So nothing in
    /// front of it may change its length.
    pub(crate) fn compile_error_of_fixed_length(&self) -> TokenStream {
        let text = Literal::string(&self.message).to_string();
        // One space, written so that it takes all the room.
        let room = FIXED_LENGTH.saturating_sub(text.len() + r"\u{20}".len() - " ".len());
        let (before, after) = text.split_once(' ').unwrap_or((&text, ""));
        let padded = format!("{before}\\u{{20{:_<room$}}}{after}", "");
        let message = padded.parse().unwrap_or_else(|_| Literal::string(&self.message));
        self.compile_error_with(Delimiter::Brace, message)
    }

    fn compile_error_with(&self, delimiter: Delimiter, message: impl ToTokens) -> TokenStream {
        let Place { first, last } = self.place;
        let mut group = Group::new(delimiter, message.into_token_stream());
        group.set_span(last);
        let mut tokens = quote_spanned!(first=> ::core::compile_error!);
        tokens.extend([TokenTree::Group(group)]);
        tokens
    }

    #[cfg(test)]
    pub(crate) fn message(&self) -> &str {
        &self.message
    }
}

/// Names for a message, which should not fill the screen.
pub(crate) fn list(names: &[&str]) -> String {
    const MOST: usize = 12;
    let mut list = String::new();
    for (index, name) in names.iter().take(MOST).enumerate() {
        list += if index == 0 { "`" } else { ", `" };
        list += name;
        list += "`";
    }
    match names.len().checked_sub(MOST) {
        None | Some(0) => list,
        Some(more) => format!("{list}, {more} more"),
    }
}

/// Mistakes as an expression that is a pattern too, exactly as many errors as mistakes.
pub(crate) fn expression(problems: &[Problem]) -> TokenStream {
    match problems {
        // With braces, it is a valid item too.
        [problem] => problem.compile_error(Delimiter::Brace),
        _ => joined(problems),
    }
}

/// Mistakes with `|` between them. In parentheses, because after braces a statement would end,
/// and the `|` would begin a closure.
pub(crate) fn joined(problems: &[Problem]) -> TokenStream {
    let mut tokens = TokenStream::new();
    for problem in problems {
        if !tokens.is_empty() {
            tokens.extend(quote_spanned!(problem.place.first=> |));
        }
        tokens.extend(problem.compile_error(Delimiter::Parenthesis));
    }
    tokens
}

/// Mistakes in place of a literal, such as the value of an attribute, where `concat!` is allowed.
pub(crate) fn literal(problems: &[Problem]) -> TokenStream {
    let errors = problems.iter().map(|problem| problem.compile_error(Delimiter::Parenthesis));
    quote!(::core::concat!(#(#errors),*))
}

/// Mistakes as items.
pub(crate) fn items(problems: &[Problem]) -> TokenStream {
    let mut tokens = TokenStream::new();
    for problem in problems {
        tokens.extend(problem.compile_error(Delimiter::Brace));
    }
    tokens
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_of_fixed_length_has_it_and_its_message() {
        let place = Place::invocation();
        for length in [0, 1, 100, 500] {
            let problem = Problem::new(place, "x".repeat(length), "help \"me\"");
            let text = problem.compile_error_of_fixed_length().to_string();
            let (_, literal) = text.split_once('"').unwrap();
            let (literal, _) = literal.rsplit_once('"').unwrap();
            assert_eq!(literal.len() + 2, FIXED_LENGTH, "{text}");
        }
    }
}
