//! From what is declared and found to documentation and errors around the item.

use proc_macro2::{Delimiter, Literal, TokenStream};
use quote::{ToTokens as _, quote, quote_spanned};
use wsclose_core::CloseCode;

use super::ast::{Declared, Mention, Named, Path, What, all};
use super::check::Disagreement;
use super::item::Item;
use crate::docs::BELOW;
use crate::report::{self, Problem};
use crate::table::{self, Row};

/// The item as it is, with the section in its documentation, followed by the errors.
pub(super) fn expand(
    declared: &Declared,
    item: Item,
    mentions: &[Mention],
    disagreements: &[Disagreement<'_>],
    problems: &[Problem],
) -> TokenStream {
    let docs = if declared.codes.is_empty() {
        section_of_found(&declared.krate.text, mentions)
    } else {
        section_of_declared(declared)
    };
    let errors = report::items(problems);
    let variants = declared.codes.iter().filter_map(|code| code.variant());
    let strangers = variants.map(|path| variant(&declared.krate.tokens, path));
    let disagreements = disagreements.iter().map(|one| error(&declared.krate.tokens, one));
    let (attributes, rest) = (item.attributes, item.rest);
    quote! {
        #(#attributes)*
        #docs
        #(#rest)*
        #errors
        #(#strangers)*
        #(#disagreements)*
    }
}

/// Heading and rows, as attributes that are below the user's own text.
fn section_of_declared(declared: &Declared) -> TokenStream {
    let head = format!("{BELOW}{}", table::HEAD);
    let krate = &declared.krate;
    let rows = declared.codes.iter().map(|declaration| match &declaration.what {
        What::Code(code) => row_of_code(*code, &krate.text).into_token_stream(),
        What::Link(path) => {
            let link = link(path);
            let row = table::row(&Row { code: "", link: &link, meaning: "", remedy: "" });
            row.into_token_stream()
        }
        What::Variant(path) => {
            let link = Literal::string(&link(path));
            let whole = path.tokens();
            ask(&krate.tokens, path, &quote!(row { #whole } #link))
        }
    });
    let rows = rows.map(|row: TokenStream| quote!(#[doc = #row]));
    quote!(#[doc = #head] #(#rows)*)
}

fn section_of_found(krate: &str, mentions: &[Mention]) -> TokenStream {
    // Each code once, with the conditions of all its mentions.
    let mut codes: Vec<(CloseCode, Vec<&[TokenStream]>)> = Vec::new();
    for mention in mentions {
        let Named::Code(code) = mention.what else { continue };
        match codes.iter_mut().find(|(other, _)| *other == code) {
            Some((_, conditions)) => conditions.push(&mention.conditions),
            None => codes.push((code, vec![&mention.conditions])),
        }
    }
    let head = if codes.is_empty() { table::NOTHING_FOUND } else { table::HEAD_OF_FOUND };
    let head = format!("{BELOW}{head}");
    let rows = codes.into_iter().map(|(code, conditions)| {
        let row = row_of_code(code, krate);
        if conditions.iter().any(|conditions| conditions.is_empty()) {
            return quote!(#[doc = #row]);
        }
        let conditions = conditions.into_iter().map(all);
        quote!(#[cfg_attr(any(#(#conditions),*), doc = #row)])
    });
    quote!(#[doc = #head] #(#rows)*)
}

fn link(path: &Path) -> String {
    format!("[`{}`]({})", path.name, path.text())
}

fn row_of_code(code: CloseCode, krate: &str) -> Literal {
    let explanation = code.explain();
    let link = match code.entry() {
        Some(entry) => format!("[`{0}`]({krate}::SendCode::{0})", entry.name),
        None => code.title().to_owned(),
    };
    Literal::string(&table::row(&Row {
        code: &code.get().to_string(),
        link: &link,
        meaning: explanation.description(),
        remedy: explanation.remedy(),
    }))
}

/// Asks whether an enum has the variant.
fn variant(krate: &TokenStream, path: &Path) -> TokenStream {
    let whole = path.tokens();
    ask(krate, path, &quote!(variant { #whole }))
}

/// The error of a disagreement, inside the question to the enum.
fn error(krate: &TokenStream, disagreement: &Disagreement<'_>) -> TokenStream {
    let Disagreement { problem, asked, condition } = disagreement;
    let error = problem.compile_error(Delimiter::Brace);
    let error = match asked {
        None => error,
        Some((path, names)) => ask(krate, path, &quote!(if_variants { #(#names)* } { #error })),
    };
    let condition = condition.as_ref().map(|condition| quote!(#[cfg(#condition)]));
    quote!(#condition #error)
}

/// Hands a question to the macro of an enum, which hands its codes and the question to `answer`.
fn ask(krate: &TokenStream, path: &Path, question: &TokenStream) -> TokenStream {
    let owner = &path.owner;
    // Where the compiler does not find the macro, it underlines the path.
    quote_spanned!(path.owner_name.span()=> #(#owner)* ! { { #krate::__private::closes_with_answer } #question })
}
