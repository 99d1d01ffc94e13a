//! `close_code!` around constants: each is checked and documented.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{Delimiter, Ident, TokenStream, TokenTree};
use quote::quote;
use wsclose_core::CloseCode;

use crate::docs;
use crate::operand::{Checked, Kind, Operand, expression_value};
use crate::report::{self, Problem};
use crate::tokens::{Cursor, Place, is_punct, is_word, place};

/// `#[…] pub const NAME: SendCode = 4001;`
#[derive(Debug)]
struct Constant {
    attributes: Vec<TokenTree>,
    visibility: Vec<TokenTree>,
    name: Ident,
    ty: Vec<TokenTree>,
    value: Operand,
}

/// The constants of one invocation, checked and documented; each comes back, also a wrong one.
pub(crate) fn expand(krate: &TokenTree, mut cursor: Cursor) -> TokenStream {
    let mut out = TokenStream::new();
    let mut seen = Seen::default();
    while cursor.peek().is_some() {
        let mut problems = Vec::new();
        match parse(&mut cursor, &mut problems) {
            Some(constant) => out.extend(constant.expand(krate, &mut seen, problems)),
            None => out.extend(report::items(&problems)),
        }
    }
    out
}

const FORM: &str = "write `pub const NAME: SendCode = 4001;`";

/// Reads one constant up to its semicolon. `None` if it has no name.
fn parse(cursor: &mut Cursor, problems: &mut Vec<Problem>) -> Option<Constant> {
    let mut attributes = Vec::new();
    while is_punct(cursor.peek().as_ref(), '#') {
        attributes.extend(cursor.next());
        attributes.extend(cursor.next());
    }
    let ends = |token: &TokenTree| is_punct(Some(token), ';');
    let visibility = visibility(cursor);
    let name = name(cursor, problems);
    let ty = match name {
        Some(_) if cursor.eat_punct(':') => {
            cursor.until(|token| is_punct(Some(token), '=') || ends(token))
        }
        _ => Vec::new(),
    };
    let has_value = cursor.eat_punct('=');
    // What stands up to the semicolon belongs to this constant, whatever it is.
    let before = cursor.missing();
    let rest = cursor.until(ends);
    let end = cursor.missing();
    let semicolon = cursor.eat_punct(';');

    let name = name?;
    let value = if !ty.is_empty() && !has_value {
        problems.push(Problem::new(end, "the code of the constant is missing", FORM));
        Operand::default()
    } else if ty.is_empty() {
        Operand::default()
    } else {
        if !semicolon {
            problems.push(Problem::new(end, "a semicolon is missing behind the constant", FORM));
        }
        Operand::parse(&mut Cursor::with_last(rest.into_iter().collect(), before), problems)
    };
    Some(Constant { attributes, visibility, name, ty, value })
}

/// Reads `pub`, `pub(crate)` or the visibility that a user's macro passes on.
fn visibility(cursor: &mut Cursor) -> Vec<TokenTree> {
    let is_group = |token: Option<TokenTree>, wanted: Delimiter| matches!(token, Some(TokenTree::Group(group)) if group.delimiter() == wanted);
    let mut read = Vec::new();
    if is_group(cursor.peek(), Delimiter::None) {
        read.extend(cursor.next());
    } else if matches!(cursor.peek(), Some(token) if is_word(&token, "pub")) {
        read.extend(cursor.next());
        if is_group(cursor.peek(), Delimiter::Parenthesis) {
            read.extend(cursor.next());
        }
    }
    read
}

/// Reads `const NAME`.
fn name(cursor: &mut Cursor, problems: &mut Vec<Problem>) -> Option<Ident> {
    let keyword = cursor.eat_word("const");
    match cursor.peek() {
        Some(TokenTree::Ident(name)) if keyword.is_some() => {
            cursor.next();
            Some(name)
        }
        next => {
            let place = next.as_ref().map_or_else(|| cursor.missing(), Place::of);
            let what = if keyword.is_none() { "`const`" } else { "the name of the constant" };
            problems.push(Problem::new(place, format_args!("{what} is missing"), FORM));
            None
        }
    }
}

