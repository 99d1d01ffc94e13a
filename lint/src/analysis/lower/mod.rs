//! From syntax to [`Hir`]: items here, expressions in `body`, patterns and types in files of those names.
//!
//! This folder and `parse` are all that knows `syn`.

mod attributes;
mod body;
mod conditions;
mod control;
mod description;
mod format;
mod function;
mod imports;
mod macros;
mod pattern;
mod rules;
mod spans;
#[cfg(test)]
mod tests;
mod type_items;
mod types;
mod visibility;

use std::rc::Rc;

use proc_macro2::Span as TokenSpan;
use rustc_hash::FxHashMap;
use syn::spanned::Spanned;

use crate::analysis::hir::{
    Context, ContextId, CrateId, Def, DefId, DefKind, ExprId, ExprKind, Hir, ImplId, Local,
    LocalId, Origin, Scope, ScopeId, Source, Span, Step, TypeRef,
};
use crate::analysis::parse::Offsets;
pub(super) use function::Unread;
pub(super) use rules::MacroTable;

/// Identifies the text that tokens come from: its file, and its offsets in it.
#[derive(Clone, Debug, Default)]
pub(super) struct SourceText {
    pub(super) file: u32,
    pub(super) offsets: Rc<Offsets>,
}

impl SourceText {
    /// Returns where a block begins in its file.
    pub(super) fn start_of(&self, block: &syn::Block) -> usize {
        self.offsets.of(block.brace_token.span.open()).start
    }
}

/// What is known of a file besides its tree.
#[derive(Clone, Debug, Default)]
pub(super) struct Place {
    pub(super) text: SourceText,
    pub(super) package: usize,
    pub(super) krate: CrateId,
    /// The path of its module.
    pub(super) module: Vec<String>,
    /// All of it is test code.
    pub(super) test: bool,
    /// Where the blocks begin that were left out when it was parsed, in order.
    pub(super) left_out: Vec<usize>,
}

/// Adds a file to what is known. Returns the functions whose blocks were left out.
pub(super) fn lower(
    hir: &mut Hir,
    tree: &syn::File,
    place: &Place,
    macros: &MacroTable,
) -> Vec<Unread> {
    let current = Context { test: place.test, ..Context::default() };
    let context = hir.contexts.push(current.clone());
    let mut lowerer =
        Lowerer::new(hir, place.text.clone(), place.package, macros, (current, context));
    lowerer.left_out = &place.left_out;
    lowerer.under(&tree.attrs, |this| this.module(&place.module, place.krate, &tree.items));
    lowerer.unread
}

/// A loop or a block with a label, with the values that `break` leaves it with.
#[derive(Debug, Default)]
struct Around {
    label: Option<String>,
    /// `break` without a label leaves it.
    is_loop: bool,
    values: Vec<ExprId>,
}

/// Lowers one file.
struct Lowerer<'h> {
    hir: &'h mut Hir,
    text: SourceText,
    package: usize,
    current: Context,
    context: ContextId,
    /// The variables that are seen, the innermost scope last.
    names: Vec<FxHashMap<String, LocalId>>,
    /// What conditions around the place have looked at.
    looked: Vec<String>,
    /// The sides of comparisons that are greater than the other one.
    greater: Vec<ExprId>,
    /// What is taken apart by a `let` in a condition.
    unlooked: Vec<std::ops::Range<usize>>,
    /// What the functions around the place return early.
    returns: Vec<Vec<ExprId>>,
    /// The loops around the place.
    loops: Vec<Around>,
    macros: &'h MacroTable,
    /// How many macros are being expanded around the place.
    expanding: usize,
    /// In `close_code! { … }`, whose constants are codes of the application.
    in_close_code: bool,
    /// Where the blocks begin that were left out when the file was parsed, in order.
    left_out: &'h [usize],
    /// The functions with these blocks.
    unread: Vec<Unread>,
}

