//! The section in the documentation of the function.

use proc_macro2::{Delimiter, Group, Literal, TokenStream, TokenTree};
use quote::{quote, quote_spanned};
use wsclose_core::CloseCode;

use super::check::Disagreement;
use super::{Declared, Mention, Path, What};
use crate::docs::BELOW;
use crate::report::Problem;
use crate::table::{self, Row};
use crate::tokens::Place;

/// Heading and rows, as attributes that stand under the user's own text.
pub(super) fn section(declared: &Declared, mentions: &[(Mention, Place)]) -> TokenStream {
    let krate = &declared.krate.text;
    let rows: Vec<TokenStream> = if declared.codes.is_empty() {
        let mut codes: Vec<CloseCode> = Vec::new();
        for (mention, _) in mentions {
            if let Mention::Code(code) = mention
                && !codes.contains(code)
            {
                codes.push(*code);
            }
        }
        codes.into_iter().map(|code| doc(&row_of_code(code, krate))).collect()
    } else {
        declared.codes.iter().map(|declaration| row(&declaration.what, krate)).collect()
    };
    let head = match (declared.codes.is_empty(), rows.is_empty()) {
        (false, _) => format!("{BELOW}{}", table::HEAD),
        (true, false) => format!("{BELOW}{}", table::HEAD_OF_FOUND),
        (true, true) => format!("{BELOW}{}", table::NOTHING_FOUND),
    };
    let head = doc(&head);
    quote!(#head #(#rows)*)
}

fn doc(text: &str) -> TokenStream {
    quote!(#[doc = #text])
}

fn row(what: &What, krate: &str) -> TokenStream {
    match what {
        What::Code(code) => doc(&row_of_code(*code, krate)),
        What::Link(path) => {
            doc(&table::row(&Row { code: "", link: &link(path), meaning: "", remedy: "" }))
        }
        What::Variant(path) => {
            let (owner, name) = (&path.owner, &path.name);
            let link = Literal::string(&link(path));
            // Where the compiler does not find the macro, it underlines the path.
            let ask = quote_spanned!(path.owner_name.span()=> ! { row #name #link });
            quote!(#[doc = #(#owner)* #ask])
        }
    }
}

fn link(path: &Path) -> String {
    format!("[`{}`]({})", path.name, path.text())
}

fn row_of_code(code: CloseCode, krate: &str) -> String {
    let explanation = code.explain();
    let link = match code.entry() {
        Some(entry) => format!("[`{0}`]({krate}::SendCode::{0})", entry.name),
        None => code.title().to_owned(),
    };
    table::row(&Row {
        code: &code.get().to_string(),
        link: &link,
        meaning: explanation.description(),
        remedy: explanation.remedy(),
    })
}

/// Asks each enum whether it has the variant; one that it has not is an error on the path.
pub(super) fn checks(declared: &Declared) -> TokenStream {
    let checks = declared.codes.iter().filter_map(|declaration| {
        let path = declaration.variant()?;
        let claim = format!("`{}` has no code `{}`", path.owner_name, path.name);
        let owner = &path.owner;
        let list = quote_spanned!(path.owner_name.span()=> #(#owner)*! { list });
        let error = Problem::new(declaration.place, claim, "its variants are ");
        Some(ask(path, error.compile_error_with_list(&list), TokenStream::new()))
    });
    checks.collect()
}

/// The error of a disagreement, behind the question to the enum for each of its variants.
pub(super) fn if_they_exist(disagreement: &Disagreement<'_>) -> TokenStream {
    let error = disagreement.problem.compile_error(Delimiter::Brace);
    let variants = disagreement.variants.iter();
    variants.fold(error, |error, path| ask(path, TokenStream::new(), error))
}

/// One of two, according to whether the enum has the variant.
fn ask(path: &Path, stranger: TokenStream, known: TokenStream) -> TokenStream {
    let (owner, name) = (&path.owner, &path.name);
    let group = |tokens| TokenTree::Group(Group::new(Delimiter::Brace, tokens));
    let (stranger, known) = (group(stranger), group(known));
    let ask = quote_spanned!(path.owner_name.span()=> ! { check #name #stranger #known });
    quote!(#(#owner)* #ask)
}
