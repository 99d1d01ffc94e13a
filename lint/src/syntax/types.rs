//! The library types of expressions.

use syn::visit::{self, Visit};
use syn::{Expr, Type};

use super::expr::{is_neutral, peel};
use super::names::Item;
use super::visit::Visitor;

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
            Expr::Field(field) => {
                let syn::Member::Named(name) = &field.member else { return None };
                match peel(&field.base) {
                    Expr::Path(path) if path.path.is_ident("self") => {
                        self.facts.field(self.self_type.as_ref()?, &name.to_string()).cloned()
                    }
                    _ => None,
                }
            }
            Expr::MethodCall(call) if is_neutral(&call.method.to_string()) => {
                self.type_of(&call.receiver)
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
                self.items(&path.path).into_iter().find_map(|mut item| {
                    let function = item.path.pop()?;
                    let is_type = item.path.last()?.starts_with(char::is_uppercase);
                    (is_type && function.starts_with(char::is_lowercase)).then_some(item)
                })
            }
            _ => None,
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

/// The name of a type, without generics.
pub(super) fn type_name(ty: &Type) -> Option<String> {
    match ty {
        Type::Path(path) => path.path.segments.last().map(|segment| segment.ident.to_string()),
        Type::Reference(inner) => type_name(&inner.elem),
        _ => None,
    }
}

pub(super) fn is_number_type(ty: &Type) -> bool {
    type_name(ty).is_some_and(|name| {
        matches!(
            name.as_str(),
            "u8" | "u16"
                | "u32"
                | "u64"
                | "u128"
                | "usize"
                | "i8"
                | "i16"
                | "i32"
                | "i64"
                | "i128"
                | "isize"
                | "f32"
                | "f64"
                | "bool"
                | "char"
                | "Duration"
                | "Instant"
                | "SocketAddr"
                | "IpAddr"
                | "Uuid"
                | "StatusCode"
        )
    })
}
