//! `#[closes_with(…)]` on a function: the codes that its documentation promises.

use std::ops::Range;

use proc_macro2::{TokenStream, TokenTree};
use syn::{Attribute, Expr, Lit, Meta};

use super::visitor::{Purpose, Visitor};
use crate::rules::Declaration;

impl Visitor<'_> {
    /// Walks over a function, and notes the sites in it with what is declared for it.
    pub(super) fn declared(&mut self, attributes: &[Attribute], walk: impl FnOnce(&mut Self)) {
        let before = self.functions.len();
        walk(self);
        let Some(function) = self.functions.pop() else { return };
        // What a function in this one sends is that one's own.
        let inner = self.functions.split_off(before);
        if self.purpose == Purpose::Report
            && !function.is_empty()
            && let Some((codes, last)) = self.codes_of_function(attributes)
        {
            let is_inner = |site: &usize| inner.iter().any(|range| range.contains(site));
            let sites = function.clone().filter(|site| !is_inner(site)).collect();
            self.declarations.push(Declaration { sites, codes, last });
        }
        self.functions.push(function);
    }

    /// The declared numbers. `None` without a declaration, for an empty one, which claims nothing,
    /// and where one of the codes is not known.
    fn codes_of_function(
        &self,
        attributes: &[Attribute],
    ) -> Option<(Vec<i128>, Option<Range<usize>>)> {
        let tokens = attributes.iter().find_map(|attribute| match &attribute.meta {
            Meta::List(list) if list.path.segments.last()?.ident == "closes_with" => {
                Some(list.tokens.clone())
            }
            _ => None,
        })?;
        let mut codes = Vec::new();
        let last = tokens.clone().into_iter().filter(|token| token.to_string() != ",").last();
        let last = last.map(|token| token.span().byte_range());
        for argument in arguments(tokens) {
            match argument {
                Argument::Option => {}
                Argument::Code(code) => codes.push(self.declared_number(code?.as_ref())?),
            }
        }
        (!codes.is_empty()).then_some((codes, last))
    }

    fn declared_number(&self, code: &Expr) -> Option<i128> {
        match code {
            Expr::Lit(literal) => match &literal.lit {
                Lit::Int(number) => number.base10_parse().ok(),
                _ => None,
            },
            Expr::Path(path) => match path.path.get_ident() {
                Some(name) => wsclose_core::catalogue::ENTRIES
                    .iter()
                    .find(|entry| name == entry.name)
                    .map(|entry| i128::from(entry.code.get())),
                None => self.number_of_path(&path.path),
            },
            _ => None,
        }
    }
}

enum Argument {
    /// `exact`, `crate = "…"`
    Option,
    /// `None` for what cannot be read.
    Code(Option<Box<Expr>>),
}

/// The arguments between the commas.
fn arguments(tokens: TokenStream) -> Vec<Argument> {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let is_comma = |token: &TokenTree| matches!(token, TokenTree::Punct(p) if p.as_char() == ',');
    let parts = tokens.split(is_comma).filter(|part| !part.is_empty());
    parts
        .map(|part| {
            let first = part.first().map(ToString::to_string).unwrap_or_default();
            let code = match (first.as_str(), part) {
                ("exact", [_]) | ("crate", [_, _, _]) => return Argument::Option,
                ("link", [_, path @ ..]) => path,
                _ => part,
            };
            let tokens: TokenStream = code.iter().cloned().collect();
            Argument::Code(syn::parse2(tokens).ok().map(Box::new))
        })
        .collect()
}
