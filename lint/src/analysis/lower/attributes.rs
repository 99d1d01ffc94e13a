//! What attributes say about the code under them.

use proc_macro2::{Span, TokenStream, TokenTree};
use syn::{Attribute, Expr, LitStr, Meta};

use super::Lowerer;
use crate::analysis::format_string::Template;
use crate::analysis::hir::{DefId, ExprKind, Given, Path, Shown};
use crate::libraries::macros;

/// What attributes say of when the code under them is compiled.
#[derive(Debug, Default)]
pub(super) struct Target {
    pub(super) test: bool,
    /// For `wasm32` only, or for everything else.
    pub(super) wasm: Option<bool>,
    /// With this feature of the package only.
    pub(super) feature: Option<String>,
}

pub(super) fn target(attributes: &[Attribute]) -> Target {
    let mut found = Target::default();
    for attribute in attributes {
        let last = attribute.path().segments.last().map(|last| last.ident.to_string());
        match last.as_deref() {
            Some(name) if macros::marks_test(name) => found.test = true,
            Some("cfg") => {
                let Meta::List(arguments) = &attribute.meta else { continue };
                let text: String = arguments.tokens.to_string().split_whitespace().collect();
                let wasm = ["target_arch=\"wasm32\"", "target_family=\"wasm\""]
                    .iter()
                    .any(|target| text.contains(target));
                let negated = text.contains("not(");
                if wasm {
                    found.wasm = Some(!negated);
                } else if let Some(feature) = text.strip_prefix("feature=") {
                    found.feature = Some(feature.to_owned());
                } else if !negated {
                    found.test |= text.split(['(', ')', ',']).any(|word| word == "test");
                }
            }
            _ => {}
        }
    }
    found
}

/// The attributes of an item.
pub(super) fn of(item: &syn::Item) -> &[Attribute] {
    match item {
        syn::Item::Fn(item) => &item.attrs,
        syn::Item::Mod(item) => &item.attrs,
        syn::Item::Impl(item) => &item.attrs,
        syn::Item::Const(item) => &item.attrs,
        syn::Item::Static(item) => &item.attrs,
        syn::Item::Enum(item) => &item.attrs,
        syn::Item::Struct(item) => &item.attrs,
        syn::Item::Trait(item) => &item.attrs,
        _ => &[],
    }
}

/// A text that is derived: `#[error("…")]`, `#[display("…", .0)]`.
pub(super) fn shown(attributes: &[Attribute]) -> Option<Shown> {
    attributes.iter().find_map(|attribute| {
        let Meta::List(list) = &attribute.meta else { return None };
        let name = list.path.segments.last()?.ident.to_string();
        if !macros::gives_text(&name) {
            return None;
        }
        let tokens: Vec<TokenTree> = list.tokens.clone().into_iter().collect();
        let mut parts = tokens.split(is_comma);
        let text: LitStr = syn::parse2(parts.next()?.iter().cloned().collect()).ok()?;
        let template = Template::parse(&text.value())?;
        let arguments = parts.filter(|part| !part.is_empty()).map(argument).collect();
        Some(Shown { template, arguments })
    })
}

fn is_comma(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Punct(p) if p.as_char() == ',')
}

/// `.0`, `.0.as_secs()`, `len = .text.len()`
fn argument(tokens: &[TokenTree]) -> (Option<String>, Given) {
    let is = |token: &TokenTree, sign| matches!(token, TokenTree::Punct(p) if p.as_char() == sign);
    let (name, tokens) = match tokens {
        [TokenTree::Ident(name), equals, rest @ ..] if is(equals, '=') => {
            (Some(name.to_string()), rest)
        }
        _ => (None, tokens),
    };
    let given = match tokens {
        [dot, field] if is(dot, '.') => Given::Field(field.to_string()),
        [.., dot, TokenTree::Ident(method), TokenTree::Group(_)] if is(dot, '.') => {
            Given::Method(method.to_string())
        }
        _ => Given::Other,
    };
    (name, given)
}

impl Lowerer<'_> {
    /// Notes what the fields of a struct are that nobody gives a value: calls that its input names,
    /// and `None` where the defaults are derived.
    pub(super) fn add_defaults(&mut self, owner: DefId, item: &syn::ItemStruct) {
        let is_option = |ty: &syn::Type| matches!(ty, syn::Type::Path(ty) if ty.path.segments.last().is_some_and(|it| it.ident == "Option"));
        let derives_default = std::cell::LazyCell::new(|| derives_default(&item.attrs));
        for field in &item.fields {
            let Some(name) = &field.ident else { continue };
            let span = self.token_span(name.span());
            let value = if let Some(function) = default_of(&field.attrs) {
                let path = self.path(&function);
                let callee = self.add(ExprKind::Path(path), span);
                self.add(ExprKind::Call { callee, args: Vec::new() }, span)
            } else if is_option(&field.ty) && *derives_default {
                let path = Path { segments: vec!["None".to_owned()], scope: self.current.scope };
                self.add(ExprKind::Path(path), span)
            } else {
                continue;
            };
            self.hir.defaults.insert((owner, name.to_string()), value);
        }
    }
}

fn derives_default(attributes: &[Attribute]) -> bool {
    let mut derives = false;
    for attribute in attributes.iter().filter(|it| it.path().is_ident("derive")) {
        // What cannot be read derives nothing that is known.
        let _ = attribute.parse_nested_meta(|meta| {
            derives |= meta.path.segments.last().is_some_and(|it| it.ident == "Default");
            Ok(())
        });
    }
    derives
}

/// The function that makes the value of a field: `#[serde(default = "idle")]`.
fn default_of(attributes: &[Attribute]) -> Option<syn::Path> {
    let mut found = None;
    for attribute in attributes.iter().filter(|it| it.path().is_ident(macros::DESERIALIZES)) {
        // What cannot be read says nothing of the default.
        let _ = attribute.parse_nested_meta(|meta| {
            let value = meta.value().and_then(syn::parse::ParseBuffer::parse::<syn::Lit>);
            if let (true, Ok(syn::Lit::Str(text))) = (meta.path.is_ident("default"), value) {
                found = text.parse().ok();
            }
            Ok(())
        });
    }
    found
}

/// The codes that `#[closes_with(…)]` declares, without its options; `None` without a declaration
/// and for an empty one, which claims nothing. With the place of the last argument.
pub(super) fn declared(attributes: &[Attribute]) -> Option<(Vec<Option<Expr>>, Span)> {
    let tokens = attributes.iter().find_map(|attribute| match &attribute.meta {
        Meta::List(list) if list.path.segments.last()?.ident == "closes_with" => {
            Some(list.tokens.clone())
        }
        _ => None,
    })?;
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let parts = tokens.split(is_comma).filter(|part| !part.is_empty());
    let codes = parts.filter_map(declared_code);
    let codes: Vec<Option<Expr>> = codes.map(|code| syn::parse2(code).ok()).collect();
    let last = tokens.iter().rfind(|token| !is_comma(token))?.span();
    (!codes.is_empty()).then_some((codes, last))
}

/// The tokens of a code; `None` for an option.
fn declared_code(part: &[TokenTree]) -> Option<TokenStream> {
    let first = part.first().map(ToString::to_string).unwrap_or_default();
    let code = match (first.as_str(), part) {
        ("exact", [_]) | ("crate", [_, _, _]) => return None,
        ("link", [_, path @ ..]) => path,
        _ => part,
    };
    Some(code.iter().cloned().collect())
}
