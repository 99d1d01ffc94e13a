//! How long a formatted text can become: the grammar of `std::fmt` and the types of the arguments.

mod length;
mod parser;
#[cfg(test)]
mod tests;

pub(crate) use length::Length;

use length::CHAR;

use crate::libraries::{DISPLAYED, primitive_in};

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
            let bits = match bits {
                "8" => 8,
                "16" => 16,
                "32" => 32,
                "64" | "size" => 64,
                "128" => 128,
                _ => return None,
            };
            Some(Value::Integer { bits, signed })
        };
        if let Some((_, longest)) = DISPLAYED.iter().find(|(ty, _)| *ty == name) {
            return Some(Value::Shown(Length::within(1..=*longest)));
        }
        if let Some(inner) = primitive_in(name) {
            return Value::of_type(&inner);
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
            None => Length { max: None, ..length },
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
        Length { min: length.min.max(width), max: length.max.map(|max| max.max(filled)) }
    }
}

/// At most so many characters.
fn cut(length: Length, precision: Option<usize>) -> Length {
    let Some(precision) = precision else { return length };
    let most = precision.saturating_mul(CHAR);
    Length {
        min: length.min.min(precision),
        max: Some(length.max.map_or(most, |max| max.min(most))),
    }
}

/// The digits of the largest number of so many bits.
fn decimal_digits(bits: usize) -> usize {
    // 30103 / 100000 is the logarithm of 2.
    bits * 30103 / 100_000 + 1
}
