//! Expressions.

use proc_macro2::{Delimiter, Ident, TokenTree};

use super::names::{Names, named};
use super::tokens::Tokens;
use super::{Scanner, Values};
use crate::tokens::{Place, place};

/// Methods that compare, and yield nothing of what they compare.
const COMPARING: &[&str] =
    &["eq", "ne", "lt", "le", "gt", "ge", "cmp", "partial_cmp", "contains", "starts_with"];

/// What an expression is read up to.
#[derive(Clone, Copy)]
struct Limits {
    /// May `Name { … }` be a struct? Not where a block follows.
    structs: bool,
    /// Does `}` end it, as it ends a statement?
    statement: bool,
}

/// The operands up to the next operator that binds less than a comparison.
#[derive(Default)]
struct Operands {
    values: Values,
    is_compared: bool,
    /// Is an operand complete, so that an operator or a postfix follows?
    is_complete: bool,
}

impl Scanner {
    /// Reads an expression, up to `,`, `;`, `=>` or the end; without `structs` also up to a block.
    pub(super) fn expression(&mut self, tokens: &mut Tokens, structs: bool) -> Values {
        self.operators(tokens, Limits { structs, statement: false })
    }

    /// The same, up to the end of a statement.
    pub(super) fn statement_expression(&mut self, tokens: &mut Tokens) -> Values {
        self.operators(tokens, Limits { structs: true, statement: true })
    }

    /// Reads a condition, or what `match` looks at: of its values, nothing is sent.
    fn condition(&mut self, tokens: &mut Tokens) {
        self.expression(tokens, false);
    }

    /// Reads the expressions in a group, each under its attributes.
    pub(super) fn list(&mut self, tokens: Tokens) -> Values {
        let mut tokens = tokens;
        let mut values = Values::new();
        while !tokens.is_empty() {
            // `name: value` in a struct.
            if tokens.ident().is_some()
                && tokens.is_punct_at(1, ":")
                && !tokens.is_punct_at(1, "::")
            {
                tokens.skip(2);
            }
            values.extend(
                self.conditional(&mut tokens, |scanner, tokens| scanner.expression(tokens, true)),
            );
            // The separator, or what no expression begins with.
            tokens.skip(1);
        }
        values
    }

    fn operators(&mut self, tokens: &mut Tokens, limits: Limits) -> Values {
        let mut values = Values::new();
        let mut operands = Operands::default();
        while !tokens.is_empty() && !tokens.is_punct(",") && !tokens.is_punct(";") {
            let is_behind = operands.is_complete
                && (tokens.is_word("else")
                    || (!limits.structs && tokens.group(Delimiter::Brace).is_some()));
            if tokens.is_punct("=>") || is_behind {
                break;
            }
            if !operands.is_complete {
                let is_first = values.is_empty() && operands.values.is_empty();
                let is_block = self.operand(tokens, limits, &mut operands);
                if is_block && limits.statement && is_first && !continues(tokens) {
                    break;
                }
                continue;
            }
            if tokens.is_assignment() || is_compound_assignment(tokens) {
                // What is assigned to is a place or a pattern.
                operands = Operands::default();
                skip_operator(tokens);
            } else if tokens.eat_punct("&&") || tokens.eat_punct("||") || tokens.eat_punct("..") {
                tokens.eat_punct("=");
                values.extend(operands.finish());
                operands = Operands::default();
            } else {
                self.after_operand(tokens, &mut operands);
            }
        }
        values.extend(operands.finish());
        values
    }

    /// Reads what follows on an operand: a postfix, or an operator.
    fn after_operand(&mut self, tokens: &mut Tokens, operands: &mut Operands) {
        if tokens.eat_punct("==")
            || tokens.eat_punct("!=")
            || tokens.eat_punct("<=")
            || tokens.eat_punct(">=")
        {
            operands.is_compared = true;
            operands.is_complete = false;
        } else if tokens.eat_punct("<<") || tokens.eat_punct(">>") {
            operands.is_complete = false;
        } else if tokens.eat_punct("<") || tokens.eat_punct(">") {
            operands.is_compared = true;
            operands.is_complete = false;
        } else if tokens.eat_punct("?") {
        } else if tokens.eat_punct(".") {
            self.method(tokens, operands);
        } else if tokens.eat_word("as") {
            tokens.skip_cast();
        } else if let Some(arguments) = tokens.eat_group(Delimiter::Parenthesis) {
            let sent = self.list(arguments);
            self.send(sent);
        } else if let Some(index) = tokens.eat_group(Delimiter::Bracket) {
            // An index only selects.
            self.list(index);
        } else {
            // `+` and its like; or, in the arguments of a macro, anything.
            if matches!(tokens.peek(), Some(TokenTree::Punct(_))) {
                tokens.skip(1);
            }
            operands.is_complete = false;
        }
    }

