//! The package's own `macro_rules!`: what a call of one stands for.
//!
//! Rules without repetitions are expanded; a call that fits none of them is read as the Rust that
//! its input is.

use std::collections::HashMap;

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use syn::visit::{self, Visit};

/// The macros of a unit, by name.
#[derive(Debug, Default)]
pub(in crate::analysis) struct MacroTable {
    rules: HashMap<String, Vec<Rule>>,
}

#[derive(Debug)]
struct Rule {
    pattern: Vec<TokenTree>,
    body: TokenStream,
}

/// What the variables of a rule stand for.
type Bindings = HashMap<String, TokenStream>;

impl MacroTable {
    /// Adds the macros that a file defines.
    pub(in crate::analysis) fn add(&mut self, file: &syn::File) {
        self.visit_file(file);
    }

    /// The tokens that a call stands for.
    pub(super) fn expand(&self, name: &str, tokens: &TokenStream) -> Option<TokenStream> {
        let input: Vec<TokenTree> = tokens.clone().into_iter().collect();
        self.rules.get(name)?.iter().find_map(|rule| {
            let mut bindings = Bindings::new();
            matches(&rule.pattern, &input, &mut bindings)
                .then(|| substitute(rule.body.clone(), &bindings))
        })
    }
}

impl<'ast> Visit<'ast> for MacroTable {
    fn visit_item_macro(&mut self, item: &'ast syn::ItemMacro) {
        if let (Some(name), true) = (&item.ident, item.mac.path.is_ident("macro_rules")) {
            self.rules.insert(name.to_string(), rules(item.mac.tokens.clone()));
        }
        visit::visit_item_macro(self, item);
    }
}

/// `(pattern) => { body }; …`
fn rules(tokens: TokenStream) -> Vec<Rule> {
    let groups: Vec<Group> = tokens
        .into_iter()
        .filter_map(|token| match token {
            TokenTree::Group(group) => Some(group),
            _ => None,
        })
        .collect();
    groups
        .chunks_exact(2)
        .filter_map(|pair| match pair {
            [pattern, body] => {
                Some(Rule { pattern: pattern.stream().into_iter().collect(), body: body.stream() })
            }
            _ => None,
        })
        .collect()
}

/// Does the input fit the pattern? Fragments end at the token that follows them in the pattern.
fn matches(pattern: &[TokenTree], input: &[TokenTree], bindings: &mut Bindings) -> bool {
    match (pattern, input) {
        ([], []) => true,
        // A trailing comma.
        ([], [TokenTree::Punct(comma)]) => comma.as_char() == ',',
        // `$(,)?` at the end of a pattern.
        ([TokenTree::Punct(dollar), TokenTree::Group(optional), TokenTree::Punct(mark)], rest)
            if dollar.as_char() == '$' && mark.as_char() == '?' =>
        {
            let optional: Vec<TokenTree> = optional.stream().into_iter().collect();
            rest.is_empty() || matches(&optional, rest, bindings)
        }
        (
            [
                TokenTree::Punct(dollar),
                TokenTree::Ident(name),
                TokenTree::Punct(colon),
                TokenTree::Ident(fragment),
                rest @ ..,
            ],
            _,
        ) if dollar.as_char() == '$' && colon.as_char() == ':' => {
            let length = fragment_length(&fragment.to_string(), rest.first(), input);
            let Some((taken, behind)) = input.split_at_checked(length) else { return false };
            if taken.is_empty() {
                return false;
            }
            let taken: TokenStream = taken.iter().cloned().collect();
            bindings.insert(name.to_string(), taken);
            matches(rest, behind, bindings)
        }
        ([TokenTree::Group(wanted), rest @ ..], [TokenTree::Group(given), behind @ ..]) => {
            let inside: Vec<TokenTree> = wanted.stream().into_iter().collect();
            let given_inside: Vec<TokenTree> = given.stream().into_iter().collect();
            wanted.delimiter() == given.delimiter()
                && matches(&inside, &given_inside, bindings)
                && matches(rest, behind, bindings)
        }
        ([wanted, rest @ ..], [given, behind @ ..]) => {
            let same = !matches!(wanted, TokenTree::Group(_))
                && wanted.to_string() == given.to_string()
                && !matches!(wanted, TokenTree::Punct(dollar) if dollar.as_char() == '$');
            same && matches(rest, behind, bindings)
        }
        _ => false,
    }
}

/// How many tokens a fragment takes.
fn fragment_length(fragment: &str, end: Option<&TokenTree>, input: &[TokenTree]) -> usize {
    match fragment {
        "ident" | "tt" | "block" => input.len().min(1),
        "literal" => {
            let negative =
                matches!(input.first(), Some(TokenTree::Punct(minus)) if minus.as_char() == '-');
            input.len().min(1 + usize::from(negative))
        }
        _ => {
            let end = end.map(ToString::to_string);
            let is_end = |token: &TokenTree| {
                end.as_ref().map_or_else(
                    || matches!(token, TokenTree::Punct(it) if matches!(it.as_char(), ',' | ';')),
                    |end| {
                        // `$(,)?` ends at a comma.
                        token.to_string() == *end
                            || end == "$"
                                && matches!(token, TokenTree::Punct(it) if it.as_char() == ',')
                    },
                )
            };
            input.iter().position(is_end).unwrap_or(input.len())
        }
    }
}

/// The body of a rule with what its variables stand for.
fn substitute(body: TokenStream, bindings: &Bindings) -> TokenStream {
    let mut out = TokenStream::new();
    let mut tokens = body.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Punct(dollar) if dollar.as_char() == '$' => match tokens.peek() {
                Some(TokenTree::Ident(name)) if bindings.contains_key(&name.to_string()) => {
                    let bound = bindings.get(&name.to_string()).cloned().unwrap_or_default();
                    tokens.next();
                    // Invisible brackets, as the compiler puts around a fragment.
                    out.extend([TokenTree::Group(Group::new(Delimiter::None, bound))]);
                }
                // `$crate`
                Some(TokenTree::Ident(_)) => {}
                _ => out.extend([TokenTree::Punct(dollar)]),
            },
            TokenTree::Group(group) => {
                let mut inner = Group::new(group.delimiter(), substitute(group.stream(), bindings));
                inner.set_span(group.span());
                out.extend([TokenTree::Group(inner)]);
            }
            other => out.extend([other]),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn expanded(definition: &str, name: &str, input: &str) -> Option<String> {
        let mut table = MacroTable::default();
        table.add(&syn::parse_file(definition).unwrap());
        let tokens = table.expand(name, &input.parse().unwrap())?;
        Some(tokens.to_string().replace(' ', ""))
    }

    #[test]
    fn a_call_stands_for_the_body_of_the_rule_that_it_fits() {
        let definition = "macro_rules! bye { ($s:expr) => { $s.close(1000) }; \
                          ($s:expr, $code:expr $(,)?) => { $s.close($code) }; }";
        assert_eq!(expanded(definition, "bye", "a.b"), Some("a.b.close(1000)".into()));
        assert_eq!(expanded(definition, "bye", "s, 1 + 2,"), Some("s.close(1+2)".into()));
        assert_eq!(expanded(definition, "bye", ""), None);
        assert_eq!(expanded(definition, "other", "s"), None);
    }

    #[test]
    fn a_rule_with_repetitions_is_not_expanded() {
        let definition = "macro_rules! all { ($($s:expr),*) => { $($s.close();)* }; }";
        assert_eq!(expanded(definition, "all", "a, b"), None);
    }
}
