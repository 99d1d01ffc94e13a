//! How long a formatted text can become: the grammar of `std::fmt` and the types of the arguments.

use std::ops::RangeInclusive;

use crate::libraries::DISPLAYED;

/// The length of a text in bytes of UTF-8.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Length {
    pub(crate) min: usize,
    /// `None` if nothing limits it.
    pub(crate) max: Option<usize>,
    /// The most characters, where that is known.
    pub(crate) chars: Option<usize>,
}

impl Length {
    pub(crate) const UNLIMITED: Length = Length { min: 0, max: None, chars: None };

    pub(crate) const fn exactly(len: usize) -> Length {
        Length { min: len, max: Some(len), chars: Some(len) }
    }

    pub(crate) const fn within(range: RangeInclusive<usize>) -> Length {
        Length { min: *range.start(), max: Some(*range.end()), chars: Some(*range.end()) }
    }

    /// At most so many characters.
    pub(crate) fn of_chars(most: usize) -> Length {
        Length { min: 0, max: Some(most.saturating_mul(CHAR)), chars: Some(most) }
    }

    /// The decimals of a number whose type is not known.
    pub(crate) const fn of_number() -> Length {
        Length::within(1..=24)
    }

    /// One text or another.
    pub(crate) fn or(self, other: Length) -> Length {
        Length {
            min: self.min.min(other.min),
            max: self.max.zip(other.max).map(|(a, b)| a.max(b)),
            chars: self.chars.zip(other.chars).map(|(a, b)| a.max(b)),
        }
    }

    /// A text that is cut at a byte.
    pub(crate) fn cut(self, most: usize) -> Length {
        let cut = |length: Option<usize>| Some(length.map_or(most, |length| length.min(most)));
        Length { min: self.min.min(most), max: cut(self.max), chars: cut(self.chars) }
    }

    /// One text followed by another.
    pub(crate) fn then(self, next: Length) -> Length {
        let sum = |a: Option<usize>, b: Option<usize>| a.zip(b).map(|(a, b)| a.saturating_add(b));
        Length {
            min: self.min.saturating_add(next.min),
            max: sum(self.max, next.max),
            chars: sum(self.chars, next.chars),
        }
    }
}

/// What is formatted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Value {
    /// An integer type.
    Integer {
        bits: usize,
        signed: bool,
    },
    /// `f32`, `f64`
    Float,
    Char,
    Bool,
    /// A text, or something that is displayed as one.
    Text(Length),
    /// Something whose own text is this long, without quotes in `{:?}`.
    Shown(Length),
}

impl Value {
    /// A value of a type with this name, if its text is short for every value.
    pub(crate) fn of_type(name: &str) -> Option<Value> {
        let integer = |bits: &str, signed| {
            let bits = if bits == "size" { Some(64) } else { bits.parse().ok() };
            Some(Value::Integer { bits: bits.filter(|bits| *bits <= 128)?, signed })
        };
        if let Some((_, longest)) = DISPLAYED.iter().find(|(ty, _)| *ty == name) {
            return Some(Value::Shown(Length::within(1..=*longest)));
        }
        match name {
            "f32" | "f64" => Some(Value::Float),
            "char" => Some(Value::Char),
            "bool" => Some(Value::Bool),
            _ => match name.split_at_checked(1)? {
                ("u", bits) => integer(bits, false),
                ("i", bits) => integer(bits, true),
                _ => None,
            },
        }
    }
}

/// The template of `format!`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Template {
    /// The bytes that are written out.
    pub(crate) literal: usize,
    pub(crate) placeholders: Vec<Placeholder>,
}

/// `{name:spec}`
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Placeholder {
    pub(crate) argument: Argument,
    /// The fewest characters.
    width: Option<Count>,
    /// The bytes of the character that fills them up.
    fill: usize,
    /// The most characters of a text, or the decimals of a number.
    precision: Option<Count>,
    trait_: Trait,
    /// `#`
    alternate: bool,
    /// `+`
    plus: bool,
}

/// The argument that is formatted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Argument {
    /// By its index, which `{}` counts up.
    Index(usize),
    /// By its name, or a variable of this name.
    Name(String),
}

/// A width or precision.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Count {
    Number(usize),
    /// `{:width$}`, `{:.*}`
    Argument(Argument),
}

/// How a value is formatted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Trait {
    Display,
    Debug,
    /// `{:x}`, `{:o}`, `{:b}`, with the bits of a digit.
    Digits(usize),
    Exponent,
    Pointer,
}

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

    /// The length of the text, and the first placeholder that nothing limits.
    ///
    /// `value` says what is put at a placeholder, and `count` which number it is, for a width or precision.
    pub(crate) fn length(
        &self,
        mut value: impl FnMut(&Placeholder) -> Option<Value>,
        mut count: impl FnMut(&Argument) -> Option<usize>,
    ) -> (Length, Option<&Placeholder>) {
        let mut length = Length::exactly(self.literal);
        let mut unlimited = None;
        for placeholder in &self.placeholders {
            let one = placeholder.length(value(placeholder), &mut count);
            if one.max.is_none() {
                unlimited = unlimited.or(Some(placeholder));
            }
            length = length.then(one);
        }
        (length, unlimited)
    }
}

