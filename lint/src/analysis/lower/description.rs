//! What documentation and `#[code(…)]` say about a code of the application.

use syn::parse::ParseStream;
use syn::punctuated::Punctuated;
use syn::{Attribute, Expr, Lit, Meta, Token};
use wsclose_core::__private::RETRY_KEYWORDS;
use wsclose_core::Retry;
use wsclose_core::catalogue::SentBy;

use crate::application::{Description, Registered, Remedy};
use crate::libraries::wsclose;

/// Is the enum under these attributes one of codes?
pub(super) fn defines_codes(attributes: &[Attribute]) -> bool {
    let last = |attribute: &Attribute| Some(attribute.path().segments.last()?.ident.to_string());
    attributes.iter().filter_map(last).any(|name| wsclose::defines_codes(&name))
}

/// Reads what attributes say. What `#[close_codes]` would report is left out.
pub(super) fn description(attributes: &[Attribute]) -> Description {
    let mut description =
        Description { meaning: first_paragraph(attributes), ..Description::default() };
    for attribute in attributes {
        let Meta::List(list) = &attribute.meta else { continue };
        let settings = if list.path.is_ident("code") {
            list.parse_args_with(settings)
        } else if list.path.is_ident("cfg_attr") {
            list.parse_args_with(conditional)
        } else {
            continue;
        };
        for (key, value) in settings.into_iter().flatten() {
            set(&mut description, &key, &value);
        }
    }
    description
}

/// `remedy = "…", retry = after_fix`
fn settings(input: ParseStream<'_>) -> syn::Result<Vec<(String, Expr)>> {
    let setting = |input: ParseStream<'_>| {
        let key = input.parse::<syn::Ident>()?.to_string();
        input.parse::<Token![=]>()?;
        Ok((key, input.parse()?))
    };
    let list = Punctuated::<(String, Expr), Token![,]>::parse_terminated_with(input, setting)?;
    Ok(list.into_iter().collect())
}

/// `condition, code(…)`
fn conditional(input: ParseStream<'_>) -> syn::Result<Vec<(String, Expr)>> {
    let mut all = Vec::new();
    for meta in Punctuated::<Meta, Token![,]>::parse_terminated(input)?.into_iter().skip(1) {
        if let Meta::List(list) = meta
            && list.path.is_ident("code")
        {
            all.extend(list.parse_args_with(settings)?);
        }
    }
    Ok(all)
}

fn set(description: &mut Description, key: &str, value: &Expr) {
    let text = match value {
        Expr::Lit(literal) => match &literal.lit {
            Lit::Str(text) => Some(one_line(&text.value())),
            _ => None,
        },
        _ => None,
    };
    let is_word = |word: &str| matches!(value, Expr::Path(path) if path.path.is_ident(word));
    match (key, text) {
        ("meaning", Some(text)) => {
            description.meaning = text;
            if description.registration == Registered::Unsaid {
                description.registration = Registered::OtherMeaning;
            }
        }
        ("when", Some(text)) => description.when = text,
        ("remedy", Some(text)) => description.remedy = Remedy::Text(text),
        ("remedy", None) if is_word("none") => description.remedy = Remedy::Nothing,
        ("reason", Some(text)) => description.reason = text,
        ("registered", Some(text)) => description.registration = Registered::At(text),
        ("unregistered", Some(text)) => description.registration = Registered::Not(text),
        ("sent_by", None) if is_word("client") => description.sent_by = Some(SentBy::Client),
        ("sent_by", None) if is_word("server") => description.sent_by = Some(SentBy::Server),
        ("retry", None) => {
            let known = RETRY_KEYWORDS.iter().find(|(word, _)| is_word(word));
            description.retry = known.map(|(_, retry)| *retry).or_else(|| seconds(value));
        }
        _ => {}
    }
}

/// `seconds(5, 30)`
fn seconds(value: &Expr) -> Option<Retry> {
    let Expr::Call(call) = value else { return None };
    let number = |at: usize| match call.args.get(at)? {
        Expr::Lit(syn::ExprLit { lit: Lit::Int(number), .. }) => number.base10_parse().ok(),
        _ => None,
    };
    let is_seconds = matches!(&*call.func, Expr::Path(path) if path.path.is_ident("seconds"));
    is_seconds.then_some(Retry::Seconds { from: number(0)?, to: number(1)? })
}

/// The first paragraph of a documentation, as one line.
fn first_paragraph(attributes: &[Attribute]) -> String {
    let mut paragraph = String::new();
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("doc")) {
        let Meta::NameValue(doc) = &attribute.meta else { continue };
        let Expr::Lit(syn::ExprLit { lit: Lit::Str(text), .. }) = &doc.value else { continue };
        let text = text.value();
        for line in text.lines().chain(text.is_empty().then_some("")).map(str::trim) {
            if line.is_empty() && !paragraph.is_empty() {
                return one_line(&paragraph);
            }
            paragraph.push_str(line);
            paragraph.push(' ');
        }
    }
    one_line(&paragraph)
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
