//! The values of expressions, as far as they can be known without running them.

use std::ops::Range;

use crate::libraries::Library;
use crate::site::{Reason, Spelling};

/// A code, and where it is written.
#[derive(Clone, Debug)]
pub(super) struct Folded {
    pub(super) value: Value,
    pub(super) range: Range<usize>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Value {
    Number(i128, Spelling),
    /// `None`.
    Absent,
    /// The code of a received Close.
    Received(&'static Library),
    /// A number in place of a code that was not there.
    MadeUp(i128),
    /// A parameter of the function around it.
    Parameter(usize),
    Unknown,
}

/// The stronger of two reasons: what must be said if either may be sent.
pub(super) fn worse(a: Reason, b: Reason) -> Reason {
    let weight = |reason: &Reason| match reason {
        Reason::Absent => 0,
        Reason::Received => 1,
        Reason::Bounded => 2,
        Reason::Literal { len } => 3 + len,
        Reason::Unknown => 100_000,
        Reason::UpTo { len, .. } => len.saturating_add(100_001),
        Reason::Unbounded { .. } => usize::MAX,
    };
    if weight(&a) >= weight(&b) { a } else { b }
}

pub(super) fn may_be_sent(number: i128) -> bool {
    u16::try_from(number).is_ok_and(|number| wsclose_core::SendCode::new(number).is_ok())
}

/// A number in place of a code that was not there, unless it is a mistake by itself.
pub(super) fn made_up(value: Value) -> Value {
    match value {
        Value::Number(number, _) if may_be_sent(number) || number == 0 => Value::MadeUp(number),
        value => value,
    }
}