/// The most bytes of a character.
const CHAR: usize = 4;

/// The digits of a float of ordinary size, with its sign. `1e300` has 301, but does not occur in reasons.
const FLOAT: usize = 24;

impl Placeholder {
    /// `{:?}`
    pub(crate) fn is_debug(&self) -> bool {
        self.trait_ == Trait::Debug
    }

    fn length(
        &self,
        value: Option<Value>,
        count: &mut impl FnMut(&Argument) -> Option<usize>,
    ) -> Length {
        let mut number = |it: &Option<Count>| match it {
            None => Some(None),
            Some(Count::Number(number)) => Some(Some(*number)),
            Some(Count::Argument(argument)) => count(argument).map(Some),
        };
        let (width, precision) = (number(&self.width), number(&self.precision));
        let length = match precision {
            Some(precision) => self.unpadded(value, precision),
            None => Length::UNLIMITED,
        };
        match width {
            Some(None) => length,
            Some(Some(width)) => self.padded(length, width),
            None => Length { max: None, chars: None, ..length },
        }
    }

    /// The length without the width.
    fn unpadded(&self, value: Option<Value>, precision: Option<usize>) -> Length {
        let decimals = precision.map_or(0, |precision| precision.saturating_add(1));
        match (value, self.trait_) {
            (_, Trait::Pointer) => Length::within(1..=18),
            (Some(Value::Integer { bits, signed }), form) => {
                let digits = match form {
                    Trait::Digits(each) => bits.div_ceil(each),
                    _ => decimal_digits(bits - usize::from(signed)),
                };
                let sign = usize::from(signed && !matches!(form, Trait::Digits(_)) || self.plus);
                let prefix = if self.alternate { 2 } else { 0 };
                let exponent = if form == Trait::Exponent { 4 + decimals } else { 0 };
                Length::within(1..=digits + sign + prefix + exponent)
            }
            (Some(Value::Float), _) => Length::within(1..=FLOAT.saturating_add(decimals)),
            (Some(Value::Bool), _) => {
                let most = precision.unwrap_or(5).min(5);
                Length::within(most.min(4)..=most)
            }
            (Some(Value::Char), Trait::Debug) => Length::within(3..=12),
            (Some(Value::Char), _) => cut(Length::within(1..=CHAR), precision),
            // Every byte may need an escape: `\u{7f}`.
            (Some(Value::Text(length)), Trait::Debug) => Length {
                min: length.min.saturating_add(2),
                max: length.max.map(|max| max.saturating_mul(6).saturating_add(2)),
                chars: length.max.map(|max| max.saturating_mul(6).saturating_add(2)),
            },
            (Some(Value::Shown(length)), Trait::Debug) => length,
            (Some(Value::Text(length) | Value::Shown(length)), _) => cut(length, precision),
            // Of a text only so many characters are shown. Other types may ignore that, and few do.
            (None, Trait::Display) => cut(Length::UNLIMITED, precision),
            (None, _) => Length::UNLIMITED,
        }
    }

    /// The length with the width, which counts characters; those of the value count as one byte.
    fn padded(&self, length: Length, width: usize) -> Length {
        let filled = width.saturating_mul(self.fill);
        Length {
            min: length.min.max(width),
            max: length.max.map(|max| max.max(filled)),
            chars: length.chars.map(|chars| chars.max(width)),
        }
    }
}

/// At most so many characters.
fn cut(length: Length, precision: Option<usize>) -> Length {
    let Some(precision) = precision else { return length };
    let most = precision.saturating_mul(CHAR);
    Length {
        min: length.min.min(precision),
        max: Some(length.max.map_or(most, |max| max.min(most))),
        chars: Some(length.chars.map_or(precision, |chars| chars.min(precision))),
    }
}

