//! The library types of expressions.

use syn::visit::{self, Visit};
use syn::{Expr, Pat, Type};

use super::expr::{branches, is_neutral, peel};
use super::item::Item;
use super::locals::Plain;
use super::visitor::Visitor;
use crate::analysis::format_string::Value;
use crate::libraries::{Library, Source};

impl Visitor<'_> {
    /// The library type of an expression, if it is known.
    pub(super) fn type_of(&self, expr: &Expr) -> Option<Item> {
        match expr {
            Expr::Paren(inner) => self.type_of(&inner.expr),
            Expr::Group(inner) => self.type_of(&inner.expr),
            Expr::Reference(inner) => self.type_of(&inner.expr),
            Expr::Unary(inner) => self.type_of(&inner.expr),
            Expr::Try(inner) => self.type_of(&inner.expr),
            Expr::Await(inner) => self.type_of(&inner.base),
            Expr::Path(path) => self.locals.get(path.path.get_ident()?)?.ty.clone(),
            Expr::Field(field) => self.type_of_field(field),
            Expr::MethodCall(call) => self.type_of_method(call),
            // The branches that have a type have the same one.
            Expr::Match(matched) => matched.arms.iter().find_map(|arm| {
                branches(&arm.body)
                    .into_iter()
                    .find_map(|branch| self.type_under(&arm.pat, &matched.expr, branch))
            }),
            Expr::If(_) | Expr::Block(_) => {
                branches(expr).into_iter().find_map(|branch| self.type_of(branch))
            }
            // `WebSocket::new(url)`: the type whose function it is.
            Expr::Call(call) => {
                let Expr::Path(path) = &*call.func else { return None };
                if let [only] = call.args.iter().collect::<Vec<_>>().as_slice()
                    && path.path.segments.last().is_some_and(|segment| {
                        matches!(
                            segment.ident.to_string().as_str(),
                            "Some" | "Ok" | "new" | "clone" | "from"
                        )
                    })
                    && let Some(item) = self.type_of(only)
                {
                    return Some(item);
                }
                let of_library = self.items(&path.path).into_iter().find_map(|mut item| {
                    let function = item.path.pop()?;
                    let is_type = item.path.last()?.starts_with(char::is_uppercase);
                    (is_type && function.starts_with(char::is_lowercase)).then_some(item)
                });
                of_library
                    .or_else(|| self.facts.returned(&self.called(&path.path)?, call.args.len()))
            }
            _ => None,
        }
    }

    /// The type of what an arm yields; in `Ok(socket) => socket` it is that of what is matched.
    fn type_under(&self, pattern: &Pat, matched: &Expr, branch: &Expr) -> Option<Item> {
        let pattern = match pattern {
            Pat::Guard(guarded) => &*guarded.pat,
            pattern => pattern,
        };
        let (Pat::TupleStruct(tuple), Expr::Path(path)) = (pattern, peel(branch)) else {
            return self.type_of(branch);
        };
        let is_it = |pattern: &Pat| matches!(pattern, Pat::Ident(ident) if path.path.is_ident(&ident.ident));
        if !tuple.elems.iter().any(is_it) {
            return self.type_of(branch);
        }
        let hands_on = tuple.path.is_ident("Ok") || tuple.path.is_ident("Some");
        if hands_on { self.type_of(matched) } else { None }
    }

    /// A field of `self`, of a value of a library, or with a name that has one type in the package.
    fn type_of_field(&self, field: &syn::ExprField) -> Option<Item> {
        let name = match &field.member {
            syn::Member::Named(name) => name.to_string(),
            syn::Member::Unnamed(index) => index.index.to_string(),
        };
        if let Expr::Path(path) = peel(&field.base)
            && path.path.is_ident("self")
        {
            return self.facts.field(self.self_type.as_ref()?, &name).cloned();
        }
        match self.type_of(&field.base) {
            Some(owner) => held(&owner, &name),
            // `.0` is the name of too many fields.
            None if matches!(field.member, syn::Member::Unnamed(_)) => None,
            None => self.facts.field_of_any(&name).cloned(),
        }
    }

    fn type_of_method(&self, call: &syn::ExprMethodCall) -> Option<Item> {
        let name = call.method.to_string();
        let given = self.crates.libraries.iter().find_map(|&library| {
            library.sources.iter().find_map(|source| match source {
                Source::Gives(method, ty) if *method == name && self.uses(library) => {
                    Some(item(library, ty))
                }
                _ => None,
            })
        });
        if given.is_some() {
            return given;
        }
        // `value.dyn_into::<WebSocket>()`
        if let Some(generics) = &call.turbofish
            && let [syn::GenericArgument::Type(ty)] =
                generics.args.iter().collect::<Vec<_>>().as_slice()
            && let Some(item) = self.item_of_type(ty)
        {
            return Some(item);
        }
        if is_neutral(&name) || TYPE_NEUTRAL.contains(&name.as_str()) {
            return self.type_of(&call.receiver);
        }
        self.facts.returned(&format!(".{name}"), call.args.len())
    }

    /// How the facts call a function: with its type, where it has one.
    pub(super) fn called(&self, path: &syn::Path) -> Option<String> {
        let name = path.segments.last()?.ident.to_string();
        let owner = path.segments.iter().rev().nth(1).map(|owner| owner.ident.to_string());
        match owner {
            Some(owner) if owner == "Self" => Some(format!("{}::{name}", self.self_type.as_ref()?)),
            Some(owner) if owner.starts_with(char::is_uppercase) => {
                Some(format!("{owner}::{name}"))
            }
            _ => Some(name),
        }
    }

    /// The first type of a library that a type names, also inside `Arc`, `Option` and the like.
    pub(super) fn item_of_type(&self, ty: &Type) -> Option<Item> {
        struct Finder<'v, 'a> {
            visitor: &'v Visitor<'a>,
            found: Option<Item>,
        }
        impl<'ast> Visit<'ast> for Finder<'_, '_> {
            fn visit_type_path(&mut self, ty: &'ast syn::TypePath) {
                let segments = &ty.path.segments;
                let first = segments.first().is_some_and(|first| first.ident == "Self");
                // `Self::Context`, `<Self as Actor>::Context`
                if self.found.is_none()
                    && (first && segments.len() == 2 || ty.qself.is_some())
                    && let (Some(owner), Some(last)) = (&self.visitor.self_type, segments.last())
                {
                    self.found = self.visitor.facts.field(owner, &last.ident.to_string()).cloned();
                }
                if self.found.is_none() {
                    let item = self.visitor.items(&ty.path).into_iter().next();
                    self.found = item.filter(|item| !item.path.is_empty());
                }
                if self.found.is_none() {
                    visit::visit_type_path(self, ty);
                }
            }
        }
        let mut finder = Finder { visitor: self, found: None };
        finder.visit_type(ty);
        finder.found
    }
}