/// The names and numbers of the constants before, each under its `#[cfg]`s: constants that are
/// never compiled together may share both.
#[derive(Default)]
struct Seen {
    names: BTreeSet<(String, String)>,
    codes: BTreeMap<(CloseCode, String), String>,
}

impl Constant {
    fn expand(self, krate: &TokenTree, seen: &mut Seen, problems: Vec<Problem>) -> TokenStream {
        let mut problems = problems;
        let cfgs = cfgs(&self.attributes);
        let name = self.name.to_string();
        if !seen.names.insert((name.clone(), cfgs.clone())) {
            // Emitting it again would be a second error, from the compiler.
            problems.push(Problem::new(
                Place::at(self.name.span()),
                format_args!("there is a constant `{name}` above already"),
                "give one of the two another name",
            ));
            return report::items(&problems);
        }
        let Some(kind) = kind(&self, &mut problems) else {
            return self.without_type(krate, &problems);
        };
        let Constant { attributes, visibility, name: ident, ty, value } = self;
        if kind == Kind::Close
            && let Some(send) = value.send
        {
            problems.push(Problem::new(
                send,
                "`send` does not fit a constant of type `CloseCode`",
                "declare the constant as `SendCode`, or leave `send` out",
            ));
        }
        let ty = type_tokens(krate, kind, ty);
        let mut docs = TokenStream::new();
        let checked = value.check(kind, &mut problems);
        let value = match &checked {
            Some(Checked::Number(_, code, span)) => {
                docs = docs::of_code(*code);
                if problems.is_empty()
                    && let Some(first) = seen.codes.insert((*code, cfgs), name)
                {
                    problems.push(Problem::new(
                        Place::at(*span),
                        format_args!("{} is the code of `{first}` already", code.get()),
                        "give each constant a code of its own",
                    ));
                }
                checked.as_ref().map(|checked| checked.expand(krate))
            }
            Some(Checked::Expression(kind, group, role)) => {
                Some(expression_value(krate, *kind, group, *role))
            }
            Some(unknown @ Checked::UnknownName(..)) => Some(unknown.expand(krate)),
            None => None,
        };
        let value = match value {
            Some(value) if problems.is_empty() => value,
            _ => match &checked {
                Some(unknown @ Checked::UnknownName(..)) => unknown.expand_beside(krate, &problems),
                _ => report::expression(&problems),
            },
        };
        quote! {
            #(#attributes)*
            #docs
            #(#visibility)* const #ident: #ty = #value;
        }
    }

    /// The constant with its mistake inside its type: then nothing that uses it is reported as
    /// well.
    fn without_type(self, krate: &TokenTree, problems: &[Problem]) -> TokenStream {
        let Constant { attributes, visibility, name, .. } = self;
        let (first, rest) = match problems {
            [first, rest @ ..] => (first.compile_error(Delimiter::Brace), report::items(rest)),
            [] => return TokenStream::new(),
        };
        quote! {
            #(#attributes)*
            #(#visibility)* const #name: #krate::__private::Unknown<{ #first }> = #krate::__private::Unknown;
            #rest
        }
    }
}

