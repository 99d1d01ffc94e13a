//! Texts that `format!` makes.

use super::reason::Text;
use super::types::Ty;
use super::{Flow, Within};
use crate::analysis::format_string::{Argument, Length, Placeholder, Value as Formatted};
use crate::analysis::hir::{ExprId, ExprKind, Format, LocalId, Path, Step, TypeRef};
use crate::libraries::{neutral, numbers, texts};

/// A number whose type is not known.
pub(super) const NUMBER: Formatted = Formatted::Integer { bits: 64, signed: true };

impl Flow<'_> {
    pub(super) fn text_of_format(&self, format: &Format, within: Within) -> Text {
        self.length_of_format(format, within)
            .map_or(Text::Unknown, |length| Text::Made(length, "format!"))
    }

    /// The length of a formatted text; `None` if the template cannot be read.
    pub(super) fn length_of_format(&self, format: &Format, within: Within) -> Option<Length> {
        let template = format.template.as_ref()?;
        let argument = |it: &Argument| match it {
            Argument::Index(index) => format.arguments.get(*index).copied(),
            Argument::Name(name) => {
                format.names.iter().find(|(known, _)| known == name).map(|(_, value)| *value)
            }
        };
        let value =
            |it: &Placeholder| self.formatted(argument(&it.argument)?, it.is_debug(), within);
        let count = |it: &Argument| self.count(argument(it)?, within);
        Some(template.length(value, count).0)
    }

    /// The type of a value that is shown. Its definition says how long the text is, so it is asked for.
    pub(super) fn type_shown(&self, value: ExprId) -> Ty {
        let ty = self.type_of(value);
        let miss = |path: &Path| self.index.miss(path.scope, &self.index.resolve(path));
        match (&ty, self.hir.kind(value)) {
            (Ty::Named(name), _) if Formatted::of_type(name).is_none() => {
                match self.type_written(value) {
                    Some(TypeRef::Path { path, .. }) => miss(&path),
                    _ => self.index.need_named(self.scope(value), name),
                }
            }
            // `Task::Close(reason) => …`
            (Ty::Unknown, ExprKind::Local(local)) => {
                let sources = &self.hir.locals.get(*local).sources;
                for step in sources.iter().flat_map(|source| &source.steps) {
                    if let Step::Of(path, _) = step {
                        miss(path);
                    }
                }
            }
            _ => {}
        }
        ty
    }

    /// What is formatted; `None` if that is not known.
    pub(super) fn formatted(&self, expr: ExprId, debug: bool, within: Within) -> Option<Formatted> {
        let ty = self.type_shown(expr);
        if let (true, Ty::Own(def)) = (debug, &ty) {
            return self.length_in_debug(*def).map(Formatted::Shown);
        }
        // What holds values is shown with all of them.
        if debug
            && let Some(written) = self.type_written(expr)
            && holds_others(&written)
            && let Some(length) = self.length_written_in_debug(&written)
        {
            return Some(Formatted::Shown(length));
        }
        if let Ty::Named(name) = &ty
            && let Some(value) = Formatted::of_type(name)
        {
            return Some(value);
        }
        if let Some(length) = self.length_of_value(expr, &ty, within) {
            return Some(Formatted::Text(length));
        }
        if self.is_short(expr) || self.is_parsed(expr) {
            return Some(NUMBER);
        }
        let length = self.longest(expr, within).length();
        // What is written out somewhere is mostly a word.
        let of_word = (ty == Ty::StaticText).then_some(Length::SHORT);
        length.or(of_word).map(Formatted::Text)
    }

    /// How long a value is where it is shown or appended; `None` if that is not known.
    pub(super) fn length_shown(&self, expr: ExprId, within: Within) -> Option<Length> {
        match self.hir.kind(expr) {
            ExprKind::Char(len) => return Some(Length::exactly(*len)),
            ExprKind::Bool(_) | ExprKind::Scalar => return Some(Length::SHORT),
            _ => {}
        }
        match self.formatted(expr, false, within)? {
            Formatted::Text(length) | Formatted::Shown(length) => Some(length),
            _ => Some(Length::of_number()),
        }
    }

    /// Is it parsed as something whose type is not seen? Mostly that is a number.
    fn is_parsed(&self, expr: ExprId) -> bool {
        match self.hir.kind(expr) {
            ExprKind::Method { receiver, name, args, .. } => {
                texts::parses(name, args.len())
                    || neutral::keeps_type(name) && self.is_parsed(*receiver)
            }
            ExprKind::Local(local) if self.type_of(expr) == Ty::Unknown => {
                self.is_bound_to(*local, |value| self.is_parsed(value))
            }
            _ => false,
        }
    }

    /// Returns whether a variable is bound once, to a value that satisfies a predicate.
    pub(super) fn is_bound_to(&self, local: LocalId, is_it: impl FnOnce(ExprId) -> bool) -> bool {
        let value = self.hir.locals.get(local).bound_to();
        value.and_then(|value| self.deeper(|| is_it(value))).unwrap_or_default()
    }

    /// Is it surely a number, or another value of a few characters?
    pub(super) fn is_short(&self, expr: ExprId) -> bool {
        match self.type_of(expr) {
            Ty::Named(name) if name == numbers::INTEGER || Formatted::of_type(&name).is_some() => {
                return true;
            }
            Ty::Named(_) | Ty::StaticText | Ty::Own(_) | Ty::Library(_) => return false,
            _ => {}
        }
        match self.hir.kind(expr) {
            ExprKind::Local(local) => {
                texts::counts(&self.hir.locals.get(*local).name)
                    || self.is_bound_to(*local, |value| {
                        matches!(self.hir.kind(value), ExprKind::Method { .. })
                            && self.is_short(value)
                    })
            }
            ExprKind::Path(path) => is_constant(path.last()) || texts::counts(path.last()),
            ExprKind::Cast { .. } | ExprKind::Int(..) => true,
            ExprKind::Binary { left, right, .. } => {
                ![left, right].iter().any(|one| matches!(self.type_of(**one), Ty::StaticText))
            }
            ExprKind::Method { name, .. } => texts::is_short(name),
            _ => false,
        }
    }
}

fn is_constant(name: &str) -> bool {
    !name.is_empty() && name.chars().all(|c| c.is_uppercase() || c == '_' || c.is_numeric())
}

/// Is it made of other types?
fn holds_others(ty: &TypeRef) -> bool {
    match ty {
        TypeRef::Tuple(_) | TypeRef::List(_) | TypeRef::Array(..) => true,
        TypeRef::Path { args, .. } => !args.is_empty(),
        _ => false,
    }
}
