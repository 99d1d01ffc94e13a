//! Formatting macros: their template, and what is shown in it.

use proc_macro2::TokenStream;
use syn::parse::{Parse, ParseStream};
use syn::{Expr, Ident, Lit, Token};

use super::Lowerer;
use crate::analysis::format_string::{Argument, Template};
use crate::analysis::hir::{ExprId, ExprKind, Format, Path};

/// An argument of a macro, perhaps with a name.
struct Given {
    name: Option<String>,
    value: Expr,
}

struct Arguments(Vec<Given>);

impl Parse for Arguments {
    fn parse(input: ParseStream<'_>) -> syn::Result<Arguments> {
        let mut all = Vec::new();
        while !input.is_empty() {
            let named = input.peek(Ident) && input.peek2(Token![=]) && !input.peek2(Token![==]);
            let name = if named {
                let name = input.parse::<Ident>()?.to_string();
                input.parse::<Token![=]>()?;
                Some(name)
            } else {
                None
            };
            all.push(Given { name, value: input.parse()? });
            if !input.is_empty() {
                input.parse::<Token![,]>()?;
            }
        }
        Ok(Arguments(all))
    }
}

impl Lowerer<'_> {
    pub(super) fn format(&mut self, tokens: &TokenStream) -> ExprKind {
        let Ok(Arguments(arguments)) = syn::parse2(tokens.clone()) else {
            return ExprKind::Nothing;
        };
        let Some((template, rest)) = arguments.split_first() else { return ExprKind::Nothing };
        let Expr::Lit(syn::ExprLit { lit: Lit::Str(text), .. }) = &template.value else {
            return ExprKind::Nothing;
        };
        let mut format = Format { template: Template::parse(&text.value()), ..Format::default() };
        for argument in rest {
            let value = self.expr(&argument.value);
            format.arguments.push(value);
            format.names.extend(argument.name.clone().map(|name| (name, value)));
        }
        // The variables and constants that are named in the template.
        let span = self.token_span(text.span());
        let placeholders = format.template.iter().flat_map(|template| &template.placeholders);
        let mut inline: Vec<(String, ExprId)> = Vec::new();
        for placeholder in placeholders {
            if let Argument::Name(name) = &placeholder.argument
                && !format.names.iter().any(|(known, _)| known == name)
            {
                let path = Path { segments: vec![name.clone()], scope: self.current.scope };
                let kind = self.name_or_path(path);
                inline.push((name.clone(), self.add(kind, span)));
            }
        }
        format.names.extend(inline);
        ExprKind::Format(format)
    }
}
