//! The macro under the enum's own name, through which `#[closes_with]` looks its codes up.
//!
//! `#[closes_with(ChatClose::Kicked)]` has no way to ask what `Kicked` means but through the
//! compiler: a macro of the enum's name resolves wherever the enum does, in other modules and
//! crates too. It contains the codes as data, and hands them to the macro that asks:
//!
//! ```text
//! ChatClose! { { wsclose::__private::closes_with_answer } variant { ChatClose::Kicked } }
//! wsclose::__private::closes_with_answer! {
//!     [(Kicked "4002" "…" "…") …] variant { ChatClose::Kicked }
//! }
//! ```

use std::sync::{Mutex, PoisonError};

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{format_ident, quote};
use syn::Visibility;
use syn::ext::IdentExt as _;

use super::ast::Input;
use super::check::Checked;
use super::parse::plain_name;
use crate::settings::string;
use crate::table;

/// What the macro knows about a variant.
pub(crate) struct Entry {
    name: Ident,
    code: String,
    meaning: String,
    remedy: String,
}

/// Can an enum of this name be looked up? A name in lower case may be that of a macro, such as
/// `println`, which the generated macro would shadow.
pub(crate) fn has_macro(name: &Ident) -> bool {
    !name.unraw().to_string().starts_with(char::is_lowercase)
}

/// Defines the macro and names it like the enum.
pub(super) fn define(input: &Input, codes: &[Checked]) -> TokenStream {
    let name = &input.ident;
    if !has_macro(name) {
        return TokenStream::new();
    }
    let hidden = hidden_name(input);
    let entries = codes.iter().map(|code| {
        let name = &code.name;
        code.with_row("", |row| {
            let table::Row { code, meaning, remedy, .. } = row;
            quote!((#name #code #meaning #remedy))
        })
    });
    let visibility = &input.vis;
    // Only an exported macro can be as public as the enum. It then lives at the root of the crate
    // as well, under its hidden name. A crate of procedural macros exports nothing else.
    let (export, import) = match visibility {
        Visibility::Public(_) => (
            quote!(#[cfg_attr(not(proc_macro), macro_export)]),
            quote! {
                #[doc(hidden)]
                #[cfg(not(proc_macro))]
                #visibility use #hidden as #name;
                #[cfg(proc_macro)]
                pub(crate) use #hidden as #name;
            },
        ),
        _ => (TokenStream::new(), quote!(#visibility use #hidden as #name;)),
    };
    quote! {
        #[doc(hidden)]
        #export
        macro_rules! #hidden {
            ({ $($answer:tt)* } $($question:tt)*) => {
                $($answer)* ! { [#(#entries)*] $($question)* }
            };
        }
        #import
    }
}

/// A name that no other enum of the crate gives its macro: exported macros share one namespace.
///
/// It depends on what the enum says and not on where it is. Enums that say the same, such as
/// those of a file that is two modules, are numbered: nothing else that a macro can see sets
/// them apart.
fn hidden_name(input: &Input) -> Ident {
    static EXPANDED: Mutex<Vec<u64>> = Mutex::new(Vec::new());
    let hash = hash(&quote!(#input).to_string());
    let mut expanded = EXPANDED.lock().unwrap_or_else(PoisonError::into_inner);
    expanded.push(hash);
    let mut count = 0;
    for other in &*expanded {
        count += usize::from(*other == hash);
    }
    let again = if count == 1 { String::new() } else { format!("_{count}") };
    // A span of the macro's own: the name is looked up by the rules of the macro's edition.
    let span = Span::mixed_site().located_at(input.ident.span());
    format_ident!("__wsclose_{}_{hash:016x}{again}", plain_name(&input.ident), span = span)
}

/// FNV-1a, which is a few lines here. The hashers of the standard library take the compiler longer to
/// build, and may give another number in another version of Rust.
fn hash(text: &str) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325;
    for byte in text.bytes() {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    hash
}

impl Entry {
    /// `(Kicked "4002" "…" "…")`
    pub(crate) fn read(token: TokenTree) -> Option<Entry> {
        let TokenTree::Group(group) = token else { return None };
        let mut tokens = group.stream().into_iter();
        let TokenTree::Ident(name) = tokens.next()? else { return None };
        let mut text = || Some(string(&tokens.next()?)?.value());
        Some(Entry { name, code: text()?, meaning: text()?, remedy: text()? })
    }

    /// Is it the entry of the variant of this name? `r#Loop` and `Loop` are one.
    pub(crate) fn is_of(&self, name: &Ident) -> bool {
        self.name.unraw() == name.unraw()
    }

    pub(crate) fn name(&self) -> String {
        plain_name(&self.name)
    }

    /// The row of a table, with this link to the variant.
    pub(crate) fn row(&self, link: &str) -> String {
        let Entry { code, meaning, remedy, .. } = self;
        table::row(&table::Row { code, link, meaning, remedy })
    }
}
