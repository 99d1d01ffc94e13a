//! The arguments of macros.

use proc_macro2::{Delimiter, Ident, TokenTree};
use wsclose_core::__private::parse as parse_code;
use wsclose_core::SendCode;

use super::super::ast::Named;
use super::tokens::Tokens;
use super::{Scanner, Values};
use crate::tokens::Place;

/// Macros that make text of what they are given: those of the standard library, and those of the
/// crates `log` and `tracing`.
const FORMATTING: &[&str] = &[
    "format",
    "format_args",
    "print",
    "println",
    "eprint",
    "eprintln",
    "write",
    "writeln",
    "panic",
    "todo",
    "unimplemented",
    "unreachable",
    "log",
    "trace",
    "debug",
    "info",
    "warn",
    "error",
    "event",
];

impl Scanner {
    /// `name!(…)`
    pub(super) fn invocation(
        &mut self,
        name: Option<&Ident>,
        delimiter: Delimiter,
        tokens: Tokens,
    ) -> Values {
        let name = name.map(ToString::to_string).unwrap_or_default();
        let mut tokens = tokens;
        // `close!(1008, "reason")`; the code can also be an expression.
        if name == "close"
            && let Some(code) = self.code(&tokens)
        {
            return vec![code];
        }
        match name.as_str() {
            "close_code" if tokens.eat_word("send") => match self.code(&tokens) {
                Some(code) => vec![code],
                None => Values::new(),
            },
            "close_code" => Values::new(),
            "matches" => {
                self.expression(&mut tokens, true);
                tokens.skip_pattern(&["if"]);
                if tokens.eat_word("if") {
                    self.expression(&mut tokens, true);
                }
                Values::new()
            }
            name if name.contains("assert") || FORMATTING.contains(&name) => {
                self.list(tokens);
                Values::new()
            }
            // Statements, as in `thread_local!`; or arms, as in `select!`, where an expression
            // follows the `=` after a pattern, and a block follows `=>`.
            _ if delimiter == Delimiter::Brace => {
                self.block(tokens);
                Values::new()
            }
            _ => self.list(tokens),
        }
    }

    /// A code as the macros take it. One that must not be sent is their error.
    fn code(&mut self, tokens: &Tokens) -> Option<super::Mention> {
        let token = tokens.peek()?;
        let (TokenTree::Literal(_) | TokenTree::Ident(_)) = token else { return None };
        let spelling = parse_code(&token.to_string()).ok()?;
        SendCode::try_from(spelling.code).ok()?;
        Some(self.mention(Named::Code(spelling.code), Place::of(token)))
    }
}
