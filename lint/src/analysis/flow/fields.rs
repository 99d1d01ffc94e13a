//! The fields of values whose origin is not visible.

use super::code::{Next, State, Value, Why};
use super::types::Ty;
use super::{Flow, Within};
use crate::analysis::hir::{DefId, DefKind, ExprId, ExprKind, Path, Step};
use crate::analysis::index::Need;
use crate::analysis::index::Resolved;
use crate::analysis::packages::Item;
use crate::libraries::{Library, Slot, Source};

use super::facts::unknown;

impl Flow<'_> {
    /// The content of a value whose origin is not visible: whatever the package puts into its type.
    pub(super) fn opaque(&self, state: State, steps: &[Step], why: Why) -> Vec<Next> {
        let Some((step, behind)) = steps.split_first() else { return vec![unknown(why, state)] };
        match step {
            Step::Error => match behind {
                [Step::Field(name), behind @ ..] => match self.error_type(state.expr) {
                    Ty::Own(def) => self.put_into_field(state, def, name, behind),
                    _ => vec![unknown(why, state)],
                },
                [Step::Of(..), ..] => self.opaque(state, behind, why),
                _ => vec![unknown(why, state)],
            },
            Step::Element(_) => vec![unknown(why, state)],
            Step::Of(path, name) => match self.index.resolve(path) {
                Resolved::Def(def) => self.put_into_field(state, def, name, behind),
                // A wrapper of another crate: the type says what is inside. `State(app): State<App>`
                Resolved::Library(_) | Resolved::Unknown(_)
                    if !behind.is_empty()
                        && matches!(self.type_of(state.expr), Ty::Own(_) | Ty::Named(_)) =>
                {
                    self.opaque(state, behind, why)
                }
                _ => vec![unknown(why, state)],
            },
            Step::Field(name) => match self.type_of(state.expr) {
                Ty::Library(item) => {
                    let value = received(&item, name, behind);
                    vec![Next::End(value.unwrap_or(Value::Unknown(why)), state)]
                }
                Ty::Own(def) => self.put_into_field(state, def, name, behind),
                Ty::Unknown | Ty::Named(_) => {
                    match self.index.owner_of_field(name, self.scope(state.expr)) {
                        Some(def) if !name.starts_with(|c: char| c.is_ascii_digit()) => {
                            self.put_into_field(state, def, name, behind)
                        }
                        _ => {
                            if let Ty::Named(name) = self.type_of(state.expr) {
                                let missing = Resolved::Unknown(vec![name]);
                                self.index.miss(self.scope(state.expr), &missing);
                            }
                            vec![unknown(why, state)]
                        }
                    }
                }
                _ => vec![unknown(why, state)],
            },
        }
    }

    /// What the unit writes into a field of one of its types.
    pub(super) fn put_into_field(
        &self,
        state: State,
        def: DefId,
        field: &str,
        behind: &[Step],
    ) -> Vec<Next> {
        let known = self.hir.defs.get(def);
        let name = known.name.as_str();
        let need = Need::Names { owner: name.to_owned(), name: field.to_owned() };
        self.index.need_of(known.scope, known.visible.clone(), need);
        let is_it = |path: &Path| match self.index.resolve(path) {
            // `type End = Ending; End { code: 1006 }`
            Resolved::Def(other) => match &self.hir.defs.get(other).kind {
                DefKind::Alias(alias) => self.ty(&alias.with(&[])) == Ty::Own(def),
                _ => other == def,
            },
            _ => false,
        };
        let mut values = Vec::new();
        values.extend(self.hir.defaults.get(&(def, field.to_owned())));
        for key in [name, "Self"] {
            for &literal in self.index.literals.get(key).into_iter().flatten() {
                if let ExprKind::Struct { path, fields, .. } = self.hir.kind(literal)
                    && is_it(path)
                    && !self.takes_other_arm(state.arm, fields)
                {
                    values.extend(fields.iter().find(|(it, _)| it == field).map(|it| it.1));
                }
            }
            for &call in self.index.calls.get(key).into_iter().flatten() {
                if let ExprKind::Call { callee, args } = self.hir.kind(call)
                    && let ExprKind::Path(path) = self.hir.kind(*callee)
                    && let Some(at) = field.parse().ok()
                    && is_it(path)
                {
                    let at: usize = at;
                    values.extend(args.get(at));
                }
            }
        }
        for &assignment in self.index.assignments.get(field).into_iter().flatten() {
            if let ExprKind::Assign { target, value, .. } = self.hir.kind(assignment)
                && let ExprKind::Field { base, .. } = self.hir.kind(*target)
                && self.type_of(*base) == Ty::Own(def)
            {
                values.push(*value);
            }
        }
        let mut all = self.put_through_field(state, def, field, behind);
        // `self.frame.code = …` changes a part of what is in the field.
        let mut parts = Vec::new();
        if let Some((Step::Field(part) | Step::Of(_, part), rest)) = behind.split_first()
            && let Ty::Own(inner) = self.field_type(&Ty::Own(def), field)
        {
            if values.is_empty() && all.is_empty() {
                // Nobody fills the field here, but somebody may fill the type of it.
                return self.put_into_field(state, inner, part, rest);
            }
            all.extend(self.put_through_field(state, inner, part, rest));
            for &assignment in self.index.assignments.get(part.as_str()).into_iter().flatten() {
                if let ExprKind::Assign { target, value, .. } = self.hir.kind(assignment)
                    && let ExprKind::Field { base, .. } = self.hir.kind(*target)
                    && self.type_of(*base) == Ty::Own(inner)
                {
                    parts.push(*value);
                }
            }
        }
        if let (false, Some((_, rest))) = (parts.is_empty(), behind.split_first()) {
            all.extend(self.put(state, &parts, rest));
        }
        if all.is_empty() || !values.is_empty() {
            all.extend(self.put(state, &values, behind));
        }
        all
    }

    /// What the unit writes into a variant of one of its enums.
    pub(super) fn put_into_variant(
        &self,
        state: State,
        def: DefId,
        variant: usize,
        field: &str,
        behind: &[Step],
    ) -> Vec<Next> {
        let owner = self.hir.defs.get(def);
        let DefKind::Enum { variants, .. } = &owner.kind else { return Vec::new() };
        let Some(known) = variants.get(variant) else { return Vec::new() };
        let need = Need::Names { owner: owner.name.clone(), name: known.name.clone() };
        self.index.need_of(owner.scope, owner.visible.clone(), need);
        let is_it = |path: &Path| self.index.resolve(path) == Resolved::Variant(def, variant);
        let mut values = Vec::new();
        for &literal in self.index.literals.get(known.name.as_str()).into_iter().flatten() {
            if let ExprKind::Struct { path, fields, .. } = self.hir.kind(literal)
                && is_it(path)
            {
                values.extend(fields.iter().find(|(it, _)| it == field).map(|it| it.1));
            }
        }
        let mut errors = Vec::new();
        for &call in self.index.calls.get(known.name.as_str()).into_iter().flatten() {
            match self.hir.kind(call) {
                ExprKind::Call { callee, args } => {
                    if let ExprKind::Path(path) = self.hir.kind(*callee)
                        && is_it(path)
                        && let Ok(at) = field.parse::<usize>()
                    {
                        values.extend(args.get(at));
                    }
                }
                // `.map_err(Error::Refused)`
                ExprKind::Method { receiver, args, .. } if field == "0" => {
                    for &argument in args {
                        if matches!(self.hir.kind(argument), ExprKind::Path(path) if is_it(path)) {
                            let takes_error = self.takes_error(call, argument);
                            if takes_error { &mut errors } else { &mut values }.push(*receiver);
                        }
                    }
                }
                _ => {}
            }
        }
        let behind_error: Vec<Step> =
            std::iter::once(Step::Error).chain(behind.iter().cloned()).collect();
        let mut all = self.put(state, &values, behind);
        if !errors.is_empty() {
            if values.is_empty() {
                all.clear();
            }
            all.extend(self.put(state, &errors, &behind_error));
        }
        all
    }

    pub(super) fn put(&self, state: State, values: &[ExprId], behind: &[Step]) -> Vec<Next> {
        let path = self.path(behind.to_vec());
        let here = self.hir.context(state.expr).test;
        let all: Vec<Next> = values
            .iter()
            .filter(|value| here || !self.hir.context(**value).test)
            .filter(|value| self.is_of_use(**value))
            .map(|&value| {
                Next::Go(State {
                    path,
                    within: Within::default(),
                    at: None,
                    named: None,
                    ..state.to(value)
                })
            })
            .collect();
        if all.is_empty() { vec![unknown(Why::TakenOut, state)] } else { all }
    }

    /// Is an expression evaluated? One in a constant only if something uses the constant, other
    /// than to compare with it: a list of all codes is no use of them.
    pub(super) fn is_of_use(&self, expr: ExprId) -> bool {
        let Some(constant) = self.hir.context(expr).constant else { return true };
        let is_it = |path: &Path| match self.index.resolve(path) {
            Resolved::Def(def) | Resolved::Constant(def) => def == constant,
            Resolved::Associated(..) | Resolved::Unknown(_) => true,
            _ => false,
        };
        let is_compared = |at: ExprId| {
            let parent = self.hir.expr(at).parent.map(|parent| self.hir.kind(parent));
            matches!(parent, Some(ExprKind::Look(_)))
        };
        self.index.uses(constant).iter().any(|&at| {
            self.hir.context(at).constant.is_none()
                && matches!(self.hir.kind(at), ExprKind::Path(path) if is_it(path))
                && !is_compared(at)
        })
    }
}

