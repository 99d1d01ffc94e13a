//! Which variants, fields and attributes are compiled.
//!
//! An attribute macro sees an item with its `#[cfg(…)]` and `#[cfg_attr(…)]` unresolved, and cannot
//! resolve them itself. So the first condition inside the enum becomes a condition around two
//! copies of the attribute's input, one in which it holds and one in which it does not. The
//! compiler drops one copy and expands the other, where the next condition is resolved in the
//! same way. The later steps see an enum without open conditions.

use std::mem::take;

use proc_macro2::TokenStream;
use quote::quote;
use syn::parse::Parser as _;
use syn::punctuated::Punctuated;
use syn::token::Bracket;
use syn::{AttrStyle, Attribute, Data, DeriveInput, Meta, Token, Variant};

/// An open condition, and what the enum is with and without it.
pub(super) struct Condition<T> {
    pub(super) predicate: TokenStream,
    pub(super) met: T,
    pub(super) unmet: T,
}

/// An enum whose first conditions hold for sure.
pub(super) struct Resolved {
    /// How many `#[cfg(…)]` hold. They stay, because rustdoc shows them.
    pub(super) held: usize,
    pub(super) input: DeriveInput,
}

/// A condition that is not resolved yet.
struct Open {
    predicate: TokenStream,
    place: Place,
    kind: Kind,
}

enum Kind {
    /// `#[cfg(…)]`, with how many of them hold if it does, and how many if it does not.
    Cfg { met: usize, unmet: usize },
    /// `#[cfg_attr(…)]`, with the attributes after its predicate.
    CfgAttr(Vec<Attribute>),
}

/// Finds the first condition after the ones that hold, and makes a copy of the enum with it and one
/// without.
pub(super) fn first<T>(
    resolved: &mut Resolved,
    copy: impl Fn(&Resolved) -> T,
) -> Option<Condition<T>> {
    let Open { predicate, place, kind } = open(resolved)?;
    let met;
    match kind {
        Kind::Cfg { met: held, unmet } => {
            resolved.held = held;
            met = copy(resolved);
            place.remove(&mut resolved.input);
            resolved.held = unmet;
        }
        Kind::CfgAttr(attributes) => {
            let count = attributes.len();
            place.replace(&mut resolved.input, 1, attributes);
            met = copy(resolved);
            place.replace(&mut resolved.input, count, Vec::new());
        }
    }
    Some(Condition { predicate, met, unmet: copy(resolved) })
}

/// Finds the first condition after the ones that hold. One that cannot be read is the
/// compiler's to report.
fn open(resolved: &Resolved) -> Option<Open> {
    let Data::Enum(data) = &resolved.input.data else { return None };
    let mut seen = 0;
    for (at, variant) in data.variants.iter().enumerate() {
        let before = seen;
        let attributes = std::iter::once((None, &variant.attrs))
            .chain(variant.fields.iter().enumerate().map(|(at, field)| (Some(at), &field.attrs)));
        for (field, attributes) in attributes {
            let before = if field.is_some() { seen } else { before };
            for (index, attribute) in attributes.iter().enumerate() {
                let Some((predicate, more)) = parts(attribute) else { continue };
                let kind = if attribute.path().is_ident("cfg") {
                    seen += 1;
                    if seen <= resolved.held {
                        continue;
                    }
                    Kind::Cfg { met: seen, unmet: before }
                } else {
                    Kind::CfgAttr(more)
                };
                let place = Place { variant: at, field, attribute: index };
                return Some(Open { predicate, place, kind });
            }
        }
    }
    None
}

