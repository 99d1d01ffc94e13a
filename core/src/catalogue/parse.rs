//! From text to a code: the literals and names that `close_code!` takes, and `FromStr`.

use core::str::FromStr;

use super::Entry;
use super::find::{Found, find};
use crate::code::{BrowserCode, CloseCode, InvalidCode, SendCode};
use crate::text::TextBuf;

/// The spelling of a code that was understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spelling {
    /// The code that it names.
    pub code: CloseCode,
    /// The entry whose name it is, if it is a name.
    pub name: Option<&'static Entry>,
    /// Is it a number, or the name of a constant letter by letter?
    pub is_canonical: bool,
}

/// Reads a Rust integer literal, or a name.
///
/// # Errors
///
/// [`ParseCodeError`], for everything that is neither a 16-bit number nor the name of a code.
pub fn parse(text: &str) -> Result<Spelling, ParseCodeError> {
    let problem = match text.bytes().next() {
        None => Problem::Empty,
        Some(b'0'..=b'9') => match number(text) {
            Ok(number) => {
                return Ok(Spelling { code: CloseCode(number), name: None, is_canonical: true });
            }
            Err(problem) => problem,
        },
        Some(b'-') => Problem::Negative,
        Some(b'"') => Problem::Quoted("a string"),
        Some(b'\'') => Problem::Quoted("a character"),
        Some(_) if ends_quoted(text) => Problem::Quoted("a string"),
        Some(_) if matches!(text, "true" | "false") => Problem::Boolean,
        Some(_) => match find(text) {
            Found::Named { entry, is_canonical } => {
                return Ok(Spelling { code: entry.code, name: Some(entry), is_canonical });
            }
            Found::Nearest(entry) => Problem::UnknownName(entry),
        },
    };
    Err(ParseCodeError::new(text, problem))
}

/// A literal with a prefix, such as `b"1000"` or `r#"1000"#`.
fn ends_quoted(text: &str) -> bool {
    let text = text.trim_end_matches('#');
    text.ends_with('"') || text.ends_with('\'')
}

/// Reads an integer literal with its base, its underscores and its suffix.
fn number(text: &str) -> Result<u16, Problem> {
    let (radix, digits) = match text.as_bytes() {
        [b'0', b'x', ..] => (16, text.get(2..)),
        [b'0', b'o', ..] => (8, text.get(2..)),
        [b'0', b'b', ..] => (2, text.get(2..)),
        _ => (10, Some(text)),
    };
    let mut value: Option<u16> = Some(0);
    let mut count = 0;
    let mut rest = digits.unwrap_or_default().chars();
    loop {
        let before = rest.as_str();
        match rest.next() {
            Some('_') => {}
            Some(letter) if letter.is_digit(radix) => {
                count += 1;
                let digit = letter.to_digit(radix).and_then(|digit| u16::try_from(digit).ok());
                value = value
                    .and_then(|value| value.checked_mul(u16::try_from(radix).ok()?))
                    .and_then(|value| value.checked_add(digit?));
            }
            None | Some(_) if count == 0 => return Err(Problem::NoNumber),
            None => return value.ok_or(Problem::TooLarge),
            Some(_) => return suffix(before).and_then(|()| value.ok_or(Problem::TooLarge)),
        }
    }
}

/// Judges what follows the digits.
fn suffix(suffix: &str) -> Result<(), Problem> {
    match suffix {
        "u16" => Ok(()),
        "u8" | "u32" | "u64" | "u128" | "usize" | "i8" | "i16" | "i32" | "i64" | "i128"
        | "isize" => Err(Problem::Suffix),
        "f32" | "f64" => Err(Problem::Float),
        _ if matches!(suffix.as_bytes(), [b'.' | b'e' | b'E', ..]) => Err(Problem::Float),
        _ => Err(Problem::NoNumber),
    }
}

