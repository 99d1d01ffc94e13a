//! Patterns, and the steps that they take into a value.

use super::{ContextId, LocalId, Path, Span};

/// A name or a code in a pattern.
#[derive(Debug)]
pub(in crate::analysis) struct Compared {
    pub(in crate::analysis) with: Pattern,
    pub(in crate::analysis) span: Span,
    pub(in crate::analysis) context: ContextId,
}

/// A pattern.
#[derive(Clone, Debug, Default)]
pub(in crate::analysis) enum Pattern {
    /// `_`, or something of no interest.
    #[default]
    Wild,
    Bind {
        local: LocalId,
        inner: Option<Box<Pattern>>,
    },
    /// `1006`
    Number(i128),
    /// `1000..=1015`
    Range(Option<i128>, Option<i128>),
    /// A constant or a variant without fields; `None`.
    Path(Path),
    /// `Some(…)`, `Ok(…)`: what is in it.
    Inside(Box<Pattern>),
    Tuple(Vec<Pattern>),
    TupleStruct(Path, Vec<Pattern>),
    Struct(Path, Vec<(String, Pattern)>),
    Or(Vec<Pattern>),
    Slice(Vec<Pattern>),
}

impl Pattern {
    /// Calls a function with the pattern and all patterns in it.
    pub(in crate::analysis) fn each(&self, visit: &mut dyn FnMut(&Pattern)) {
        visit(self);
        match self {
            Pattern::Bind { inner: Some(inner), .. } | Pattern::Inside(inner) => inner.each(visit),
            Pattern::Tuple(all)
            | Pattern::TupleStruct(_, all)
            | Pattern::Or(all)
            | Pattern::Slice(all) => all.iter().for_each(|one| one.each(visit)),
            Pattern::Struct(_, fields) => fields.iter().for_each(|(_, one)| one.each(visit)),
            _ => {}
        }
    }

    /// The pattern without `Some(…)` around it.
    pub(in crate::analysis) fn inside(&self) -> &Pattern {
        match self {
            Pattern::Inside(inner) => inner.inside(),
            other => other,
        }
    }

    /// The least and the greatest number that it accepts, if it accepts only numbers that it names.
    pub(in crate::analysis) fn bounds(&self) -> Option<(i128, i128)> {
        match self {
            Pattern::Number(number) => Some((*number, *number)),
            Pattern::Range(first, last) => (*first).zip(*last),
            Pattern::Or(all) => {
                let all: Option<Vec<_>> = all.iter().map(Pattern::bounds).collect();
                all?.into_iter().reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))
            }
            _ => None,
        }
    }

    /// Does it compare with numbers or names of them?
    pub(in crate::analysis) fn is_value(&self) -> bool {
        match self {
            Pattern::Number(_) | Pattern::Range(..) => true,
            Pattern::Path(path) => path.segments.len() > 1,
            Pattern::Or(all) => all.iter().any(Pattern::is_value),
            Pattern::Bind { inner: Some(inner), .. } => inner.is_value(),
            _ => false,
        }
    }
}

/// A step into a value.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(in crate::analysis) enum Step {
    /// An element of a tuple.
    Element(usize),
    /// A field of a value: `.code`, `.0`.
    Field(String),
    /// A field in a pattern, with the type or variant whose it is: `CloseFrame { code, .. }`,
    /// `Message::Close(frame)`.
    Of(Path, String),
    /// What is in an `Err`.
    Error,
}
