//! What conversions yield: `.into()`, `CloseCode::from(1000)`.

use super::Flow;
use super::code::{Next, State, Value};
use super::types::Ty;
use crate::analysis::hir::{ExprId, ExprKind, Origin, Path, Source, Step, TypeRef};
use crate::analysis::packages::Item;
use crate::libraries::{From, numbers};
use crate::site::Spelling;

impl Flow<'_> {
    pub(super) fn of_conversion(
        &self,
        state: State,
        inner: ExprId,
        to: Option<&Path>,
    ) -> Vec<Next> {
        let callees = self.callees(state.expr);
        let returned = self.returned(state, &callees);
        if !returned.is_empty() {
            return returned;
        }
        if let Some(converted) = self.of_generic(state, inner) {
            return converted;
        }
        let is_variant = || self.variants(inner, state.within).is_some();
        // Whatever variant it is, `#[close_codes]` has checked its code.
        if self.is_of_checked_codes(&self.type_of(inner)) && !is_variant() {
            return vec![Next::End(Value::Sendable, state)];
        }
        let codes = to.and_then(|to| self.index.items(to).iter().find_map(Item::codes));
        if let (Some(codes), ExprKind::Int(number, _)) = (codes, self.hir.kind(inner))
            && matches!(codes.from, From::Lossy(_))
            && !codes.names.iter().any(|(_, known)| i128::from(*known) == *number)
        {
            // The library keeps none of the numbers that it has no name for.
            return vec![Next::End(Value::Number(*number, Spelling::LossyConversion), state)];
        }
        let is_number = to.is_some_and(|to| numbers::is_number(to.last())) || codes.is_some();
        let becomes_number = is_number || to.is_none() && self.is_number(state.expr);
        if let Some(next) = self.of_narrow(state, inner).filter(|_| becomes_number) {
            return vec![next];
        }
        let named = if is_number { self.converted(state, inner, &[]) } else { state.named };
        vec![Next::Go(State { named, ..state.to(inner) })]
    }

    /// `code.into()` of a parameter that can have several types: what the conversions of the types
    /// of the unit yield that it is given.
    fn of_generic(&self, state: State, inner: ExprId) -> Option<Vec<Next>> {
        let ExprKind::Local(local) = self.hir.kind(inner) else { return None };
        let known = self.hir.locals.get(*local);
        let [Source { origin: Origin::Parameter(at), steps, .. }] = known.sources.as_slice() else {
            return None;
        };
        let function = known.function?;
        let written = self.hir.functions.get(function).params.get(*at)?;
        if !steps.is_empty() || !matches!(written, TypeRef::Other(_)) {
            return None;
        }
        let target = self.expected(state.expr);
        let mut is_converted = false;
        let mut all = Vec::new();
        for (argument, within) in self.arguments(known.function, *at, state.within) {
            let ty = self.type_of(argument);
            let conversions = match ty {
                Ty::Own(_) => self.conversions(&ty, Some(&target)),
                _ => Vec::new(),
            };
            is_converted |= !conversions.is_empty();
            if conversions.is_empty() {
                let go = State { within, at: None, named: None, ..state.to(argument) };
                all.push(Next::Go(go));
            }
            all.extend(conversions.into_iter().flat_map(|id| self.yielded_by(state, id)));
        }
        is_converted.then_some(all)
    }

    /// A name with its conversion is one code in messages: `StatusCode::OK.as_u16()`.
    pub(super) fn converted(&self, state: State, inner: ExprId, steps: &[Step]) -> Option<ExprId> {
        state.named.or((steps.is_empty() && self.is_name(inner)).then_some(state.expr))
    }
}
