//! From checked constants to what the compiler sees; each is emitted, even a wrong one.

use proc_macro2::{Delimiter, Ident, TokenStream, TokenTree};
use quote::quote;

use super::super::ast::Kind;
use super::super::check::Checked;
use super::check::CheckedConstant;
use crate::docs;
use crate::report::{self, Problem};

/// The constant with its documentation, and what is wrong with it.
pub(super) fn expand(
    krate: &TokenTree,
    constant: CheckedConstant,
    problems: &[Problem],
) -> TokenStream {
    let Some(kind) = constant.kind else { return without_type(krate, constant, problems) };
    let CheckedConstant { attributes, visibility, name, ty, value, duplicates, .. } = constant;
    let ty = type_tokens(krate, kind, ty);
    let docs = match &value {
        Some(Checked::Number(_, code, _)) => docs::of_code(*code),
        _ => TokenStream::new(),
    };
    let value = match &value {
        Some(value) if problems.is_empty() => value.expand(krate),
        Some(value) => value.expand_beside(krate, problems),
        None => report::expression(problems),
    };
    let duplicates = duplicates.iter().map(|(condition, problem)| {
        let error = problem.compile_error(Delimiter::Brace);
        quote!(#[cfg(#condition)] #error)
    });
    quote! {
        #(#attributes)*
        #docs
        #(#visibility)* const #name: #ty = #value;
        #(#duplicates)*
    }
}

/// The constant with its mistake inside its type: then nothing that uses it is reported as well.
fn without_type(krate: &TokenTree, constant: CheckedConstant, problems: &[Problem]) -> TokenStream {
    let CheckedConstant { attributes, visibility, name, .. } = constant;
    let (first, rest) = match problems {
        [first, rest @ ..] => (first.compile_error(Delimiter::Brace), report::items(rest)),
        [] => return TokenStream::new(),
    };
    quote! {
        #(#attributes)*
        #(#visibility)* const #name: #krate::__private::Unknown<{ #first }> = #krate::__private::Unknown;
        #rest
    }
}

/// A bare name needs no import; a path is the user's own.
fn type_tokens(krate: &TokenTree, kind: Kind, ty: Vec<TokenTree>) -> TokenStream {
    match ty.as_slice() {
        [TokenTree::Ident(name)] => {
            let name = Ident::new(kind.type_name(), name.span());
            quote!(#krate::#name)
        }
        _ => ty.into_iter().collect(),
    }
}
