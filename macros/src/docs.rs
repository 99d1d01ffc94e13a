//! From an explanation to doc comments.

use proc_macro2::TokenStream;
use quote::quote;
use wsclose_core::CloseCode;

/// What parts generated documentation from the user's own text. Where an attribute begins with a
/// line break, rustdoc drops it, and the two would be one paragraph.
pub(crate) const BELOW: &str = "\n\n";

/// The explanation of a code, for use below the user's own text.
pub(crate) fn of_code(code: CloseCode) -> TokenStream {
    let text = format!("{BELOW}{}", code.explain().markdown());
    let number = code.get().to_string();
    quote! {
        #[doc = #text]
        #[doc(alias = #number)]
    }
}
