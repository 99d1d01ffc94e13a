//! Whether the declaration and the body agree.

use super::{Declaration, Declared, Mention, Path, What};
use crate::report::Problem;
use crate::tokens::Place;

/// A mistake only if these variants exist, which their enum knows. Who mistypes `ChatClose::Kicked`
/// in the declaration is told so, and not also that the body sends something else.
pub(super) struct Disagreement<'a> {
    pub(super) variants: Vec<&'a Path>,
    pub(super) problem: Problem,
}

/// Compares what is declared with what the body names. An empty declaration claims nothing.
pub(super) fn check<'a>(
    declared: &'a Declared,
    has_body: bool,
    mentions: Option<&[(Mention, Place)]>,
    problems: &mut Vec<Problem>,
) -> Vec<Disagreement<'a>> {
    let wrong = !problems.is_empty();
    let codes = without_twice(&declared.codes, problems);
    let mentions = mentions.unwrap_or_default();
    let mut disagreements = Vec::new();
    // What was meant by something wrong nobody knows.
    if !codes.is_empty() && !wrong {
        for (mention, place) in mentions {
            if !codes.iter().any(|declaration| declaration.is(mention)) {
                let name = name(mention);
                let claim =
                    format!("{name} is sent here, and `#[closes_with]` does not declare it");
                let help = format!("add {name} to `#[closes_with(…)]`");
                let variants = codes.iter().filter_map(|code| code.variant());
                disagreements.push(Disagreement {
                    variants: variants.filter(|path| is_of(path, mention)).collect(),
                    problem: Problem::new(*place, claim, help),
                });
            }
        }
    }
    let Some(exact) = declared.exact else { return disagreements };
    if !has_body {
        problems.push(Problem::new(
            exact,
            "without a body there is nothing to compare with",
            "leave `exact` out",
        ));
        return disagreements;
    }
    for declaration in codes {
        if !mentions.iter().any(|(mention, _)| declaration.is(mention)) {
            disagreements.push(Disagreement {
                variants: declaration.variant().into_iter().collect(),
                problem: Problem::new(
                    declaration.place,
                    "this is declared, and nothing in the body sends it",
                    "leave it out; or, if something that the body calls sends it, leave `exact` \
                     out",
                ),
            });
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
            let claim = "this is declared twice";
            problems.push(Problem::new(declaration.place, claim, "leave one of the two out"));
        } else {
            once.push(declaration);
        }
    }
    once
}

fn is_of(path: &Path, mention: &Mention) -> bool {
    matches!(mention, Mention::Variant { owner, .. } if path.owner_name == owner)
}

/// How a user declares it.
fn name(mention: &Mention) -> String {
    match mention {
        Mention::Code(code) => match code.entry() {
            Some(entry) => format!("`{}`", entry.name),
            None => format!("`{}`", code.get()),
        },
        Mention::Variant { owner, name } => format!("`{owner}::{name}`"),
    }
}
