//! The grammar of `std::fmt`.

use super::{Argument, Count, Placeholder, Template, Trait};

impl Template {
    /// Parses a template; `None` if it is not one.
    pub(crate) fn parse(text: &str) -> Option<Template> {
        let mut parser = Parser { rest: text, next: 0 };
        let mut template = Template { literal: 0, placeholders: Vec::new() };
        while let Some(first) = parser.char() {
            if matches!(first, '{' | '}') && parser.eat(first) {
                template.literal += 1;
            } else if first == '{' {
                template.placeholders.push(parser.placeholder()?);
            } else if first == '}' {
                return None;
            } else {
                template.literal += first.len_utf8();
            }
        }
        Some(template)
    }
}

struct Parser<'t> {
    rest: &'t str,
    /// The index that the next `{}` gets.
    next: usize,
}

impl Parser<'_> {
    fn char(&mut self) -> Option<char> {
        let mut chars = self.rest.chars();
        let first = chars.next()?;
        self.rest = chars.as_str();
        Some(first)
    }

    fn eat(&mut self, expected: char) -> bool {
        let rest = self.rest.strip_prefix(expected);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn take_while(&mut self, is: impl Fn(char) -> bool) -> &str {
        let end = self.rest.find(|c| !is(c)).unwrap_or(self.rest.len());
        let (taken, rest) = self.rest.split_at_checked(end).unwrap_or_default();
        self.rest = rest;
        taken
    }

    fn next_argument(&mut self) -> Argument {
        self.next += 1;
        Argument::Index(self.next - 1)
    }

    /// The rest of a placeholder, after its `{`.
    fn placeholder(&mut self) -> Option<Placeholder> {
        self.take_while(char::is_whitespace);
        let argument = self.argument();
        self.take_while(char::is_whitespace);
        let mut placeholder = Placeholder {
            argument: Argument::Index(0),
            width: None,
            fill: 1,
            precision: None,
            trait_: Trait::Display,
            alternate: false,
            plus: false,
        };
        if self.eat(':') {
            self.spec(&mut placeholder)?;
        }
        // `{:.*}` takes the precision from the arguments before the value.
        placeholder.argument = argument.unwrap_or_else(|| self.next_argument());
        self.take_while(char::is_whitespace);
        self.eat('}').then_some(placeholder)
    }

    /// A number, or a name.
    fn argument(&mut self) -> Option<Argument> {
        let word = self.take_while(|c| c.is_alphanumeric() || c == '_').to_owned();
        match word.parse() {
            Ok(index) => Some(Argument::Index(index)),
            Err(_) => (!word.is_empty()).then_some(Argument::Name(word)),
        }
    }

    fn spec(&mut self, placeholder: &mut Placeholder) -> Option<()> {
        let is_align = |c: char| matches!(c, '<' | '^' | '>');
        let mut ahead = self.rest.chars();
        match (ahead.next(), ahead.next()) {
            (Some(fill), Some(align)) if is_align(align) => {
                placeholder.fill = fill.len_utf8();
                self.rest = ahead.as_str();
            }
            (Some(align), _) if is_align(align) => {
                self.char();
            }
            _ => {}
        }
        placeholder.plus = self.eat('+');
        self.eat('-');
        placeholder.alternate = self.eat('#');
        // A `0` that is not the index of a width: `{:0$}`.
        if !self.rest.starts_with("0$") {
            self.eat('0');
        }
        placeholder.width = self.count();
        if self.eat('.') {
            placeholder.precision = if self.eat('*') {
                Some(Count::Argument(self.next_argument()))
            } else {
                Some(self.count()?)
            };
        }
        placeholder.trait_ = match self.take_while(|c| c.is_alphanumeric() || c == '?') {
            "" => Trait::Display,
            "?" | "x?" | "X?" => Trait::Debug,
            "x" | "X" => Trait::Digits(4),
            "o" => Trait::Digits(3),
            "b" => Trait::Digits(1),
            "e" | "E" => Trait::Exponent,
            "p" => Trait::Pointer,
            _ => return None,
        };
        Some(())
    }

    /// A number, or an argument followed by `$`.
    fn count(&mut self) -> Option<Count> {
        let before = self.rest;
        let argument = self.argument();
        match argument {
            Some(argument) if self.eat('$') => Some(Count::Argument(argument)),
            _ => {
                // `8x`, or the letter of a trait: only the digits belong to the count.
                self.rest = before;
                self.take_while(|c| c.is_ascii_digit()).parse().ok().map(Count::Number)
            }
        }
    }
}
