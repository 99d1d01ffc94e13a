//! `crate = "…"`: where an attribute finds this crate.
//!
//! A function-like macro is wrapped by a `macro_rules!` that knows; an attribute cannot be.

use proc_macro2::TokenStream;
use quote::{ToTokens as _, quote};
use syn::Path;

use crate::report::Problem;
use crate::settings::{Setting, string};

/// The path to this crate, for code and for links in documentation.
#[derive(Debug)]
pub(crate) struct CratePath {
    pub(crate) tokens: TokenStream,
    pub(crate) text: String,
}

impl Default for CratePath {
    fn default() -> CratePath {
        CratePath { tokens: quote!(::wsclose), text: "wsclose".to_owned() }
    }
}

impl CratePath {
    /// Reads the value of `crate = "…"`; a wrong one is reported, and the usual path is taken.
    pub(crate) fn read(setting: &Setting, problems: &mut Vec<Problem>) -> CratePath {
        let text = setting.token().and_then(string);
        let Some(path) = text.and_then(|text| text.parse_with(Path::parse_mod_style).ok()) else {
            problems.push(Problem::new(
                setting.value_place(),
                "`crate` takes the path of wsclose as a string",
                "write its name in your manifest, `crate = \"ws\"`, or the path at which your \
                 code re-exports it, `crate = \"crate::net::wsclose\"` or \
                 `crate = \"::framework::wsclose\"`",
            ));
            return CratePath::default();
        };
        let mut text = String::new();
        for segment in &path.segments {
            text += if text.is_empty() { "" } else { "::" };
            text += &segment.ident.to_string();
        }
        CratePath { tokens: path.to_token_stream(), text }
    }
}
