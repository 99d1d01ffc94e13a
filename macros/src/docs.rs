//! From an explanation to doc comments.

use proc_macro2::TokenStream;
use quote::quote;
use wsclose_core::CloseCode;

/// The explanation of a code, to stand under the user's own text.
pub(crate) fn of_code(code: CloseCode) -> TokenStream {
    let text = format!("\n{}", code.explain().markdown());
    let number = code.get().to_string();
    quote! {
        #[doc = #text]
        #[doc(alias = #number)]
    }
}
