//! What old editions of Rust accept and the parser, which knows the newest one, does not.

use proc_macro2::{Delimiter, Group, Ident, Punct, Spacing, Span, TokenStream, TokenTree};

use crate::package::Edition;

/// Words that Rust 2018 made keywords.
const SINCE_2018: &[&str] = &["async", "await", "try"];

/// Traits with arguments in parentheses.
const CALLABLE: &[&str] = &["Fn", "FnMut", "FnOnce"];

/// The tokens as Rust 2024 writes them: a name that has become a keyword is a raw identifier, `dyn`
/// precedes the trait object of `&Fn(u8)` and `Box<Fn(u8)>`, and a parameter of a trait's method has
/// a name.
pub(super) fn adapt(tokens: TokenStream, edition: Edition) -> TokenStream {
    if edition > Edition::E2018 {
        return tokens;
    }
    let mut adapted: Vec<TokenTree> = Vec::new();
    for token in tokens {
        match token {
            TokenTree::Ident(ident)
                if edition == Edition::E2015 && SINCE_2018.iter().any(|word| ident == word) =>
            {
                adapted.push(Ident::new_raw(&ident.to_string(), ident.span()).into());
            }
            TokenTree::Group(group) => {
                if let Some(span) = bare_trait_object(&adapted) {
                    adapted.insert(adapted.len() - 1, Ident::new("dyn", span).into());
                }
                let mut stream = adapt(group.stream(), edition);
                if edition == Edition::E2015
                    && group.delimiter() == Delimiter::Parenthesis
                    && ends_with_function(&adapted)
                {
                    stream = with_names(stream);
                }
                let mut inner = Group::new(group.delimiter(), stream);
                inner.set_span(group.span());
                adapted.push(inner.into());
            }
            other => adapted.push(other),
        }
    }
    adapted.into_iter().collect()
}

/// Whether the tokens before a group end with `&Fn`, `&mut Fn`, `&'a Fn`, `*const Fn` or `<Fn`.
fn bare_trait_object(before: &[TokenTree]) -> Option<Span> {
    let (TokenTree::Ident(name), before) = before.split_last()? else { return None };
    let is_type = match before {
        [.., TokenTree::Punct(tick), TokenTree::Ident(_)] if tick.as_char() == '\'' => true,
        [.., TokenTree::Punct(punct)] => matches!(punct.as_char(), '&' | '<'),
        [.., TokenTree::Ident(word)] => word == "mut" || word == "const",
        _ => false,
    };
    (is_type && CALLABLE.iter().any(|callable| name == callable)).then(|| name.span())
}

fn is_punct(token: Option<&TokenTree>, wanted: char) -> bool {
    matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == wanted)
}

/// Whether tokens end with `fn name` or `fn name<T>`, which the parameters follow.
fn ends_with_function(tokens: &[TokenTree]) -> bool {
    let mut before = tokens;
    if is_punct(before.last(), '>') {
        let mut depth = 0_usize;
        let start = before.iter().rposition(|token| {
            if is_punct(Some(token), '>') {
                depth += 1;
            } else if is_punct(Some(token), '<') {
                depth -= 1;
            }
            depth == 0
        });
        before = start.and_then(|start| tokens.get(..start)).unwrap_or_default();
    }
    matches!(before, [.., TokenTree::Ident(word), TokenTree::Ident(_)] if word == "fn")
}

/// Parameters with `_: ` before those that are only a type: `fn close(&self, u16);`.
fn with_names(parameters: TokenStream) -> TokenStream {
    let tokens: Vec<TokenTree> = parameters.into_iter().collect();
    let mut named = TokenStream::new();
    let mut start = 0;
    while let Some(rest) = tokens.get(start..).filter(|rest| !rest.is_empty()) {
        let end = parameter_end(rest);
        let parameter = rest.get(..end).unwrap_or(rest);
        if let (true, Some(first)) = (is_type(parameter), parameter.first()) {
            let mut colon = Punct::new(':', Spacing::Alone);
            colon.set_span(first.span());
            let name = Ident::new("_", first.span());
            named.extend([TokenTree::Ident(name), TokenTree::Punct(colon)]);
        }
        // The comma, too.
        named.extend(rest.iter().take(end + 1).cloned());
        start += end + 1;
    }
    named
}

/// The comma after a parameter, or the end.
fn parameter_end(tokens: &[TokenTree]) -> usize {
    let mut depth = 0_usize;
    let mut before = None;
    let end = tokens.iter().position(|token| {
        if is_punct(Some(token), '<') {
            depth += 1;
        } else if is_punct(Some(token), '>') && !is_punct(before, '-') {
            depth = depth.saturating_sub(1);
        }
        before = Some(token);
        depth == 0 && is_punct(Some(token), ',')
    });
    end.unwrap_or(tokens.len())
}

/// Whether a parameter is a type without a name: no `self`, and no colon but in paths.
fn is_type(parameter: &[TokenTree]) -> bool {
    let is_self = |token: &TokenTree| matches!(token, TokenTree::Ident(word) if word == "self");
    let is_joint = |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.spacing() == Spacing::Joint);
    let mut previous = None;
    let has_colon = parameter.iter().any(|token| {
        let is_path = previous.is_some_and(|it| is_punct(Some(it), ':') && is_joint(it));
        previous = Some(token);
        is_punct(Some(token), ':') && !is_joint(token) && !is_path
    });
    !parameter.is_empty() && !has_colon && !parameter.iter().any(is_self)
}