/// The kind of code that a type stands for, by its last name.
fn kind(constant: &Constant, problems: &mut Vec<Problem>) -> Option<Kind> {
    let ty = constant.ty.as_slice();
    let Some(place) = place(ty) else {
        let name = Place::at(constant.name.span());
        problems.push(Problem::new(name, "the type of the constant is missing", FORM));
        return None;
    };
    let text = match ty {
        [.., TokenTree::Ident(last)] => last.to_string(),
        [TokenTree::Group(path)] => {
            path.stream().into_iter().last().map(|last| last.to_string()).unwrap_or_default()
        }
        _ => String::new(),
    };
    let kind = Kind::ALL.into_iter().find(|kind| kind.type_name() == text);
    if kind.is_none() {
        let written: TokenStream = ty.iter().cloned().collect();
        let help = match constant.value.send {
            Some(_) => "a code that is sent is a `SendCode`, or in a browser a `BrowserCode`",
            None => {
                "write `SendCode` for a code that is sent, `BrowserCode` for one that a script in \
                     a browser sends, `CloseCode` for one that is only received"
            }
        };
        let claim = format_args!("`{written}` is not a type of close code");
        problems.push(Problem::new(place, claim, help));
    }
    kind
}

/// A bare name needs no import; a path is the user's own.
fn type_tokens(krate: &TokenTree, kind: Kind, ty: Vec<TokenTree>) -> TokenStream {
    match ty.as_slice() {
        [TokenTree::Ident(name)] => {
            let name = Ident::new(kind.type_name(), name.span());
            quote!(#krate::#name)
        }
        _ => ty.into_iter().collect(),
    }
}

/// The `#[cfg(…)]`s among attributes, as text to compare.
fn cfgs(attributes: &[TokenTree]) -> String {
    let mut cfgs: Vec<String> = attributes
        .iter()
        .filter_map(|token| match token {
            TokenTree::Group(group) if group.delimiter() == Delimiter::Bracket => {
                let mut inner = Cursor::new(group.stream());
                inner.eat_word("cfg")?;
                Some(group.stream().to_string())
            }
            _ => None,
        })
        .collect();
    cfgs.sort();
    cfgs.concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What `close_code! { input }` expands to, as text.
    fn expanded(input: &str) -> String {
        let krate: TokenStream = "krate".parse().unwrap();
        let krate = krate.into_iter().next().unwrap();
        let cursor = Cursor::new(input.parse().unwrap());
        expand(&krate, cursor).to_string().replace(' ', "")
    }

    fn errors(input: &str) -> usize {
        expanded(input).matches("compile_error").count()
    }

    #[test]
    fn a_constant_comes_back_checked_and_documented() {
        let text = expanded("/// Ours.\npub(crate) const A: SendCode = 4001;");
        assert!(text.contains("Ours"), "{text}");
        let (own, ours) = (text.find("Ours"), text.find("**4001PrivateUse.**"));
        assert!(own < ours, "{text}");
        assert!(
            text.ends_with(
                "pub(crate)constA:krate::SendCode=krate::ranges::PrivateUse::<4001>::SEND;"
            ),
            "{text}"
        );
    }

    #[test]
    fn a_constant_expression_is_checked_for_its_role() {
        let text = expanded("const A: SendCode = { BASE } as browser;");
        assert!(
            text.contains("send_code(BASE,::core::option::Option::Some(krate::Role::Browser))")
        );
        let text = expanded("const A: BrowserCode = { BASE };");
        assert!(text.contains("browser_code(BASE)"), "{text}");
    }

    #[test]
    fn a_wrong_constant_is_still_there() {
        for input in [
            "const A: SendCode = 1006;",
            "const A: Other = 1006;",
            "const A: SendCode;",
            "const A;",
            "const A: SendCode = FOO;",
            "const A: SendCode = 4001",
        ] {
            let text = expanded(input);
            assert!(text.contains("constA:"), "{text}");
            assert_eq!(errors(input), 1, "{text}");
        }
    }

    #[test]
    fn duplicates_are_found_unless_they_never_meet() {
        let a = "const A: SendCode = 4001;";
        assert_eq!(errors(&format!("{a} {a}")), 1);
        assert_eq!(errors(&format!("{a} const B: SendCode = 0xFA1;")), 1);
        assert_eq!(errors(&format!("#[cfg(unix)] {a} #[cfg(windows)] {a}")), 0);
        assert_eq!(errors(&format!("#[cfg(unix)] {a} #[cfg(unix)] {a}")), 1);
    }
}