impl<'h> Lowerer<'h> {
    fn new(
        hir: &'h mut Hir,
        text: SourceText,
        package: usize,
        macros: &'h MacroTable,
        (current, context): (Context, ContextId),
    ) -> Lowerer<'h> {
        Lowerer {
            hir,
            text,
            package,
            current,
            context,
            names: Vec::new(),
            looked: Vec::new(),
            greater: Vec::new(),
            unlooked: Vec::new(),
            returns: Vec::new(),
            loops: Vec::new(),
            macros,
            expanding: 0,
            in_close_code: false,
            left_out: &[],
            unread: Vec::new(),
        }
    }

    fn span(&self, node: &impl Spanned) -> Span {
        self.token_span(node.span())
    }

    fn token_span(&self, span: TokenSpan) -> Span {
        let number = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        // A macro may have been written in another file.
        let written = (self.expanding > 0).then(|| self.macros.text_of(span)).flatten();
        let text = written.unwrap_or(&self.text);
        let range = text.offsets.of(span);
        Span { file: text.file, start: number(range.start), end: number(range.end) }
    }

    /// Runs a step in a changed context.
    fn with(&mut self, change: impl FnOnce(&mut Context), run: impl FnOnce(&mut Self)) {
        let outer = (self.current.clone(), self.context);
        change(&mut self.current);
        self.context = self.hir.contexts.push(self.current.clone());
        run(self);
        (self.current, self.context) = outer;
    }

    /// Runs a step under attributes, which may make it test code or code for one target.
    fn under(&mut self, attributes: &[syn::Attribute], run: impl FnOnce(&mut Self)) {
        let attributes::Target { test, wasm, feature } = attributes::target(attributes);
        if !test && wasm.is_none() && feature.is_none() {
            return run(self);
        }
        self.with(
            |context| {
                context.test |= test;
                context.wasm = wasm.or(context.wasm);
                context.feature = feature.or(context.feature.take());
            },
            run,
        );
    }

    /// Runs a step in which a type parameter is the trait that it is bound by: `P::CODE`.
    fn with_parameters(&mut self, generics: &syn::Generics, run: impl FnOnce(&mut Self)) {
        let bounds = types::bounds(generics);
        let traits: Vec<(String, Vec<String>)> = bounds
            .into_iter()
            .filter_map(|(name, bounds)| Some((name, types::trait_of_unit(&bounds)?)))
            .collect();
        if traits.is_empty() {
            return run(self);
        }
        let scope = self.new_scope(Some(self.current.scope));
        self.hir.scopes.get_mut(scope).imports.extend(traits);
        self.with(|context| context.scope = scope, run);
    }

    fn new_scope(&mut self, parent: Option<ScopeId>) -> ScopeId {
        let outer = self.hir.scopes.get(self.current.scope);
        let scope = Scope {
            parent,
            module: outer.module.clone(),
            krate: outer.krate,
            file: self.text.file,
            ..Scope::default()
        };
        self.hir.scopes.push(scope)
    }

    /// A module: its names first, then what is in it.
    fn module(&mut self, path: &[String], krate: CrateId, items: &[syn::Item]) {
        // The files of one module, such as `lib.rs` and `main.rs`, share its names.
        let known = self.hir.modules.get(&(krate, path.to_vec())).copied();
        let scope = known.unwrap_or_else(|| {
            let scope = self.hir.scopes.push(Scope {
                module: path.to_vec(),
                krate,
                file: self.text.file,
                ..Scope::default()
            });
            self.hir.modules.insert((krate, path.to_vec()), scope);
            scope
        });
        self.with(
            |context| context.scope = scope,
            |this| {
                let items: Vec<&syn::Item> = items.iter().collect();
                this.items(&items);
            },
        );
    }

    fn items(&mut self, items: &[&syn::Item]) {
        for item in items {
            self.import(item);
        }
        for item in items {
            self.item(item);
        }
    }

    fn define(&mut self, name: &syn::Ident, kind: DefKind) -> DefId {
        let scope = self.current.scope;
        let (test, span) = (self.current.test, self.token_span(name.span()));
        let def = Def { name: name.to_string(), scope, kind, test, span, ..Def::default() };
        let id = self.hir.defs.push(def);
        self.hir.scopes.get_mut(scope).items.entry(name.to_string()).or_default().push(id);
        id
    }

    fn item(&mut self, item: &syn::Item) {
        self.under(attributes::of(item), |this| this.item_inside(item));
    }

    fn item_inside(&mut self, item: &syn::Item) {
        match item {
            syn::Item::Mod(module) => {
                let outer = self.hir.scopes.get(self.current.scope);
                let mut path = outer.module.clone();
                path.push(module.ident.to_string());
                let krate = outer.krate;
                if let Some((_, items)) = &module.content {
                    self.module(&path, krate, items);
                }
            }
            syn::Item::Fn(item) => {
                let id = self.function(&item.sig, Some(&item.block), &item.attrs, None, None);
                self.hir.functions.get_mut(id).visible = self.visible(&item.vis);
                self.define(&item.sig.ident, DefKind::Function(id));
            }
            syn::Item::Const(item) => {
                let id = self.constant(&item.ident, &item.ty, &item.expr, None);
                self.describe(id, &item.attrs);
            }
            syn::Item::Static(item) => {
                self.constant(&item.ident, &item.ty, &item.expr, None);
            }
            syn::Item::Struct(item) => {
                let fields = self.fields(&item.fields, &types::bounds(&item.generics));
                let id = self.define(&item.ident, DefKind::Struct { fields });
                self.add_defaults(id, item);
                let visible = self.visible(&item.vis);
                let def = self.hir.defs.get_mut(id);
                (def.shown, def.visible) = (attributes::shown(&item.attrs), visible);
            }
            syn::Item::Union(item) => {
                self.define(&item.ident, DefKind::Other);
            }
            syn::Item::Enum(item) => self.enumeration(item),
            syn::Item::Type(item) => {
                let alias = self.alias(item);
                self.define(&item.ident, DefKind::Alias(alias));
            }
            syn::Item::Trait(item) => self.interface(item),
            syn::Item::Impl(item) => self.implementation(item),
            // A macro call between items, such as `thread_local! { … }` or one of the package.
            syn::Item::Macro(item) if item.ident.is_none() => self.items_of_macro(&item.mac),
            _ => {}
        }
    }

    fn constant(
        &mut self,
        name: &syn::Ident,
        ty: &syn::Type,
        value: &syn::Expr,
        owner: Option<ImplId>,
    ) -> DefId {
        let ty = Some(self.type_ref(ty));
        let id = self.define(name, DefKind::Other);
        let mut lowered = ExprId::default();
        self.with(|context| context.constant = Some(id), |this| lowered = this.expr(value));
        self.hir.defs.get_mut(id).kind = DefKind::Constant { value: lowered, ty, owner };
        id
    }

    /// Notes what is said about a constant in `close_code! { … }`.
    fn describe(&mut self, id: DefId, attributes: &[syn::Attribute]) {
        if self.in_close_code {
            self.hir.defs.get_mut(id).described = Some(description::description(attributes));
        }
    }

    fn fields(&self, fields: &syn::Fields, bounds: &types::Bounds<'_>) -> Vec<(String, TypeRef)> {
        let name = |(index, field): (usize, &syn::Field)| {
            field.ident.as_ref().map_or_else(|| index.to_string(), ToString::to_string)
        };
        let ty = |field: &syn::Field| self.type_ref_under(&field.ty, bounds);
        fields.iter().enumerate().map(|one| (name(one), ty(one.1))).collect()
    }

    fn new_local(
        &mut self,
        name: &str,
        origin: Origin,
        steps: Vec<Step>,
        chosen: bool,
        ty: Option<TypeRef>,
    ) -> LocalId {
        let local = Local {
            name: name.to_owned(),
            sources: vec![Source { origin, steps, chosen, among: None }],
            ty,
            uses: Vec::new(),
            function: self.current.function,
        };
        let id = self.hir.locals.push(local);
        self.see(name, id);
        id
    }

    /// From here on a name means a variable.
    fn see(&mut self, name: &str, local: LocalId) {
        if self.names.is_empty() {
            self.names.push(FxHashMap::default());
        }
        if let Some(names) = self.names.last_mut() {
            names.insert(name.to_owned(), local);
        }
    }

    fn local(&self, name: &str) -> Option<LocalId> {
        self.names.iter().rev().find_map(|names| names.get(name)).copied()
    }

    /// Runs a step in which more variables are seen.
    fn scoped<T>(&mut self, run: impl FnOnce(&mut Self) -> T) -> T {
        self.names.push(FxHashMap::default());
        let result = run(self);
        self.names.pop();
        result
    }

    /// Adds an expression; it was chosen if a condition has looked at it.
    fn add(&mut self, kind: ExprKind, span: Span) -> ExprId {
        let id = self.hir.add(kind, span, self.context);
        if !self.looked.is_empty()
            && let Some(chain) = self.chain(id)
            && self.was_looked_at(&chain)
        {
            self.hir.exprs.get_mut(id).chosen = true;
            if self.was_measured(&chain) {
                self.hir.measured.insert(id);
            }
        }
        match *self.hir.kind(id) {
            ExprKind::Local(local) => self.hir.locals.get_mut(local).uses.push(id),
            ExprKind::Field { base, .. } => self.forget_owner(base),
            _ => {}
        }
        id
    }
}
