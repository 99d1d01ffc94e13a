//! The macro under the enum's own name.
//!
//! `#[closes_with(ChatClose::Kicked)]` has no way to ask what `Kicked` means but through the
//! compiler: a macro of the enum's name resolves wherever the enum does, in other modules and
//! crates too, and yields the row of a variant as a literal for `#[doc = …]`.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote};
use syn::Visibility;

use super::parse::plain_name;
use super::{Checked, Input};

/// Defines the macro and names it like the enum.
///
/// ```text
/// ChatClose!(row Kicked "[`Kicked`](ChatClose::Kicked)")   a literal: the row; empty for a stranger
/// ChatClose!(check Kicked { error } { more })              more; for a stranger the error
/// ChatClose!(list)                                         a literal: the names of the variants
/// ```
pub(super) fn define(input: &Input, codes: &[Checked]) -> TokenStream {
    let name = &input.ident;
    let hidden = hidden_name(input);
    let visibility = &input.vis;
    // Only an exported macro can be as public as the enum. It then lives at the root of the crate
    // as well, under its hidden name.
    let export = matches!(visibility, Visibility::Public(_)).then(|| quote!(#[macro_export]));
    let mut done: Vec<String> = Vec::new();
    let mut rows = TokenStream::new();
    let mut checks = TokenStream::new();
    for code in codes {
        let plain = plain_name(&code.name);
        if done.contains(&plain) {
            continue;
        }
        // Under different `#[cfg]`s a variant can have several codes; each has its row.
        let same = codes.iter().filter(|other| plain_name(&other.name) == plain);
        let parts = same.enumerate().flat_map(|(index, code)| {
            let row = code.row("\u{0}");
            let (before, after) = row.split_once('\u{0}').unwrap_or((&row, ""));
            let line = if index == 0 { "" } else { "\n" };
            let before = Literal::string(&format!("{line}{before}"));
            let after = Literal::string(after);
            quote!(#before, $link, #after,)
        });
        let parts: TokenStream = parts.collect();
        for name in spellings(&code.name) {
            rows.extend(quote! {
                (row #name $link:literal) => { ::core::concat!(#parts) };
            });
            checks.extend(quote! {
                (check #name { $($error:tt)* } { $($more:tt)* }) => { $($more)* };
            });
        }
        done.push(plain);
    }
    let list = list(&done);
    quote! {
        #[doc(hidden)]
        #[allow(unused_macros, non_local_definitions)]
        #export
        macro_rules! #hidden {
            #rows
            #checks
            (list) => { #list };
            (row $stranger:ident $link:literal) => { "" };
            (check $stranger:ident { $($error:tt)* } { $($more:tt)* }) => { $($error)* };
        }
        #[doc(hidden)]
        #[allow(unused_imports)]
        #visibility use #hidden as #name;
    }
}

/// The names for a message, which should not fill the screen.
fn list(names: &[String]) -> String {
    const MOST: usize = 12;
    let mut list: Vec<String> = names.iter().take(MOST).map(|name| format!("`{name}`")).collect();
    if names.len() > MOST {
        list.push(format!("{} more", names.len() - MOST));
    }
    list.join(", ")
}

/// How a name can be written: what is `r#Loop` here may be `Loop` elsewhere.
fn spellings(name: &Ident) -> impl Iterator<Item = Ident> {
    let mut plain = syn::parse_str::<Ident>(&plain_name(name)).ok();
    if let Some(plain) = &mut plain {
        plain.set_span(name.span());
    }
    [Some(name.clone()), plain.filter(|plain| plain != name)].into_iter().flatten()
}

/// A name that no other enum of the crate gives its macro: exported macros share one namespace.
fn hidden_name(input: &Input) -> Ident {
    let mut hasher = DefaultHasher::new();
    quote!(#input).to_string().hash(&mut hasher);
    // Two enums with the same text still stand at different places, or come from different uses of
    // a user's macro; what the compiler shows of a span for debugging tells both apart. In unit
    // tests there is no compiler to ask.
    if proc_macro::is_available() {
        format!("{:?}", input.ident.span().unwrap()).hash(&mut hasher);
    }
    format_ident!(
        "__wsclose_{}_{:016x}",
        plain_name(&input.ident),
        hasher.finish(),
        span = input.ident.span()
    )
}
