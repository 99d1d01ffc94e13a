//! What names of types and methods say about numbers. Data only.

/// Types that spell numbers.
const NUMBERS: &[&str] =
    &["u8", "u16", "u32", "u64", "u128", "usize", "i8", "i16", "i32", "i64", "i128", "isize"];

/// The type of a number without a suffix, which may be any of `NUMBERS`.
pub(crate) const INTEGER: &str = "integer";

/// The method that gives the lesser of two numbers.
pub(crate) const MIN: &str = "min";

/// The method that gives the greater of two numbers.
pub(crate) const MAX: &str = "max";

/// The method that gives the nearest number between its two arguments.
pub(crate) const CLAMP: &str = "clamp";

/// What a method calculates of two numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Calculation {
    Sum,
    Difference,
    Product,
    Quotient,
    Remainder,
    Power,
}

const CALCULATIONS: &[(&str, Calculation)] = &[
    ("add", Calculation::Sum),
    ("div", Calculation::Quotient),
    ("mul", Calculation::Product),
    ("pow", Calculation::Power),
    ("rem", Calculation::Remainder),
    ("sub", Calculation::Difference),
];

/// What such a name begins with if it says what happens to a result that does not fit.
const OVERFLOWS: &[&str] = &["checked_", "saturating_", "strict_", "wrapping_"];

/// What a method calculates: `pow`, `saturating_add`, `checked_sub`.
pub(crate) fn calculates(method: &str) -> Option<Calculation> {
    let name = OVERFLOWS.iter().find_map(|how| method.strip_prefix(how)).unwrap_or(method);
    CALCULATIONS.iter().find(|(known, _)| *known == name).map(|(_, calculation)| *calculation)
}

pub(crate) fn is_number(ty: &str) -> bool {
    NUMBERS.contains(&ty)
}
