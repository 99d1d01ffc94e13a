//! Whether the declaration and the body agree.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::ast::{Declaration, Declared, Mention, Named, Path, What, all};
use crate::report::Problem;

/// A mistake only if some names are variants of their enum, which only the enum knows.
pub(super) struct Disagreement<'a> {
    pub(super) problem: Problem,
    /// The path of the enum, and the names.
    pub(super) asked: Option<(&'a Path, Vec<Ident>)>,
    /// The predicate under which it is a mistake.
    pub(super) condition: Option<TokenStream>,
}

/// Compares what is declared with what the body names. An empty declaration claims nothing.
pub(super) fn check<'a>(
    declared: &'a Declared,
    mentions: Option<&[Mention]>,
    problems: &mut Vec<Problem>,
) -> Vec<Disagreement<'a>> {
    let wrong = !problems.is_empty();
    let codes = without_twice(&declared.codes, problems);
    let mut disagreements = Vec::new();
    // What a wrong argument was meant to be is unknown.
    if !codes.is_empty() && !wrong {
        for mention in mentions.unwrap_or_default() {
            if !codes.iter().any(|declaration| declaration.is(&mention.what)) {
                disagreements.push(undeclared_problem(mention, &codes));
            }
        }
    }
    let Some(exact) = declared.exact else { return disagreements };
    let Some(mentions) = mentions else {
        problems.push(Problem::new(
            exact,
            "`exact` requires a function with a body",
            "remove `exact`",
        ));
        return disagreements;
    };
    for code in codes {
        if let Some(disagreement) = unsent_problem(code, mentions) {
            disagreements.push(disagreement);
        }
    }
    disagreements
}

/// The declarations, each once.
fn without_twice<'a>(
    codes: &'a [Declaration],
    problems: &mut Vec<Problem>,
) -> Vec<&'a Declaration> {
    let mut once: Vec<&Declaration> = Vec::new();
    for declaration in codes {
        let same = |other: &&Declaration| match (&declaration.what, &other.what) {
            (What::Code(code), What::Code(other)) => code == other,
            (What::Variant(path) | What::Link(path), What::Variant(other) | What::Link(other)) => {
                path.text() == other.text()
            }
            _ => false,
        };
        if once.iter().any(same) {
            let claim = "duplicate code";
            problems.push(Problem::new(declaration.place, claim, "remove one of the two"));
        } else {
            once.push(declaration);
        }
    }
    once
}

/// What the body sends and nothing declares. The enum is asked about the declared variants too: who
/// mistypes `ChatClose::Kicked` in the declaration is told so, and nothing else.
fn undeclared_problem<'a>(mention: &Mention, codes: &[&'a Declaration]) -> Disagreement<'a> {
    let name = match &mention.what {
        Named::Code(code) => match code.entry() {
            Some(entry) => format!("`{}`", entry.name),
            None => format!("`{}`", code.get()),
        },
        Named::Variant { owner, name } => format!("`{owner}::{name}`"),
    };
    let claim = format!("{name} is sent but not declared in `#[closes_with]`");
    let help = format!("add {name} to `#[closes_with(…)]`");
    let mut asked: Option<(&Path, Vec<Ident>)> = None;
    if let Named::Variant { owner, name } = &mention.what {
        for path in codes.iter().filter_map(|code| code.variant()) {
            if path.owner_name != owner {
                continue;
            }
            let (first, names) = asked.get_or_insert_with(|| (path, vec![name.clone()]));
            if path.owner_text() == first.owner_text() {
                names.push(path.name.clone());
            }
        }
    }
    let conditions = &mention.conditions;
    let condition = (!conditions.is_empty()).then(|| all(conditions));
    Disagreement { problem: Problem::new(mention.place, claim, help), asked, condition }
}

/// What is declared and the body does not send, or only under conditions that do not hold.
fn unsent_problem<'a>(
    declaration: &'a Declaration,
    mentions: &[Mention],
) -> Option<Disagreement<'a>> {
    let mut conditions = Vec::new();
    for mention in mentions {
        if declaration.is(&mention.what) {
            if mention.conditions.is_empty() {
                return None;
            }
            conditions.push(all(&mention.conditions));
        }
    }
    let condition = (!conditions.is_empty()).then(|| quote!(not(any(#(#conditions),*))));
    Some(Disagreement {
        problem: Problem::new(
            declaration.place,
            "this code is declared but not sent in the body",
            "remove it, or, if a function that the body calls sends it, remove `exact`",
        ),
        asked: declaration.variant().map(|path| (path, vec![path.name.clone()])),
        condition,
    })
}
