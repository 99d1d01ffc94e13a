//! Whether constants are right, each by itself and all together.

use proc_macro2::{Delimiter, Ident, TokenStream, TokenTree};
use quote::quote;

use super::super::ast::{Constant, Kind};
use super::super::check::Checked;
use super::parse::FORM;
use crate::report::Problem;
use crate::tokens::{Cursor, Place, place};

/// A constant whose type and value are checked.
pub(super) struct CheckedConstant {
    pub(super) attributes: Vec<TokenTree>,
    pub(super) visibility: Vec<TokenTree>,
    pub(super) name: Ident,
    pub(super) ty: Vec<TokenTree>,
    /// `None` if the type is none of a code.
    pub(super) kind: Option<Kind>,
    pub(super) value: Option<Checked>,
    /// The constants with the same number, each as an error under the condition that both are
    /// compiled.
    pub(super) duplicates: Vec<(TokenStream, Problem)>,
}

/// A constant before this one.
pub(super) struct Earlier {
    name: String,
    conditions: Vec<TokenStream>,
    code: Option<wsclose_core::CloseCode>,
}

/// Checks a constant. `None` if its name is taken; then to have it again would be a second error.
pub(super) fn check(
    constant: Constant,
    earlier: &mut Vec<Earlier>,
    problems: &mut Vec<Problem>,
) -> Option<CheckedConstant> {
    let conditions = conditions(&constant.attributes);
    let name = constant.name.to_string();
    let is_taken = |other: &Earlier| {
        other.name == name && other.conditions.is_empty() && conditions.is_empty()
    };
    if earlier.iter().any(is_taken) {
        problems.push(Problem::new(
            Place::at(constant.name.span()),
            format_args!("duplicate constant `{name}`"),
            "rename one of the two",
        ));
        return None;
    }
    let kind = kind(&constant, problems);
    let Constant { attributes, visibility, name: ident, ty, value } = constant;
    let mut duplicates = Vec::new();
    let value = kind.and_then(|kind| {
        if kind == Kind::Close
            && let Some(send) = value.send
        {
            problems.push(Problem::new(
                send,
                "`send` does not match the type `CloseCode` of the constant",
                "declare the constant as `SendCode`, or remove `send`",
            ));
        }
        value.check(kind, problems)
    });
    let mut code = None;
    if let Some(Checked::Number(_, number, span)) = &value
        && problems.is_empty()
    {
        code = Some(*number);
        let same = |other: &&Earlier| other.code == code && other.name != name;
        for other in earlier.iter().filter(same).take(1) {
            let conditions = other.conditions.iter().chain(&conditions);
            let problem = Problem::new(
                Place::at(*span),
                format_args!("{} is already the code of `{}`", number.get(), other.name),
                "give each constant a different code",
            );
            duplicates.push((quote!(all(#(#conditions),*)), problem));
        }
    }
    earlier.push(Earlier { name, conditions, code });
    Some(CheckedConstant { attributes, visibility, name: ident, ty, kind, value, duplicates })
}

/// The kind of code that a type names, by its last segment.
fn kind(constant: &Constant, problems: &mut Vec<Problem>) -> Option<Kind> {
    let ty = constant.ty.as_slice();
    let Some(place) = place(ty) else {
        let name = Place::at(constant.name.span());
        problems.push(Problem::new(name, "missing type of the constant", FORM));
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

/// The predicates of the `#[cfg(…)]`s among attributes.
fn conditions(attributes: &[TokenTree]) -> Vec<TokenStream> {
    let mut conditions = Vec::new();
    for token in attributes {
        if let Some(condition) = condition(token) {
            conditions.push(condition);
        }
    }
    conditions
}

/// The predicate of a `#[cfg(…)]`, from its brackets.
fn condition(brackets: &TokenTree) -> Option<TokenStream> {
    match brackets {
        TokenTree::Group(group) if group.delimiter() == Delimiter::Bracket => {
            let mut inner = Cursor::new(group.stream());
            inner.eat_word("cfg")?;
            match inner.next() {
                Some(TokenTree::Group(predicate)) => Some(predicate.stream()),
                _ => None,
            }
        }
        _ => None,
    }
}