/// Methods that hand on a value of the same type, or one out of a collection.
const TYPE_NEUTRAL: &[&str] = &[
    "map_err",
    "ok_or",
    "ok_or_else",
    "or_else",
    "unwrap_or",
    "unwrap_or_else",
    "inspect_err",
    "iter",
    "iter_mut",
    "into_iter",
    "values",
    "values_mut",
    "into_values",
    "drain",
    "first",
    "last",
    "pop",
    "remove",
    "upgrade",
    "context",
    "with_context",
    "filter",
    "entry",
    "or_insert",
];

/// An item of a library by its path.
pub(super) fn item(library: &'static Library, path: &str) -> Item {
    Item { library, path: path.split("::").map(str::to_owned).collect() }
}

/// The type of a field of a library's type, where that is known.
pub(super) fn held(owner: &Item, field: &str) -> Option<Item> {
    owner.library.sources.iter().find_map(|source| match source {
        Source::Holds(ty, name, held) if owner.is(ty) && *name == field => {
            Some(item(owner.library, held))
        }
        _ => None,
    })
}

/// The name of a type, without generics.
pub(super) fn type_name(ty: &Type) -> Option<String> {
    match ty {
        Type::Path(path) => path.path.segments.last().map(|segment| segment.ident.to_string()),
        Type::Reference(inner) => type_name(&inner.elem),
        _ => None,
    }
}

pub(super) fn plain_type(ty: &Type) -> Option<Plain> {
    match type_name(ty)?.as_str() {
        "str" | "String" | "Cow" => Some(Plain::Text),
        name => Value::of_type(name).map(Plain::Value),
    }
}

/// Does a type leave something to be inferred? `Option<_>`
pub(super) fn is_inferred(ty: &Type) -> bool {
    struct Finder(bool);
    impl<'ast> Visit<'ast> for Finder {
        fn visit_type_infer(&mut self, _: &'ast syn::TypeInfer) {
            self.0 = true;
        }
    }
    let mut finder = Finder(false);
    finder.visit_type(ty);
    finder.0
}

/// `&'static str`
pub(super) fn is_static(ty: &Type) -> bool {
    matches!(ty, Type::Reference(reference)
        if reference.lifetime.as_ref().is_some_and(|lifetime| lifetime.ident == "static"))
}
