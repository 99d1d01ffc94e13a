//! How long the text of a value of one of the unit's types is: by `Display`, as JSON; and the
//! length of a text that is put together in a variable.

use super::code::State;
use super::formatted::NUMBER;
use super::guarded::Append;
use super::reason::Text;
use super::types::Ty;
use super::{Flow, Within};
use crate::analysis::format_string::{Argument, Length, Placeholder, Value as Formatted};
use crate::analysis::hir::{
    DefId, DefKind, ExprId, ExprKind, FunctionId, Given, LocalId, Operator, Origin, Shown, Source,
    TypeRef, Variant,
};
use crate::analysis::index::Resolved;
use crate::libraries::neutral;
use crate::libraries::texts::{self, Adds, Edit};

/// How the parts of a value are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Json,
    Debug,
}

impl Flow<'_> {
    /// The length of the text of a value of this type, where something limits it.
    pub(super) fn length_of_type(&self, ty: &Ty) -> Option<Length> {
        let length = match ty {
            Ty::Own(def) => self.deeper(|| self.length_of_own(*def)).flatten()?,
            Ty::Named(name) => match Formatted::of_type(name)? {
                Formatted::Text(length) | Formatted::Shown(length) => length,
                Formatted::Integer { bits, .. } => Length::within(1..=bits * 30103 / 100_000 + 2),
                Formatted::Float => Length::within(1..=24),
                Formatted::Char => Length::within(1..=4),
                Formatted::Bool => Length::within(4..=5),
            },
            _ => return None,
        };
        length.max.map(|_| length)
    }

    /// The length of the text of a value of this type: of the variants that it can be, if they are
    /// known.
    pub(super) fn length_of_value(&self, value: ExprId, ty: &Ty, within: Within) -> Option<Length> {
        if let Ty::Own(def) = ty
            && let DefKind::Enum { variants } = &self.hir.defs.get(*def).kind
            && self.impl_of(*def, texts::DISPLAY).is_none()
        {
            let known = self.variants(value, within);
            let out = self.ruled_out(value, within);
            let can_be = |at: usize| {
                let is_known = known.as_ref().is_none_or(|known| known.contains(&(*def, at)));
                is_known && !out.contains(&(*def, at))
            };
            let variants = variants.iter().enumerate().filter(|(at, _)| can_be(*at));
            let lengths = variants.map(|(_, variant)| self.length_of_variant(variant));
            let length: Option<Length> = lengths.reduce(|a, b| Some(a?.or(b?)))?;
            return length.filter(|length| length.max.is_some());
        }
        self.length_of_type(ty)
    }

    /// The length of the text of a parameter that can have several types: of what it is given.
    pub(super) fn length_of_generic(
        &self,
        value: ExprId,
        within: Within,
        length: impl Fn(ExprId, Within) -> Option<Length>,
    ) -> Option<Length> {
        let ExprKind::Local(local) = self.hir.kind(value) else { return None };
        let known = self.hir.locals.get(*local);
        let [Source { origin: Origin::Parameter(at), .. }] = known.sources.as_slice() else {
            return None;
        };
        let written = self.hir.functions.get(known.function?).params.get(*at)?;
        if !matches!(written, TypeRef::Other(_)) {
            return None;
        }
        let given = self.arguments(known.function, *at, within);
        let lengths = given
            .into_iter()
            .map(|(given, within)| self.deeper(|| length(given, within)).flatten());
        lengths.reduce(|a, b| Some(a?.or(b?)))?
    }

    fn length_of_own(&self, def: DefId) -> Option<Length> {
        if !self.step() {
            return None;
        }
        if let Some(function) = self.impl_of(def, texts::DISPLAY) {
            let body = self.index.function(function).body?;
            return self.written(body);
        }
        let known = self.hir.defs.get(def);
        match &known.kind {
            DefKind::Enum { variants, .. } => {
                let lengths = variants.iter().map(|variant| self.length_of_variant(variant));
                lengths.reduce(|a, b| Some(a?.or(b?)))?
            }
            DefKind::Struct { fields } => {
                known.shown.as_ref().map(|shown| self.length_by_attribute(shown, fields))
            }
            _ => None,
        }
    }

    /// `impl Display for Own`
    fn impl_of(&self, def: DefId, name: &str) -> Option<FunctionId> {
        self.index.impls_of(def).find_map(|id| {
            let known = self.hir.impls.get(id);
            let (of, _) = known.of.as_ref()?;
            (of.last() == name).then(|| known.functions.get(texts::FMT).copied())?
        })
    }

    /// By its attribute, `#[error("…")]`, or by its name, as a derive does it.
    fn length_of_variant(&self, variant: &Variant) -> Option<Length> {
        match &variant.shown {
            Some(shown) => Some(self.length_by_attribute(shown, &variant.fields)),
            None if variant.fields.is_empty() => Some(Length::exactly(variant.name.len())),
            None => None,
        }
    }

    fn length_by_attribute(&self, shown: &Shown, fields: &[(String, TypeRef)]) -> Length {
        let field = |it: &Placeholder| {
            let given = match &it.argument {
                Argument::Index(index) => shown.arguments.get(*index),
                Argument::Name(name) => {
                    shown.arguments.iter().find(|(it, _)| it.as_ref() == Some(name))
                }
            };
            let name = match (given.map(|(_, given)| given), &it.argument) {
                (Some(Given::Method(name)), _) => return texts::is_short(name).then_some(NUMBER),
                (Some(Given::Other), _) => return None,
                (Some(Given::Field(name)), _) | (None, Argument::Name(name)) => name.clone(),
                (None, Argument::Index(index)) => index.to_string(),
            };
            let (_, ty) = fields.iter().find(|(field, _)| *field == name)?;
            if it.is_debug() {
                return self.length_of_written(ty, Form::Debug).map(Formatted::Shown);
            }
            if matches!(ty, TypeRef::Path { args, .. } if !args.is_empty())
                || matches!(ty, TypeRef::List(_) | TypeRef::Array(..))
            {
                return None;
            }
            match self.ty(ty) {
                // What is written out somewhere is mostly a word.
                Ty::StaticText => Some(Formatted::Text(Length::SHORT)),
                ty => self.length_of_type(&ty).map(Formatted::Text),
            }
        };
        shown.template.length(field, |_| None).0
    }

    /// The length of what an expression of an `impl Display` writes; `None` if it is not known.
    fn written(&self, expr: ExprId) -> Option<Length> {
        if !self.step() {
            return None;
        }
        match self.hir.kind(expr) {
            ExprKind::Block { statements, tail } => statements
                .iter()
                .chain(tail)
                .try_fold(Length::exactly(0), |sum, one| Some(sum.then(self.written(*one)?))),
            ExprKind::Choice { arms, .. } => {
                let lengths = arms.iter().map(|arm| self.written(arm.body));
                lengths.reduce(|a, b| Some(a?.or(b?)))?
            }
            ExprKind::Let { .. } | ExprKind::Never | ExprKind::Nothing | ExprKind::Tuple(_) => {
                Some(Length::exactly(0))
            }
            ExprKind::Return(Some(value)) => self.written(*value),
            ExprKind::Method { name, args, receiver, .. } => {
                match (texts::writes(name), args.as_slice()) {
                    (Some(Adds::Char), [_]) => Some(Length::within(1..=4)),
                    (Some(adds), [added]) => self.length_added(adds, *added, Within::default()),
                    (None, [_]) if name == texts::FMT => {
                        self.length_shown(*receiver, Within::default())
                    }
                    _ => None,
                }
            }
            ExprKind::Call { callee, args } => match (self.hir.kind(*callee), args.as_slice()) {
                (ExprKind::Path(path), [shown, _]) if path.last() == texts::FMT => {
                    self.length_shown(*shown, Within::default())
                }
                _ => None,
            },
            _ => None,
        }
    }

    /// The length of what a method adds to a text or writes.
    fn length_added(&self, adds: Adds, added: ExprId, within: Within) -> Option<Length> {
        match (adds, self.hir.kind(added)) {
            (Adds::Text, _) => self.length_shown(added, within),
            (Adds::Char, ExprKind::Char(length)) => Some(Length::exactly(*length)),
            (Adds::Char, _) => Some(Length::within(1..=4)),
            (Adds::Format, ExprKind::Format(format)) => self.length_of_format(format, within),
            (Adds::Format, _) => None,
        }
    }

    /// `serde_json::to_string(&value)`
    pub(super) fn text_as_json(&self, value: ExprId, within: Within) -> Text {
        let length = self.length_as_json(value, within);
        length.map_or(Text::Unknown, |length| Text::Made(length, "serde_json::to_string()"))
    }

    fn length_as_json(&self, value: ExprId, within: Within) -> Option<Length> {
        let written =
            self.type_written(value).and_then(|ty| self.length_of_written(&ty, Form::Json));
        let given = |given, within| self.length_as_json(given, within);
        written.or_else(|| self.length_of_generic(value, within, given))
    }

    /// `{:?}` of a type of the unit: written out, or derived.
    pub(super) fn length_in_debug(&self, def: DefId) -> Option<Length> {
        self.length_of_parts(def, Form::Debug, &mut Vec::new())
    }

    /// The length of a value of a written type; `None` if the type is not known.
    fn length_of_written(&self, ty: &TypeRef, form: Form) -> Option<Length> {
        self.length_of_part(ty, form, &mut Vec::new())
    }

    pub(super) fn length_written_in_debug(&self, ty: &TypeRef) -> Option<Length> {
        self.length_of_written(ty, Form::Debug)
    }

    fn length_of_part(&self, ty: &TypeRef, form: Form, around: &mut Vec<DefId>) -> Option<Length> {
        match ty {
            TypeRef::List(_) => Some(Length::UNLIMITED),
            TypeRef::Array(inner, count) => {
                let each = self.length_of_part(inner, form, around)?.then(Length::exactly(2));
                Some(each.times((*count)?).then(Length::exactly(2)))
            }
            TypeRef::Static(inner) => self.length_of_part(inner, form, around),
            TypeRef::Tuple(all) => {
                self.length_of_fields(all.iter().map(|ty| ("", ty)), form, around)
            }
            TypeRef::Path { path, args } => match (self.index.resolve(path), args.as_slice()) {
                (Resolved::Def(def), _) => self.length_of_parts(def, form, around),
                _ if texts::grows(path.last()) => Some(Length::UNLIMITED),
                (_, [inner]) if neutral::holds_one(path.last()) => {
                    // `null`, `Some(…)`
                    let written = Length::within(0..=6);
                    Some(self.length_of_part(inner, form, around)?.then(written))
                }
                (_, []) => {
                    let length = self.length_of_type(&Ty::Named(path.last().to_owned()))?;
                    Some(length.then(Length::exactly(2)))
                }
                _ => None,
            },
            _ => None,
        }
    }

    fn length_of_parts(&self, def: DefId, form: Form, around: &mut Vec<DefId>) -> Option<Length> {
        if around.contains(&def) {
            return Some(Length::UNLIMITED);
        }
        let known = self.hir.defs.get(def);
        if let (Form::Debug, Some(function)) = (form, self.impl_of(def, texts::DEBUG)) {
            let body = self.index.function(function).body?;
            return self.deeper(|| self.written(body)).flatten();
        }
        around.push(def);
        let length = match &known.kind {
            DefKind::Alias(alias) => self.length_of_part(&alias.with(&[]), form, around),
            DefKind::Struct { fields } => {
                let name = if form == Form::Debug { known.name.len() } else { 0 };
                let fields = self.length_of_fields(pairs(fields), form, around);
                fields.map(|fields| Length::exactly(name).then(fields))
            }
            DefKind::Enum { variants } => {
                let mut longest = Some(Length::exactly(0));
                for variant in variants {
                    // `{"Name":…}`
                    let quotes = if form == Form::Json { 5 } else { 0 };
                    let name = Length::exactly(variant.name.len() + quotes);
                    let length = if variant.fields.is_empty() {
                        Some(name)
                    } else {
                        let fields = self.length_of_fields(pairs(&variant.fields), form, around);
                        fields.map(|fields| name.then(fields))
                    };
                    longest = longest.zip(length).map(|(a, b)| a.or(b));
                }
                longest
            }
            _ => None,
        };
        around.pop();
        length
    }

    /// Fields between braces: `{"name":value,…}`, ` { name: value, … }`.
    fn length_of_fields<'t>(
        &self,
        fields: impl Iterator<Item = (&'t str, &'t TypeRef)>,
        form: Form,
        around: &mut Vec<DefId>,
    ) -> Option<Length> {
        let mut sum = Length::exactly(if form == Form::Json { 2 } else { 4 });
        let mut is_known = true;
        for (name, ty) in fields {
            let punctuation = Length::exactly(name.len() + 4);
            match self.length_of_part(ty, form, around) {
                Some(length) => sum = sum.then(punctuation).then(length),
                None => is_known = false,
            }
        }
        // One part that can grow is enough.
        (is_known || sum.max.is_none()).then_some(sum)
    }

    /// The length of a text that is put together or cut in a variable; `None` if it is neither.
    pub(super) fn built(&self, local: LocalId, state: State) -> Option<Length> {
        let known = self.hir.locals.get(local);
        let first = known.sources.iter().find_map(|source| match source.origin {
            Origin::Value(value) if source.steps.is_empty() => Some(value),
            _ => None,
        });
        let around_first = first.map_or_else(Vec::new, |first| self.around(first));
        let mut is_built = false;
        // What is not known may be as long as it likes; only a cut limits it.
        let first_length = first.and_then(|first| self.longest(first, state.within).length());
        let mut length = first_length.unwrap_or(Length::UNLIMITED);
        for &used in &known.uses {
            let is_later = self.is_later(used, state.expr, &self.around(state.expr));
            let Some(parent) = self.hir.expr(used).parent.filter(|_| !is_later) else { continue };
            let appended = match self.hir.kind(parent) {
                ExprKind::Method { receiver, name, args, .. } if *receiver == used => {
                    match (texts::edits(name, args.len()), args.last()) {
                        (Some(Edit::Adds(adds)), Some(added)) => {
                            self.length_added(adds, *added, state.within)
                        }
                        // `while text.len() > MOST { text.pop(); }`
                        (Some(Edit::Cuts), most) if most.is_some() || self.is_repeated(used) => {
                            is_built = true;
                            let most = most.and_then(|most| self.limit(*most, state.within));
                            length = length.cut(most.unwrap_or(wsclose_core::MAX_REASON_LEN));
                            continue;
                        }
                        (Some(Edit::Empties), _) => {
                            length = Length::exactly(0);
                            continue;
                        }
                        _ => continue,
                    }
                }
                // `text += "…"`
                ExprKind::Binary { operator: Operator::Add, left, right } if *left == used => {
                    let assigned = self.hir.expr(parent).parent.map(|id| self.hir.kind(id));
                    match assigned {
                        Some(ExprKind::Assign { target, .. }) if matches!(self.hir.kind(*target), ExprKind::Local(it) if *it == local) => {
                            self.length_shown(*right, state.within)
                        }
                        _ => continue,
                    }
                }
                _ => continue,
            };
            is_built = true;
            let repeats = |id: &ExprId| {
                matches!(self.hir.kind(*id), ExprKind::Loop { .. } | ExprKind::Closure { .. })
                    && !around_first.contains(id)
            };
            let loops: Vec<ExprId> = self.parents(used).filter(repeats).collect();
            let append = Append { to: local, at: used, call: parent };
            length = self.grown(length, appended, append, &loops, state.within);
        }
        // Of what is appended to a text from elsewhere, nothing is known either.
        (is_built && (first.is_some() || length.max.is_some())).then_some(length)
    }

    fn is_repeated(&self, id: ExprId) -> bool {
        self.around(id).iter().any(|id| matches!(self.hir.kind(*id), ExprKind::Loop { .. }))
    }
}

fn pairs(fields: &[(String, TypeRef)]) -> impl Iterator<Item = (&str, &TypeRef)> {
    fields.iter().map(|(name, ty)| (name.as_str(), ty))
}
