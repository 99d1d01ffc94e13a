//! `close_reason!`: a reason that is known to fit.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use quote::quote;

use crate::close_code::checked_call;
use crate::report::{self, Problem};
use crate::tokens::{Cursor, Place, is_punct, place};

/// `close_reason!` with `$crate` as the first token of its input.
pub(crate) fn expand(input: TokenStream) -> TokenStream {
    let mut cursor = Cursor::new(input);
    // The wrapper in `wsclose` always gives it.
    let Some(krate) = cursor.next() else {
        return TokenStream::new();
    };
    let tokens = cursor.rest();
    match check(Place::of(&krate), &tokens) {
        Ok(place) => constant(&krate, place, tokens),
        Err(problem) => report::expression(&[problem]),
    }
}

/// The argument is a constant expression of type `&str`; only its length is left to the compiler,
/// which can compute it.
pub(crate) fn check(invocation: Place, tokens: &[TokenTree]) -> Result<Place, Problem> {
    let Some(place) = place(tokens) else {
        return Err(Problem::new(
            invocation,
            "missing reason",
            "write a string of at most 123 bytes: `close_reason!(\"session expired\")`",
        ));
    };
    if let [TokenTree::Literal(literal)] = tokens {
        let text = literal.to_string();
        if !text.starts_with(['"', 'r']) {
            return Err(Problem::new(
                place,
                format_args!("`{text}` is not a string"),
                "write a string: `close_reason!(\"session expired\")`",
            ));
        }
    }
    if let Some(index) = tokens.iter().position(|token| is_punct(Some(token), ','))
        && let Some(more) = tokens.get(index + 1)
    {
        return Err(Problem::new(
            Place::of(more),
            "unexpected token",
            "remove this; to format a reason at run time, write it to a `ReasonBuf`",
        ));
    }
    Ok(place)
}

/// A named constant whose value calls the check: that is evaluated by `cargo check` too, and the
/// error is reported on the expression.
pub(crate) fn constant(krate: &TokenTree, place: Place, tokens: Vec<TokenTree>) -> TokenStream {
    // Invisible, so that the expression stays one.
    let text = Group::new(Delimiter::None, tokens.into_iter().collect());
    let call = checked_call(krate, "reason", place, TokenTree::Group(text).into());
    quote! {
        {
            const __WSCLOSE_CHECKED: #krate::Reason<'static> = #call;
            __WSCLOSE_CHECKED
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn expanded(input: &str) -> String {
        let input: TokenStream = format!("krate {input}").parse().unwrap();
        expand(input).to_string().replace(' ', "")
    }

    #[test]
    fn a_text_is_checked_in_a_constant() {
        for input in ["\"bye\"", "r#\"bye\"#", "BYE", "concat!(\"a\", \"b\")"] {
            let text = expanded(input);
            assert!(text.contains("const__WSCLOSE_CHECKED:krate::Reason<'static>="), "{text}");
            assert!(!text.contains("compile_error"), "{text}");
        }
    }

    #[test]
    fn what_is_no_text_is_one_error() {
        for input in ["", "12", "b\"bye\"", "'x'", "\"{}\", 1"] {
            assert_eq!(expanded(input).matches("compile_error").count(), 1, "{input}");
        }
    }
}