/// The digits of the largest number of so many bits.
fn decimal_digits(bits: usize) -> usize {
    // 30103 / 100000 is the logarithm of 2.
    bits * 30103 / 100_000 + 1
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

#[cfg(test)]
mod tests {
    use super::*;

    const U16: Value = Value::Integer { bits: 16, signed: false };

    /// The length of a template whose arguments all are of one kind.
    fn length(template: &str, value: Option<Value>) -> (usize, Option<usize>) {
        let template = Template::parse(template).unwrap();
        let (Length { min, max, .. }, unlimited) = template.length(|_| value, |_| None);
        assert_eq!(max.is_none(), unlimited.is_some());
        (min, max)
    }

    fn names(template: &str) -> Vec<String> {
        let template = Template::parse(template).unwrap();
        let name = |placeholder: Placeholder| match placeholder.argument {
            Argument::Index(index) => index.to_string(),
            Argument::Name(name) => name,
        };
        template.placeholders.into_iter().map(name).collect()
    }

    #[test]
    fn braces_that_are_doubled_are_text() {
        assert_eq!(length("{{x}}", None), (3, Some(3)));
        assert_eq!(length("{{{}}}", Some(U16)), (3, Some(7)));
        assert_eq!(length("ä{{", None), (3, Some(3)));
        for wrong in ["{", "}", "{x", "{:", "{x y}", "{:q}", "{:.}", "{}}"] {
            assert_eq!(Template::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn arguments_are_counted_and_named() {
        assert_eq!(
            names("{} {0} {} {name} { ä:>5 } {1:?} {:.*} {}"),
            ["0", "0", "1", "name", "ä", "1", "3", "4"]
        );
        assert_eq!(names("{:x} {:1$x} {:w$.p$} {n:#?}"), ["0", "1", "2", "n"]);
    }

    #[test]
    fn every_form_agrees_with_what_is_formatted() {
        // The longest text of each form, as the standard library writes it.
        macro_rules! longest {
            ($($template:literal $value:expr, $kind:expr;)+) => {$(
                let text = format!($template, $value);
                let (min, max) = length($template, Some($kind));
                assert_eq!(max, Some(text.len()), "{} {text}", $template);
                assert!(min <= text.len(), "{}", $template);
            )+};
        }
        let int = |bits, signed| Value::Integer { bits, signed };
        longest! {
            "{}" u8::MAX, int(8, false);
            "{}" i8::MIN, int(8, true);
            "{}" u16::MAX, U16;
            "{:+}" u16::MAX, U16;
            "{}" u32::MAX, int(32, false);
            "{}" i64::MIN, int(64, true);
            "{}" u64::MAX, int(64, false);
            "{}" u128::MAX, int(128, false);
            "{}" i128::MIN, int(128, true);
            "{:?}" u16::MAX, U16;
            "{:x}" u16::MAX, U16;
            "{:#x}" u16::MAX, U16;
            "{:#X}" -1_i32, int(32, true);
            "{:o}" u16::MAX, U16;
            "{:b}" u16::MAX, U16;
            "{:200}" u16::MAX, U16;
            "{:>8}" u16::MAX, U16;
            "{:#010x}" u16::MAX, U16;
            "{:05}" u16::MAX, U16;
            "{}" false, Value::Bool;
            "{}" '😀', Value::Char;
            "{:?}" '\u{10FFFF}', Value::Char;
            "{:.2}" false, Value::Bool;
            "{}" "abc", Value::Text(Length::exactly(3));
            "{:.2}" "😀😀😀", Value::Text(Length::exactly(12));
            "{:5}" "abc", Value::Text(Length::exactly(3));
            "{:?}" "\u{7f}\u{7f}", Value::Text(Length::exactly(2));
            "{:ä>5}" "", Value::Text(Length::exactly(0));
            "{:?}" std::cmp::Ordering::Greater, Value::Shown(Length::exactly(7));
        }
    }

    #[test]
    fn what_nothing_limits_is_found() {
        assert_eq!(length("a{}", None), (1, None));
        assert_eq!(length("{:200}", None), (200, None));
        assert_eq!(length("{:?}", Some(Value::Text(Length::UNLIMITED))), (2, None));
        // A precision limits a text; one that is not known limits nothing.
        assert_eq!(length("{x:.20}", None), (0, Some(80)));
        assert_eq!(length("{:.*}", None), (0, None));
        assert_eq!(length("{:w$}", Some(U16)), (1, None));
        let template = Template::parse("{:w$.p$}").unwrap();
        let (length, _) = template.length(|_| Some(Value::Text(Length::UNLIMITED)), |_| Some(10));
        assert_eq!(length, Length { min: 10, max: Some(40), chars: Some(10) });
    }

    #[test]
    fn types_have_names() {
        assert_eq!(Value::of_type("u16"), Some(U16));
        assert_eq!(Value::of_type("isize"), Some(Value::Integer { bits: 64, signed: true }));
        let longest = |name| match Value::of_type(name) {
            Some(Value::Shown(length)) => length.max,
            _ => None,
        };
        assert_eq!(longest("Duration"), Some(format!("{:?}", std::time::Duration::MAX).len()));
        let address = std::net::Ipv6Addr::from([u8::MAX; 16]);
        assert_eq!(longest("IpAddr"), Some(address.to_string().len()));
        let socket = std::net::SocketAddrV6::new(address, u16::MAX, 0, u32::MAX);
        assert_eq!(longest("SocketAddr"), Some(socket.to_string().len()));
        for other in ["", "u", "u7a", "i999", "String", "ä"] {
            assert_eq!(Value::of_type(other), None, "{other}");
        }
    }
}
