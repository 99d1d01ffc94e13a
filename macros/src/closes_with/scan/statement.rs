//! Blocks, statements, and the items among them.

use proc_macro2::{Delimiter, TokenTree};

use super::tokens::Tokens;
use super::{Imports, Scanner};
use crate::tokens::is_word;

impl Scanner {
    /// The inside of a block.
    pub(super) fn block(&mut self, tokens: Tokens) {
        let mut tokens = tokens;
        self.scopes.push(imports(&tokens));
        while !tokens.is_empty() {
            self.conditional(&mut tokens, Scanner::statement);
        }
        self.scopes.pop();
    }

    /// Reads attributes, and what they belong to under their conditions.
    pub(super) fn conditional<T>(
        &mut self,
        tokens: &mut Tokens,
        read: impl FnOnce(&mut Scanner, &mut Tokens) -> T,
    ) -> T {
        let outer = self.conditions.len();
        while tokens.is_punct("#") {
            tokens.skip(1);
            tokens.eat_punct("!");
            let Some(mut attribute) = tokens.eat_group(Delimiter::Bracket) else { continue };
            if attribute.eat_word("cfg")
                && let Some(group) = attribute.group(Delimiter::Parenthesis)
            {
                self.conditions.push(group.stream());
            }
        }
        let read = read(self, tokens);
        self.conditions.truncate(outer);
        read
    }

    fn statement(&mut self, tokens: &mut Tokens) {
        if tokens.eat_punct(";") || self.item(tokens) {
            return;
        }
        if tokens.eat_word("let") {
            tokens.skip_pattern(&["=", ":", ";", "else"]);
            if tokens.eat_punct(":") {
                tokens.skip_type(&["=", ";"]);
            }
            if tokens.eat_punct("=") {
                let values = self.expression(tokens, true);
                self.send(values);
            }
            if tokens.eat_word("else")
                && let Some(block) = tokens.eat_group(Delimiter::Brace)
            {
                self.block(block);
            }
            return;
        }
        let before = tokens.left();
        let values = self.statement_expression(tokens);
        self.send(values);
        if tokens.left() == before {
            // Nothing that an expression begins with, such as a `,` while the user types.
            tokens.skip(1);
        }
    }

    /// Skips an item: a function in the function closes for itself, and an import only names.
    fn item(&mut self, tokens: &mut Tokens) -> bool {
        let mut ahead = 0;
        // `pub(crate)`, and what can precede `fn`.
        while let Some(TokenTree::Ident(word)) = tokens.nth(ahead)
            && ["pub", "const", "async", "unsafe", "extern", "default"].iter().any(|w| word == w)
        {
            ahead += 1;
            if word == "pub" && tokens.group_at(ahead, Delimiter::Parenthesis).is_some() {
                ahead += 1;
            }
            if let Some(TokenTree::Literal(_)) = tokens.nth(ahead) {
                ahead += 1;
            }
        }
        let names_something = matches!(tokens.nth(ahead + 1), Some(TokenTree::Ident(_)));
        let keyword = match tokens.nth(ahead) {
            Some(TokenTree::Ident(keyword)) => keyword.to_string(),
            _ => String::new(),
        };
        match keyword.as_str() {
            "fn" | "struct" | "enum" | "trait" | "mod" | "union" | "type" if names_something => {
                skip_item(tokens);
            }
            "use" | "impl" => skip_item(tokens),
            "macro_rules" if tokens.is_punct_at(ahead + 1, "!") => skip_item(tokens),
            "static" if names_something => self.constant(tokens),
            // `const NAME: T = …;`, whose name the loop left.
            _ if ahead > 0
                && tokens.nth(ahead - 1).is_some_and(|token| is_word(token, "const"))
                && matches!(tokens.nth(ahead), Some(TokenTree::Ident(_)))
                && tokens.is_punct_at(ahead + 1, ":") =>
            {
                self.constant(tokens);
            }
            _ => return false,
        }
        true
    }

    fn constant(&mut self, tokens: &mut Tokens) {
        tokens.skip_type(&["=", ";"]);
        if tokens.eat_punct("=") {
            let values = self.expression(tokens, true);
            self.send(values);
        }
    }
}

/// Skips up to the body of an item, or its semicolon.
fn skip_item(tokens: &mut Tokens) {
    let is_type_or_use = tokens.is_word("use") || tokens.is_word("type");
    tokens.skip_type(if is_type_or_use { &[";"] } else { &["{", ";"] });
    tokens.skip(1);
}

/// The imports among the statements of a block, which hold in all of it.
fn imports(tokens: &Tokens) -> Imports {
    let mut imports = Imports::default();
    let mut starts_statement = true;
    for ahead in 0..tokens.left() {
        let Some(token) = tokens.nth(ahead) else { break };
        if starts_statement && is_word(token, "use") {
            imports.read(&mut tokens.from(ahead + 1));
        }
        starts_statement = match token {
            TokenTree::Punct(punct) => punct.as_char() == ';',
            TokenTree::Group(group) => {
                matches!(group.delimiter(), Delimiter::Brace | Delimiter::Bracket)
            }
            _ => false,
        };
    }
    imports
}
