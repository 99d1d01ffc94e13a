//! What a path in the body names.

use proc_macro2::{Delimiter, Ident, TokenTree};
use wsclose_core::__private::parse as parse_code;
use wsclose_core::{BrowserCode, SendCode};

use super::super::ast::{Declared, Named, What};
use super::tokens::Tokens;

/// The enums whose variants count, by the names under which they are declared.
///
/// Few are declared, and a map of the standard library would take the compiler longer to build than
/// all the lookups take.
#[derive(Debug, Default)]
pub(super) struct Enums {
    /// Those that can be asked whether they have a variant.
    asked: Vec<String>,
    /// The variants that are declared of those that cannot be asked.
    linked: Vec<(String, String)>,
}

impl Enums {
    pub(super) fn of(declared: &Declared) -> Enums {
        let mut enums = Enums::default();
        for declaration in &declared.codes {
            match &declaration.what {
                What::Code(_) => {}
                What::Variant(path) => enums.asked.push(path.owner_name.to_string()),
                What::Link(path) => {
                    enums.linked.push((path.owner_name.to_string(), path.name.to_string()));
                }
            }
        }
        enums
    }

    /// Can this be a variant? An enum that can be asked decides for itself; of another one, what is
    /// declared counts, and what is spelled like a variant and not like a constant or a function.
    fn has(&self, owner: &str, name: &str) -> bool {
        if self.asked.iter().any(|asked| asked == owner) {
            return true;
        }
        self.linked
            .iter()
            .any(|(of, linked)| of == owner && (is_camel_case(name) || linked == name))
    }
}

fn is_camel_case(name: &str) -> bool {
    name.starts_with(char::is_uppercase)
        && (name.chars().count() == 1 || name.contains(char::is_lowercase))
}

/// The imports of one block.
#[derive(Debug, Default)]
pub(super) struct Imports {
    /// The name here, and the last two names of the path that it imports.
    names: Vec<(String, (Option<String>, Ident))>,
    /// The last names of the paths before `::*`.
    globs: Vec<String>,
}

impl Imports {
    /// Reads what follows `use`.
    pub(super) fn read(&mut self, tokens: &mut Tokens) {
        self.tree(tokens, None);
    }

    fn tree(&mut self, tokens: &mut Tokens, owner: Option<Ident>) {
        let mut owner = owner;
        tokens.eat_punct("::");
        loop {
            match tokens.next() {
                Some(TokenTree::Ident(name)) if tokens.eat_punct("::") => owner = Some(name),
                Some(TokenTree::Ident(name)) => {
                    // `use a::b::{self}` imports `b`.
                    let target = if name == "self" { owner.take() } else { Some(name) };
                    let Some(target) = target else { return };
                    let alias = if tokens.eat_word("as") { tokens.next() } else { None };
                    let alias = alias.map_or_else(|| target.to_string(), |alias| alias.to_string());
                    let owner = owner.map(|owner| owner.to_string());
                    self.names.push((alias, (owner, target)));
                    return;
                }
                Some(TokenTree::Punct(star)) if star.as_char() == '*' => {
                    if let Some(owner) = owner {
                        self.globs.push(owner.to_string());
                    }
                    return;
                }
                Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
                    let mut inner = Tokens::new(group.stream());
                    while !inner.is_empty() {
                        self.tree(&mut inner, owner.clone());
                        inner.skip_pattern(&[","]);
                        inner.eat_punct(",");
                    }
                    return;
                }
                _ => return,
            }
        }
    }
}

/// The names of a path, without generic arguments: `["wsclose", "SendCode", "GOING_AWAY"]`.
pub(super) type Names = Vec<Ident>;

/// What a path names to be sent, if it can be that.
pub(super) fn named(path: &Names, enums: &Enums, scopes: &[Imports]) -> Option<Named> {
    match path.as_slice() {
        [.., owner, name] => {
            let owner = owner.to_string();
            of_owner(&owner, name, enums).or_else(|| {
                // `use codes::Chat as C`
                let (_, target) = imported(&owner, scopes)?;
                of_owner(&target.to_string(), name, enums)
            })
        }
        [name] => {
            let text = name.to_string();
            if let Some((owner, target)) = imported(&text, scopes) {
                let owner = owner.as_ref()?;
                let (_, owner) = match imported(owner, scopes) {
                    Some((first, owner)) => (first.clone(), owner.to_string()),
                    None => (None, owner.clone()),
                };
                return of_owner(&owner, target, enums);
            }
            if text.starts_with(char::is_lowercase) || text.starts_with('_') {
                return None;
            }
            let mut scopes = scopes.iter().rev();
            scopes.find_map(|imports| {
                imports.globs.iter().find_map(|owner| of_owner(owner, name, enums))
            })
        }
        [] => None,
    }
}

fn imported<'a>(name: &str, scopes: &'a [Imports]) -> Option<&'a (Option<String>, Ident)> {
    let mut scopes = scopes.iter().rev();
    scopes.find_map(|imports| {
        let imported = imports.names.iter().rev().find(|(alias, _)| alias == name);
        imported.map(|(_, target)| target)
    })
}

fn of_owner(owner: &str, name: &Ident, enums: &Enums) -> Option<Named> {
    let text = name.to_string();
    if enums.has(owner, &text) {
        return Some(Named::Variant { owner: owner.to_owned(), name: name.clone() });
    }
    let spelling = parse_code(&text).ok()?;
    let may_be_sent = match owner {
        "SendCode" => SendCode::try_from(spelling.code).is_ok(),
        "BrowserCode" => BrowserCode::try_from(spelling.code).is_ok(),
        _ => false,
    };
    let is_constant = spelling.is_canonical && spelling.name.is_some();
    (may_be_sent && is_constant).then_some(Named::Code(spelling.code))
}