    /// Reads what follows the `.` of a method or a field.
    fn method(&mut self, tokens: &mut Tokens, operands: &mut Operands) {
        let Some(token) = tokens.next() else { return };
        if tokens.eat_punct("::") {
            tokens.skip_angles();
        }
        let Some(arguments) = tokens.eat_group(Delimiter::Parenthesis) else { return };
        let values = self.list(arguments);
        if COMPARING.contains(&token.to_string().as_str()) {
            operands.is_compared = true;
        } else {
            self.send(values);
        }
    }

    /// Reads an operand, or one step towards it. Was it a block or what ends with one?
    fn operand(&mut self, tokens: &mut Tokens, limits: Limits, operands: &mut Operands) -> bool {
        if tokens.is_punct("<") {
            // `<Chat>::Kicked`, `<Chat as Trait>::CONSTANT`
            self.qualified(tokens, operands);
            return false;
        }
        if tokens.is_punct("::") || tokens.ident().is_some() {
            return self.word(tokens, limits, operands);
        }
        if tokens.eat_punct("||") {
            after_parameters(tokens);
        } else if tokens.eat_punct("|") {
            parameters(tokens);
        } else if tokens.is_punct("'") {
            // A label: its `'`, its name, and perhaps a `:`.
            tokens.skip(2);
            tokens.eat_punct(":");
        } else if let Some(block) = tokens.eat_group(Delimiter::Brace) {
            self.block(block);
            operands.is_complete = true;
            return true;
        } else if let Some(TokenTree::Group(group)) = tokens.peek() {
            let inner = Tokens::new(group.stream());
            tokens.skip(1);
            let values = self.list(inner);
            operands.values.extend(values);
            operands.is_complete = true;
        } else {
            // A literal, or an operator in front: `&`, `*`, `-`, `!`, `..`.
            operands.is_complete = matches!(tokens.next(), Some(TokenTree::Literal(_)));
        }
        false
    }

    /// Reads what begins with a word: a keyword and what belongs to it, or a path.
    fn word(&mut self, tokens: &mut Tokens, limits: Limits, operands: &mut Operands) -> bool {
        let keyword = tokens.ident().map(ToString::to_string).unwrap_or_default();
        match keyword.as_str() {
            "if" | "while" => {
                tokens.skip(1);
                self.condition(tokens);
                self.eat_block(tokens);
                while tokens.eat_word("else") {
                    if tokens.eat_word("if") {
                        self.condition(tokens);
                    }
                    self.eat_block(tokens);
                }
            }
            "match" => {
                tokens.skip(1);
                self.condition(tokens);
                if let Some(arms) = tokens.eat_group(Delimiter::Brace) {
                    self.arms(arms);
                }
            }
            "for" => {
                tokens.skip(1);
                tokens.skip_pattern(&["in"]);
                tokens.eat_word("in");
                let values = self.expression(tokens, false);
                self.send(values);
                self.eat_block(tokens);
            }
            "let" => {
                tokens.skip(1);
                tokens.skip_pattern(&["="]);
                tokens.eat_punct("=");
                return false;
            }
            "loop" | "unsafe" | "async" | "const" | "try" | "move" | "static" | "return"
            | "break" | "yield" | "mut" | "raw" | "ref" | "box" | "dyn" | "else" | "in" | "do"
            | "become"
                if !tokens.is_punct_at(1, "::") =>
            {
                tokens.skip(1);
                // A block after it is read as the operand.
                return false;
            }
            _ => {
                self.path(tokens, limits, operands);
                return false;
            }
        }
        operands.is_complete = true;
        true
    }

    fn eat_block(&mut self, tokens: &mut Tokens) {
        if let Some(block) = tokens.eat_group(Delimiter::Brace) {
            self.block(block);
        }
    }

    /// Reads the arms of a `match`.
    fn arms(&mut self, tokens: Tokens) {
        let mut tokens = tokens;
        while !tokens.is_empty() {
            self.conditional(&mut tokens, |scanner, tokens| {
                tokens.skip_pattern(&["=>", "if"]);
                if tokens.eat_word("if") {
                    // Values of a guard are not sent, and a block in it is no end.
                    scanner.expression(tokens, true);
                }
                tokens.eat_punct("=>");
                let values = scanner.statement_expression(tokens);
                scanner.send(values);
                tokens.eat_punct(",");
                tokens.eat_punct(";");
            });
        }
    }