/// The error for a text that is not a close code.
///
/// ```
/// use wsclose::CloseCode;
///
/// let error = "MANDATORY_EXTENTION".parse::<CloseCode>().unwrap_err();
/// assert_eq!(error.to_string(), "no close code is named `MANDATORY_EXTENTION`");
/// assert_eq!(error.help().to_string(), "write `MANDATORY_EXTENSION` (1010)");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ParseCodeError {
    /// As much of the text as a message needs.
    input: TextBuf<48>,
    problem: Problem,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Problem {
    Empty,
    NoNumber,
    TooLarge,
    Negative,
    Suffix,
    Float,
    Quoted(&'static str),
    Boolean,
    UnknownName(Option<&'static Entry>),
    /// A code, and not one that may be sent.
    Invalid(InvalidCode),
}

impl ParseCodeError {
    const fn new(text: &str, problem: Problem) -> ParseCodeError {
        let mut input = TextBuf::new();
        input.push(text);
        ParseCodeError { input, problem }
    }

    /// The code that was named, if there is one and it may not be sent.
    pub const fn invalid_code(&self) -> Option<InvalidCode> {
        match self.problem {
            Problem::Invalid(error) => Some(error),
            _ => None,
        }
    }

    pub(crate) const fn problem(&self) -> Problem {
        self.problem
    }

    /// The text, as much of it as there was room for.
    pub(crate) const fn input(&self) -> &str {
        self.input.as_str()
    }

    /// Returns whether there is more of the text.
    pub(crate) const fn is_input_cut(&self) -> bool {
        self.input.is_truncated()
    }

    /// The text to quote: without a suffix and without quotes.
    pub(crate) fn bare(&self) -> &str {
        let text = self.input();
        match self.problem {
            Problem::Suffix => {
                let (number, _) = split_at_either('u', 'i', text).unwrap_or((text, ""));
                number.trim_end_matches('_')
            }
            Problem::Quoted(_) => {
                let (_, inside) = split_at_either('"', '\'', text).unwrap_or(("", text));
                let (inside, _) = split_at_either('"', '\'', inside).unwrap_or((inside, ""));
                inside
            }
            _ => text,
        }
    }
}

/// What stands before and after the first letter, or else the second one.
fn split_at_either(first: char, second: char, text: &str) -> Option<(&str, &str)> {
    text.split_once(first).or_else(|| text.split_once(second))
}

/// The code that was meant, if only the type of the text is wrong.
pub fn meant(error: &ParseCodeError) -> Option<Spelling> {
    match error.problem {
        Problem::Suffix | Problem::Quoted(_) => parse(error.bare()).ok(),
        _ => None,
    }
}

/// Returns whether the text is a name that no code has, nor one like it.
pub fn is_unlike_any_name(error: &ParseCodeError) -> bool {
    matches!(error.problem, Problem::UnknownName(None))
}

/// Parses a number (also `0x3F2`, `1_010`, or `1010u16`), the name of a constant, the name in the
/// registry, or an alias.
///
/// ```
/// use wsclose::CloseCode;
///
/// assert_eq!("1010".parse(), Ok(CloseCode::MANDATORY_EXTENSION));
/// assert_eq!("MANDATORY_EXTENSION".parse(), Ok(CloseCode::MANDATORY_EXTENSION));
/// assert_eq!("Mandatory Ext.".parse(), Ok(CloseCode::MANDATORY_EXTENSION));
/// assert_eq!("going away".parse(), Ok(CloseCode::GOING_AWAY));
/// ```
impl FromStr for CloseCode {
    type Err = ParseCodeError;

    fn from_str(text: &str) -> Result<CloseCode, ParseCodeError> {
        parse(text).map(|spelling| spelling.code)
    }
}

/// Parses the text as a [`CloseCode`], which must be one that may be sent.
macro_rules! from_str {
    ($($type:ident),+) => {$(
        /// Parses a code that may be sent, written as for [`CloseCode`].
        ///
        /// ```
        #[doc = concat!("use wsclose::", stringify!($type), ";")]
        ///
        #[doc = concat!("let code: ", stringify!($type), " = \"4001\".parse()?;")]
        /// assert_eq!(code, 4001);
        #[doc = concat!("let error = \"1006\".parse::<", stringify!($type), ">().unwrap_err();")]
        /// assert_eq!(error.to_string(), "1006 (Abnormal Closure) must not be sent in a Close frame");
        /// # Ok::<(), wsclose::ParseCodeError>(())
        /// ```
        impl FromStr for $type {
            type Err = ParseCodeError;

            fn from_str(text: &str) -> Result<$type, ParseCodeError> {
                let code = text.parse::<CloseCode>()?;
                $type::new(code.get())
                    .map_err(|error| ParseCodeError::new(text, Problem::Invalid(error)))
            }
        }
    )+};
}
from_str!(SendCode, BrowserCode);

#[cfg(test)]
mod tests {
    use super::*;

    extern crate std;
    use std::string::ToString;
    use std::{format, vec::Vec};

    #[test]
    fn every_number_in_every_spelling() {
        for number in crate::every::number() {
            let spellings = [
                number.to_string(),
                format!("{number}u16"),
                format!("{number}_u16"),
                format!("{number:#x}"),
                format!("{number:#X}").replace("0X", "0x"),
                format!("{number:#o}"),
                format!("{number:#b}u16"),
                format!("0_0{number}"),
            ];
            for text in &spellings {
                let code = text.parse::<CloseCode>();
                assert_eq!(code.map(CloseCode::get), Ok(number), "{text}");
            }
        }
    }

    #[test]
    fn what_is_no_code_says_what_it_is() {
        let cases = [
            ("", "missing close code"),
            ("65536", "`65536` does not fit in the 16 bits of a close code"),
            ("0x10000", "`0x10000` does not fit in the 16 bits of a close code"),
            (
                "99999999999999999999",
                "`99999999999999999999` does not fit in the 16 bits of a close code",
            ),
            ("-1", "`-1` is negative, not a close code"),
            ("1010u8", "`1010u8` is a `u8`, and close codes are `u16`"),
            ("1000_i64", "`1000_i64` is a `i64`, and close codes are `u16`"),
            ("1000u17", "`1000u17` is not a number"),
            ("0x", "`0x` is not a number"),
            ("10.5", "`10.5` is a floating-point number, not a close code"),
            ("1e3", "`1e3` is a floating-point number, not a close code"),
            ("1000f32", "`1000f32` is a floating-point number, not a close code"),
            ("\"1010\"", "`\"1010\"` is a string, not a close code"),
            ("b\"1010\"", "`b\"1010\"` is a string, not a close code"),
            ("r#\"1010\"#", "`r#\"1010\"#` is a string, not a close code"),
            ("'a'", "`'a'` is a character, not a close code"),
            ("true", "`true` is a boolean, not a close code"),
            ("BASE", "no close code is named `BASE`"),
        ];
        for (text, claim) in cases {
            let error = text.parse::<CloseCode>().unwrap_err();
            assert_eq!(error.to_string(), claim);
            assert!(!error.help().to_string().is_empty());
        }
    }

    #[test]
    fn the_help_for_a_wrong_type_is_what_was_meant() {
        for (text, help) in [
            ("1010u8", "write `1010`"),
            ("1_010_i64", "write `1_010`"),
            ("\"1010\"", "write `1010`"),
            ("r#\"GoingAway\"#", "write `GOING_AWAY`"),
            ("GOING_AWY", "write `GOING_AWAY` (1001)"),
            ("70000u8", "write a number such as `1000`, or a name such as `NORMAL_CLOSURE`"),
            ("70000", "close codes are 1000 to 4999"),
        ] {
            assert_eq!(text.parse::<CloseCode>().unwrap_err().help().to_string(), help);
        }
    }

    #[test]
    fn no_text_makes_it_panic() {
        let pieces: Vec<&str> = std::vec![
            "", "0", "1", "x", "_", "-", ".", "e", "u16", "u8", "\"", "'", "#", "b", "é", "🦀",
            " ",
        ];
        for a in &pieces {
            for b in &pieces {
                for c in &pieces {
                    let text = format!("{a}{b}{c}");
                    if let Err(error) = text.parse::<CloseCode>() {
                        assert!(!format!("{error}{}", error.help()).is_empty());
                    }
                }
            }
        }
    }
}