/// The predicate of a `#[cfg(…)]` or `#[cfg_attr(…)]`, and the attributes after it.
fn parts(attribute: &Attribute) -> Option<(TokenStream, Vec<Attribute>)> {
    let Meta::List(list) = &attribute.meta else { return None };
    if attribute.path().is_ident("cfg") {
        return Some((list.tokens.clone(), Vec::new()));
    }
    if !attribute.path().is_ident("cfg_attr") {
        return None;
    }
    let metas = Punctuated::<Meta, Token![,]>::parse_terminated.parse2(list.tokens.clone()).ok()?;
    let mut metas = metas.into_iter();
    let predicate = metas.next()?;
    let attributes = metas.map(|meta| Attribute {
        pound_token: Token![#](attribute.pound_token.span),
        style: AttrStyle::Outer,
        bracket_token: Bracket(attribute.bracket_token.span),
        meta,
    });
    Some((quote!(#predicate), attributes.collect()))
}

/// Where an attribute is.
struct Place {
    variant: usize,
    field: Option<usize>,
    attribute: usize,
}

impl Place {
    /// Puts other attributes in the place of so many.
    fn replace(&self, input: &mut DeriveInput, count: usize, mut by: Vec<Attribute>) {
        let Data::Enum(data) = &mut input.data else { return };
        let Some(variant) = data.variants.iter_mut().nth(self.variant) else { return };
        let attributes = match self.field {
            None => Some(&mut variant.attrs),
            Some(field) => variant.fields.iter_mut().nth(field).map(|field| &mut field.attrs),
        };
        if let Some(attributes) = attributes {
            let mut replaced = attributes.split_off(self.attribute);
            let mut after = replaced.split_off(count);
            attributes.append(&mut by);
            attributes.append(&mut after);
        }
    }

    /// Removes the variant or field that has it.
    fn remove(&self, input: &mut DeriveInput) {
        let Data::Enum(data) = &mut input.data else { return };
        let Some(field) = self.field else {
            remove(&mut data.variants, self.variant);
            return;
        };
        let Some(Variant { fields, .. }) = data.variants.iter_mut().nth(self.variant) else {
            return;
        };
        match fields {
            syn::Fields::Named(fields) => remove(&mut fields.named, field),
            syn::Fields::Unnamed(fields) => remove(&mut fields.unnamed, field),
            syn::Fields::Unit => {}
        }
    }
}

fn remove<T>(all: &mut Punctuated<T, Token![,]>, at: usize) {
    let others = take(all).into_iter().enumerate().filter(|(index, _)| *index != at);
    *all = others.map(|(_, other)| other).collect();
}

#[cfg(test)]
mod tests {
    use quote::ToTokens as _;

    use super::*;
    use crate::testing::tokens;

    /// Resolves all conditions: a predicate holds if it is `yes`.
    fn resolved(text: &str) -> String {
        let input = syn::parse2(tokens(text)).unwrap();
        let mut resolved = Resolved { held: 0, input };
        let copy = |copied: &Resolved| (copied.held, copied.input.to_token_stream());
        while let Some(condition) = first(&mut resolved, copy) {
            let holds = condition.predicate.to_string() == "yes";
            let (held, input) = if holds { condition.met } else { condition.unmet };
            resolved = Resolved { held, input: syn::parse2(input).unwrap() };
        }
        resolved.input.into_token_stream().to_string()
    }

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let expected: DeriveInput = syn::parse2(tokens(expected)).unwrap();
        assert_eq!(resolved(text), expected.into_token_stream().to_string());
    }

    #[test]
    fn a_variant_is_there_if_all_its_conditions_hold() {
        check(
            "enum E { #[cfg(no)] A, #[cfg(yes)] B, #[cfg(yes)] #[cfg(no)] C, #[cfg(yes)] D, E }",
            "enum E { #[cfg(yes)] B, #[cfg(yes)] D, E }",
        );
    }

    #[test]
    fn a_conditional_attribute_is_there_or_not() {
        check(
            "enum E { #[cfg_attr(yes, code(retry = never), doc = \"x\")] #[cfg_attr(no, a)] A }",
            "enum E { #[code(retry = never)] #[doc = \"x\"] A }",
        );
        check(
            "enum E { #[cfg_attr(yes, cfg(no))] A, #[cfg_attr(yes, cfg_attr(yes, b))] B }",
            "enum E { #[b] B }",
        );
    }

    #[test]
    fn a_field_is_there_or_not() {
        check(
            "enum E { #[cfg(yes)] A { #[cfg(no)] a: u8, #[cfg(yes)] b: u8 }, B(#[cfg(no)] u8) }",
            "enum E { #[cfg(yes)] A { #[cfg(yes)] b: u8 }, B() }",
        );
    }
}
