//! Types and paths as they are written.

use rustc_hash::FxHashMap;
use syn::{GenericArgument, GenericParam, Generics, PathArguments, Type, TypeParamBound};

use super::Lowerer;
use crate::analysis::hir::{Alias, Path, TypeRef};
use crate::libraries::everywhere;

/// The first trait that each type parameter is bound by.
pub(super) type Bounds<'g> = FxHashMap<String, Vec<&'g TypeParamBound>>;

/// What a generic function says about its type parameters.
pub(super) fn bounds(generics: &Generics) -> Bounds<'_> {
    let mut all = Bounds::default();
    for param in &generics.params {
        if let GenericParam::Type(param) = param {
            all.entry(param.ident.to_string()).or_default().extend(&param.bounds);
        }
    }
    for predicate in generics.where_clause.iter().flat_map(|clause| &clause.predicates) {
        if let syn::WherePredicate::Type(predicate) = predicate
            && let Type::Path(path) = &predicate.bounded_ty
            && let Some(name) = path.path.get_ident()
        {
            all.entry(name.to_string()).or_default().extend(&predicate.bounds);
        }
    }
    all
}

/// The first trait among bounds that can be one of the unit.
pub(super) fn trait_of_unit(bounds: &[&TypeParamBound]) -> Option<Vec<String>> {
    bounds.iter().find_map(|bound| {
        let TypeParamBound::Trait(bound) = bound else { return None };
        let path = segments(&bound.path);
        let last = path.last()?;
        let is_common = everywhere::is_name(last) || everywhere::is_bound(last);
        (!is_common).then_some(path)
    })
}

/// A number that is written out.
fn length(len: &syn::Expr) -> Option<usize> {
    match len {
        syn::Expr::Lit(literal) => match &literal.lit {
            syn::Lit::Int(number) => number.base10_parse().ok(),
            _ => None,
        },
        _ => None,
    }
}

/// The segments of a path, without generic arguments.
pub(super) fn segments(path: &syn::Path) -> Vec<String> {
    let leading = path.leading_colon.iter().map(|_| String::new());
    leading.chain(path.segments.iter().map(|segment| segment.ident.to_string())).collect()
}

impl Lowerer<'_> {
    pub(super) fn alias(&self, item: &syn::ItemType) -> Alias {
        let params = item.generics.type_params().map(|param| {
            let default = param.default.as_ref().map(|(_, default)| self.type_ref(default));
            (param.ident.to_string(), default)
        });
        Alias { params: params.collect(), ty: self.type_ref(&item.ty) }
    }

    pub(super) fn path(&self, path: &syn::Path) -> Path {
        let segments = segments(path);
        if let [first, _, ..] = segments.as_slice() {
            let root = (self.current.scope, first.clone());
            let mut roots = self.hir.roots.borrow_mut();
            if !roots.contains(&root) {
                roots.insert(root);
            }
        }
        Path { segments, scope: self.current.scope }
    }

    /// `<T as Trait>::name` is `T::name`.
    pub(super) fn qualified(&self, qself: Option<&syn::QSelf>, path: &syn::Path) -> Path {
        let mut lowered = self.path(path);
        if let (Some(Type::Path(ty)), Some(last)) =
            (qself.map(|qself| &*qself.ty), lowered.segments.last().cloned())
        {
            lowered.segments = segments(&ty.path);
            lowered.segments.push(last);
        }
        lowered
    }

    pub(super) fn type_ref(&self, ty: &Type) -> TypeRef {
        self.type_ref_under(ty, &Bounds::default())
    }

    /// A type; a type parameter is the traits that it is bound by.
    pub(super) fn type_ref_under(&self, ty: &Type, bounds: &Bounds<'_>) -> TypeRef {
        let inner = |ty: &Type| self.type_ref_under(ty, bounds);
        match ty {
            Type::Reference(reference) => {
                let is_static =
                    reference.lifetime.as_ref().is_some_and(|lifetime| lifetime.ident == "static");
                let inner = inner(&reference.elem);
                if is_static { TypeRef::Static(Box::new(inner)) } else { inner }
            }
            Type::Paren(ty) => inner(&ty.elem),
            Type::Group(ty) => inner(&ty.elem),
            Type::Ptr(ty) => inner(&ty.elem),
            Type::Array(ty) => TypeRef::Array(Box::new(inner(&ty.elem)), length(&ty.len)),
            Type::Slice(ty) => TypeRef::List(Box::new(inner(&ty.elem))),
            Type::Tuple(tuple) => TypeRef::Tuple(tuple.elems.iter().map(inner).collect()),
            Type::ImplTrait(ty) => self.bound_types(ty.bounds.iter(), bounds),
            Type::TraitObject(ty) => self.bound_types(ty.bounds.iter(), bounds),
            Type::Infer(_) => TypeRef::Inferred,
            Type::Path(path) => self.path_type(path, bounds),
            _ => TypeRef::Other(Vec::new()),
        }
    }

    fn path_type(&self, ty: &syn::TypePath, bounds: &Bounds<'_>) -> TypeRef {
        let segments = &ty.path.segments;
        let of_self = segments.first().is_some_and(|first| first.ident == "Self")
            && segments.len() == 2
            || ty.qself.is_some();
        if let (true, Some(last)) = (of_self, segments.last()) {
            return TypeRef::Associated(last.ident.to_string(), self.current.scope);
        }
        if let Some(bounded) = ty.path.get_ident().and_then(|name| bounds.get(&name.to_string())) {
            return self.bound_types(bounded.iter().copied(), &Bounds::default());
        }
        let (path, args) = self.path_and_arguments(&ty.path, bounds);
        TypeRef::Path { path, args }
    }

    pub(super) fn path_with_arguments(&self, path: &syn::Path) -> (Path, Vec<TypeRef>) {
        self.path_and_arguments(path, &Bounds::default())
    }

    fn path_and_arguments(&self, path: &syn::Path, bounds: &Bounds<'_>) -> (Path, Vec<TypeRef>) {
        let args = path.segments.last().map(|last| match &last.arguments {
            PathArguments::AngleBracketed(arguments) => arguments
                .args
                .iter()
                .filter_map(|argument| match argument {
                    GenericArgument::Type(ty) => Some(self.type_ref_under(ty, bounds)),
                    GenericArgument::AssocType(ty) => Some(self.type_ref_under(&ty.ty, bounds)),
                    _ => None,
                })
                .collect(),
            PathArguments::Parenthesized(arguments) => {
                arguments.inputs.iter().map(|it| self.type_ref_under(&it.ty, bounds)).collect()
            }
            PathArguments::None => Vec::new(),
        });
        (self.path(path), args.unwrap_or_default())
    }

    fn bound_types<'b>(
        &self,
        bounds: impl Iterator<Item = &'b TypeParamBound>,
        outer: &Bounds<'_>,
    ) -> TypeRef {
        let types = bounds.filter_map(|bound| match bound {
            TypeParamBound::Trait(bound) => {
                let (path, args) = self.path_and_arguments(&bound.path, outer);
                Some(TypeRef::Path { path, args })
            }
            _ => None,
        });
        TypeRef::Other(types.collect())
    }
}