/// What a library has received in a field of one of its types or variants.
pub(super) fn received(item: &Item, field: &str, behind: &[Step]) -> Option<Value> {
    let foreign = item.library.sources.iter().find_map(|source| match source {
        Source::Foreign(ty, library) if item.is(ty) => Some(*library),
        _ => None,
    });
    let library = foreign.unwrap_or(item.library);
    let code = |behind: &[Step]| match behind {
        [] | [Step::Element(0)] => Some(Value::Received(library)),
        [Step::Element(1)] => Some(Value::ReceivedReason),
        [Step::Field(name) | Step::Of(_, name)] => received_field(library, item, name, false),
        _ => None,
    };
    let is_variant = |source: &Source| matches!(source, Source::Variant(ty) if item.is(ty));
    if library.sources.iter().any(is_variant) {
        return match field {
            "1" => Some(Value::ReceivedReason),
            _ => code(behind),
        };
    }
    let is_event = |source: &Source| matches!(source, Source::Event(ty, _) if item.is(ty));
    if field == "0" && library.sources.iter().any(is_event) {
        return code(behind);
    }
    if let Some(value) = received_field(library, item, field, true) {
        return behind.is_empty().then_some(value);
    }
    let has_frame = library.sources.iter().any(|source| matches!(source, Source::Field(..)));
    match field {
        "0" if item.is_close_message() && has_frame => code(behind),
        _ => None,
    }
}

/// The code or the reason in a field of a received frame.
fn received_field(
    library: &'static Library,
    item: &Item,
    field: &str,
    must_be: bool,
) -> Option<Value> {
    library.sources.iter().find_map(|source| {
        let Source::Field(ty, code) = source else { return None };
        if must_be && !item.is(ty) {
            return None;
        }
        if *code == field {
            return Some(Value::Received(library));
        }
        let is_reason = library.shapes.iter().any(|shape| {
            matches!(shape.reason, Some(Slot::Field(name) | Slot::FieldTuple(name, _)) if name == field)
        });
        (is_reason || crate::libraries::texts::is_reason(field)).then_some(Value::ReceivedReason)
    })
}
