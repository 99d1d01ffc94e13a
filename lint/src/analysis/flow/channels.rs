//! What is sent into a channel.

use super::Flow;
use super::cells::Places;
use super::code::{Next, State};
use super::types::Ty;
use crate::analysis::hir::{
    DefId, DefKind, ExprId, ExprKind, LocalId, Pattern, ScopeId, Step, TypeRef,
};
use crate::analysis::index::Resolved;
use crate::libraries::{channels, numbers};

/// The end of a channel that numbers are sent into, by its written type.
#[derive(Debug)]
pub(super) struct Sender {
    kind: Kind,
    place: Place,
}

/// `watch::Sender<Option<u16>>` in a file.
#[derive(Debug, PartialEq)]
struct Kind {
    file: u32,
    path: Vec<String>,
    ty: Ty,
}

#[derive(Debug)]
enum Place {
    Local(LocalId),
    Field(DefId, String),
}

impl Flow<'_> {
    /// What is sent into a channel, by the call that makes it.
    pub(super) fn sent_into(&self, state: State, call: ExprId, steps: &[Step]) -> Vec<Next> {
        let Some((Step::Element(0 | 1), behind)) = steps.split_first() else { return Vec::new() };
        let parent = self.hir.expr(call).parent.map(|parent| self.hir.kind(parent));
        let Some(ExprKind::Let { pattern: Pattern::Tuple(ends), .. }) = parent else {
            return Vec::new();
        };
        let mut places = Places::default();
        if let Some(Pattern::Bind { local, .. }) = ends.first() {
            for &used in self.index.uses_of(*local) {
                self.put_through(used, used, &mut places);
            }
        }
        self.of_places(state, &places, behind)
    }

    /// What is sent into the channel that a parameter of a function without callers is the other end
    /// of: into all channels of numbers of this type in the file.
    pub(super) fn sent_to_parameter(&self, state: State, local: LocalId) -> Vec<Next> {
        let known = self.hir.locals.get(local);
        let function = known.function.map(|id| self.hir.functions.get(id));
        let kind = known.ty.as_ref().zip(function).and_then(|(ty, function)| {
            let mut kind = self.kind_of_end(ty, function.scope)?;
            let last = kind.path.last_mut()?;
            *last = channels::sender_of(last)?;
            Some(kind)
        });
        let Some(kind) = kind else { return Vec::new() };
        let mut places = Places::default();
        let all = self.senders.get_or_init(|| self.all_senders());
        for sender in all.iter().filter(|sender| sender.kind == kind) {
            match &sender.place {
                Place::Local(local) => {
                    for &used in self.index.uses_of(*local) {
                        self.put_through(used, used, &mut places);
                    }
                }
                Place::Field(def, field) => {
                    self.put_through_reads(&Resolved::Def(*def), field, &mut places);
                }
            }
        }
        self.of_places(state, &places, &[])
    }

    fn all_senders(&self) -> Vec<Sender> {
        let locals = self.hir.locals.iter().filter_map(|(id, local)| {
            let scope = self.hir.functions.get(local.function?).scope;
            let kind = self.kind_of_end(local.ty.as_ref()?, scope)?;
            Some(Sender { kind, place: Place::Local(id) })
        });
        let fields = self.hir.defs.iter().flat_map(|(id, def)| {
            let fields = match &def.kind {
                DefKind::Struct { fields } => fields.as_slice(),
                _ => &[],
            };
            fields.iter().filter_map(move |(name, ty)| {
                let kind = self.kind_of_end(ty, def.scope)?;
                Some(Sender { kind, place: Place::Field(id, name.clone()) })
            })
        });
        let is_sender = |it: &Sender| it.kind.path.last().is_some_and(|it| channels::is_sender(it));
        locals.chain(fields).filter(is_sender).collect()
    }

    /// The type of the end of a channel of numbers.
    fn kind_of_end(&self, ty: &TypeRef, scope: ScopeId) -> Option<Kind> {
        let TypeRef::Path { path, args } = ty else { return None };
        let is_end = |ty: &str| channels::is_sender(ty) || channels::is_receiver(ty);
        let [held] = args.as_slice() else { return None };
        let ty = Some(self.ty(held)).filter(|_| is_end(path.last()))?;
        let is_number = matches!(&ty, Ty::Named(name) if numbers::is_number(name));
        let file = self.hir.scopes.get(scope).file;
        is_number.then(|| Kind { file, path: path.segments.clone(), ty })
    }
}
