//! From a checked code to what the compiler sees.

use proc_macro2::{Delimiter, Group, Ident, Literal, Span, TokenStream, TokenTree};
use quote::{quote, quote_spanned};
use wsclose_core::{CloseCode, Role, Status};

use super::ast::Kind;
use super::check::Checked;
use crate::report::{self, Problem};
use crate::tokens::{Place, is_punct, place, resolved_at};

impl Checked {
    /// The code as an expression; where it can be, also a pattern.
    pub(crate) fn expand(&self, krate: &TokenTree) -> TokenStream {
        match self {
            Checked::Number(kind, code, span) => number(krate, *kind, *code, *span),
            Checked::Expression(kind, group, role) => expression(krate, *kind, group, *role),
            Checked::UnknownName(problem, name) => {
                let error = problem.compile_error_of_fixed_length();
                quote!(#krate::__private::Unknown::<{ #error }>::#name)
            }
        }
    }

    /// The same, together with other mistakes. A code that is right or wrong by itself has
    /// nothing to add to them; an unknown name stays, so that an editor can complete it.
    pub(crate) fn expand_beside(&self, krate: &TokenTree, problems: &[Problem]) -> TokenStream {
        match self {
            Checked::UnknownName(..) => {
                let errors = report::joined(problems);
                let name = self.expand(krate);
                quote!(#errors | #name)
            }
            _ => report::expression(problems),
        }
    }

    #[cfg(test)]
    pub(crate) fn into_problem(self) -> Option<Problem> {
        match self {
            Checked::UnknownName(problem, _) => Some(problem),
            _ => None,
        }
    }
}

/// The path of the constant; its name has the place of the user's number, so that an editor
/// shows its documentation there.
fn number(krate: &TokenTree, kind: Kind, code: CloseCode, span: Span) -> TokenStream {
    if let Some(entry) = code.entry() {
        let name = Ident::new(entry.name, span);
        return match kind {
            Kind::Close => quote!(#krate::CloseCode::#name),
            Kind::Send => quote!(#krate::SendCode::#name),
            Kind::Browser => quote!(#krate::BrowserCode::#name),
        };
    }
    let name = match kind {
        Kind::Close => Ident::new("CODE", span),
        Kind::Send => Ident::new("SEND", span),
        Kind::Browser => Ident::new("BROWSER", span),
    };
    let number = Literal::u16_unsuffixed(code.get());
    match code.status() {
        Status::Unassigned => quote!(#krate::ranges::Unassigned::<#number>::#name),
        Status::FirstComeFirstServed => {
            quote!(#krate::ranges::FirstComeFirstServed::<#number>::#name)
        }
        _ => quote!(#krate::ranges::PrivateUse::<#number>::#name),
    }
}

/// A path with the call of the check as its argument: the compiler evaluates that wherever the path
/// is, also under `cargo check`, in the constants of an `impl` and in patterns.
fn expression(krate: &TokenTree, kind: Kind, group: &Group, role: Option<Role>) -> TokenStream {
    let value = check_of(krate, kind, group, role);
    let name = match kind {
        Kind::Browser => "BROWSER",
        Kind::Close | Kind::Send => "SEND",
    };
    let name = Ident::new(name, group.span());
    quote!(#krate::__private::Passed::<{ #value.get() }>::#name)
}

/// The call of the check.
fn check_of(krate: &TokenTree, kind: Kind, group: &Group, role: Option<Role>) -> TokenStream {
    let tokens: Vec<TokenTree> = group.stream().into_iter().collect();
    let place = place(&tokens).unwrap_or(Place::at(group.span()));
    let argument = if tokens.iter().any(|token| is_punct(Some(token), ';')) {
        group.clone()
    } else {
        // Braces around a single expression would be a warning in the user's crate.
        Group::new(Delimiter::None, group.stream())
    };
    let function = match kind {
        Kind::Browser => "browser_code",
        Kind::Close | Kind::Send => "send_code",
    };
    let role = match role {
        _ if kind == Kind::Browser => TokenStream::new(),
        None => quote!(, ::core::option::Option::None),
        Some(role) => {
            let role = Ident::new(role_variant(role), place.first);
            quote!(, ::core::option::Option::Some(#krate::Role::#role))
        }
    };
    checked_call(krate, function, place, quote!(#argument #role))
}

/// The name of the variant of `Role`.
fn role_variant(role: Role) -> &'static str {
    match role {
        Role::Client => "Client",
        Role::Server => "Server",
        _ => "Browser",
    }
}

/// The call of a check in `wsclose_core`, which the compiler underlines from the first to the
/// last token of its argument when the check fails.
pub(crate) fn checked_call(
    krate: &TokenTree,
    function: &str,
    place: Place,
    arguments: TokenStream,
) -> TokenStream {
    // All of it is looked up where `$crate` was written: the compiler joins places only if they
    // agree in that.
    let scope = krate.span();
    let krate = resolved_at(krate, place.first);
    let function = Ident::new(function, place.first.resolved_at(scope));
    let mut call = Group::new(Delimiter::Parenthesis, arguments);
    call.set_span(place.last.resolved_at(scope));
    quote_spanned!(place.first.resolved_at(scope)=> #krate::__private::#function #call)
}
