//! Enums, traits and `impl`s.

use rustc_hash::FxHashMap;

use super::{Lowerer, attributes, description, types};
use crate::analysis::hir::{DefKind, ExprId, ExprKind, Impl, ImplId, Operator, Path, Variant};

impl Lowerer<'_> {
    pub(super) fn enumeration(&mut self, item: &syn::ItemEnum) {
        let defines_codes = description::defines_codes(&item.attrs);
        let bounds = types::bounds(&item.generics);
        let id = self.define(&item.ident, DefKind::Other);
        let mut variants = Vec::new();
        // The last variant with a number, and how many follow it.
        let mut last = None;
        for variant in &item.variants {
            last = match (&variant.discriminant, last) {
                (Some(_), _) => Some((&variant.ident, 0)),
                // An enum with fields is not cast to a number.
                (None, _) if !variant.fields.is_empty() => None,
                (None, last) => last.map(|(from, behind)| (from, behind + 1)),
            };
            let mut discriminant = None;
            if let Some((from, behind)) = last {
                self.with(
                    |context| context.constant = Some(id),
                    |this| {
                        discriminant = Some(match &variant.discriminant {
                            Some((_, value)) => this.expr(value),
                            None => this.number_behind(&item.ident, from, behind, &variant.ident),
                        });
                    },
                );
            }
            variants.push(Variant {
                name: variant.ident.to_string(),
                fields: self.fields(&variant.fields, &bounds),
                shown: attributes::shown(&variant.attrs),
                discriminant,
                span: self.token_span(variant.ident.span()),
                described: defines_codes.then(|| description::description(&variant.attrs)),
            });
        }
        let visible = self.visible(&item.vis);
        let def = self.hir.defs.get_mut(id);
        (def.kind, def.visible) = (DefKind::Enum { variants }, visible);
    }

    /// The number of a variant without a written one: that of the last variant with one, and how
    /// many variants it is behind that.
    fn number_behind(
        &mut self,
        item: &syn::Ident,
        from: &syn::Ident,
        behind: i128,
        variant: &syn::Ident,
    ) -> ExprId {
        let span = self.token_span(variant.span());
        let segments = vec![item.to_string(), from.to_string()];
        let left = self.add(ExprKind::Path(Path { segments, scope: self.current.scope }), span);
        let right = self.add(ExprKind::Int(behind, String::new()), span);
        self.add(ExprKind::Binary { operator: Operator::Add, left, right }, span)
    }

    pub(super) fn interface(&mut self, item: &syn::ItemTrait) {
        let id = self.define(&item.ident, DefKind::Other);
        let scope = self.new_scope(Some(self.current.scope));
        self.hir.scopes.get_mut(scope).declares = Some(id);
        let mut functions = FxHashMap::default();
        self.with(
            |context| context.scope = scope,
            |this| {
                for function in &item.items {
                    if let syn::TraitItem::Fn(function) = function {
                        let block = function.default.as_ref();
                        let lowered =
                            this.function(&function.sig, block, &function.attrs, None, Some(id));
                        functions.insert(function.sig.ident.to_string(), lowered);
                    }
                }
            },
        );
        self.hir.defs.get_mut(id).kind = DefKind::Trait { functions };
    }

    pub(super) fn implementation(&mut self, item: &syn::ItemImpl) {
        self.with_parameters(&item.generics, |this| this.implementation_inside(item));
    }

    fn implementation_inside(&mut self, item: &syn::ItemImpl) {
        let ty = Some(self.type_ref(&item.self_ty));
        let of = item.trait_.as_ref().map(|(path, _)| self.path_with_arguments(path));
        let id = self.hir.impls.push(Impl { ty, of, ..Impl::default() });
        let scope = self.new_scope(Some(self.current.scope));
        self.hir.scopes.get_mut(scope).implementation = Some(id);
        self.with(
            |context| context.scope = scope,
            |this| {
                for item in &item.items {
                    this.implemented(item, id);
                }
            },
        );
    }

    pub(super) fn implemented(&mut self, item: &syn::ImplItem, id: ImplId) {
        match item {
            syn::ImplItem::Fn(function) => self.under(&function.attrs, |this| {
                let block = Some(&function.block);
                let lowered = this.function(&function.sig, block, &function.attrs, Some(id), None);
                // What a trait has is seen wherever the trait is.
                if this.hir.impls.get(id).of.is_none() {
                    this.hir.functions.get_mut(lowered).visible = this.visible(&function.vis);
                }
                let name = function.sig.ident.to_string();
                this.hir.impls.get_mut(id).functions.insert(name, lowered);
            }),
            syn::ImplItem::Const(constant) => {
                let lowered =
                    self.constant(&constant.ident, &constant.ty, &constant.expr, Some(id));
                self.describe(lowered, &constant.attrs);
                let name = constant.ident.to_string();
                self.hir.impls.get_mut(id).constants.insert(name, lowered);
            }
            syn::ImplItem::Type(associated) => {
                let ty = self.type_ref(&associated.ty);
                let name = associated.ident.to_string();
                self.hir.impls.get_mut(id).types.insert(name, ty);
            }
            syn::ImplItem::Macro(call) => self.implemented_by_macro(&call.mac, id),
            _ => {}
        }
    }
}