    /// `<Chat>::Kicked`
    fn qualified(&mut self, tokens: &mut Tokens, operands: &mut Operands) {
        let start = tokens.position();
        let mut inner = tokens.from(1);
        tokens.skip_angles();
        let (mut names, _) = read_path(&mut inner);
        if !inner.is_punct(">") {
            // Of a trait, which has no variants.
            names.clear();
        }
        if tokens.eat_punct("::") {
            let (rest, _) = read_path(tokens);
            names.extend(rest);
        }
        let place = place(tokens.since(start));
        self.named(&names, place, tokens, true, operands);
    }

    fn path(&mut self, tokens: &mut Tokens, limits: Limits, operands: &mut Operands) {
        let (names, place) = read_path(tokens);
        if tokens.is_punct("!")
            && let Some(TokenTree::Group(group)) = tokens.nth(1)
        {
            let (delimiter, inner) = (group.delimiter(), Tokens::new(group.stream()));
            tokens.skip(2);
            let values = self.invocation(names.last(), delimiter, inner);
            operands.values.extend(values);
            operands.is_complete = true;
            return;
        }
        self.named(&names, place, tokens, limits.structs, operands);
    }

    /// A path with its arguments or fields.
    fn named(
        &mut self,
        names: &Names,
        place: Option<Place>,
        tokens: &mut Tokens,
        structs: bool,
        operands: &mut Operands,
    ) {
        operands.is_complete = true;
        if let (Some(what), Some(place)) = (named(names, &self.enums, &self.scopes), place) {
            let mention = self.mention(what, place);
            operands.values.push(mention);
        }
        let fields =
            if structs && !names.is_empty() { tokens.eat_group(Delimiter::Brace) } else { None };
        if let Some(fields) = fields {
            let values = self.list(fields);
            operands.values.extend(values);
        } else if let Some(arguments) = tokens.eat_group(Delimiter::Parenthesis) {
            let values = self.list(arguments);
            if names.last().is_some_and(keeps) {
                operands.values.extend(values);
            } else {
                self.send(values);
            }
        }
    }
}

impl Operands {
    /// The values, unless they were only compared.
    fn finish(self) -> Values {
        if self.is_compared { Values::new() } else { self.values }
    }
}

/// Is the result of calling this just its argument in another form, as that of `Some` and
/// `SendCode::from`?
fn keeps(function: &Ident) -> bool {
    let name = function.to_string();
    name.starts_with(char::is_uppercase) || name == "from" || name == "try_from"
}

/// Skips the parameters of a closure, up to their second `|`.
fn parameters(tokens: &mut Tokens) {
    while !tokens.is_empty() && !tokens.eat_punct("|") {
        tokens.skip_pattern(&["|", ":", ","]);
        if tokens.eat_punct(":") {
            tokens.skip_type(&["|", ","]);
        }
        tokens.eat_punct(",");
    }
    after_parameters(tokens);
}

fn after_parameters(tokens: &mut Tokens) {
    if tokens.eat_punct("->") {
        tokens.skip_type(&["{"]);
    }
}

/// Does the expression continue after a block that could be a statement?
fn continues(tokens: &Tokens) -> bool {
    (tokens.is_punct(".") && !tokens.is_punct("..")) || tokens.is_punct("?")
}

fn is_compound_assignment(tokens: &Tokens) -> bool {
    ["+=", "-=", "*=", "/=", "%=", "^=", "&=", "|=", "<<=", ">>="]
        .iter()
        .any(|operator| tokens.is_punct(operator))
}

fn skip_operator(tokens: &mut Tokens) {
    while !tokens.eat_punct("=") {
        tokens.skip(1);
    }
}

/// Reads a path, which may be one word; its names, and its place.
fn read_path(tokens: &mut Tokens) -> (Names, Option<Place>) {
    let start = tokens.position();
    let mut names = Names::new();
    tokens.eat_punct("::");
    while let Some(TokenTree::Ident(name)) = tokens.peek() {
        names.push(name.clone());
        tokens.skip(1);
        if !tokens.is_punct("::") {
            break;
        }
        tokens.skip(2);
        if tokens.is_punct("<") {
            tokens.skip_angles();
            if !tokens.eat_punct("::") {
                break;
            }
        }
    }
    (names, place(tokens.since(start)))
}
