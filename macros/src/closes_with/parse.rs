//! From the attribute's arguments to what it declares.

use proc_macro2::{Delimiter, Ident, Spacing, TokenStream, TokenTree};
use wsclose_core::__private::{is_unlike_any_name, parse as parse_code};
use wsclose_core::SendCode;

use super::ast::{Declaration, Declared, Path, What};
use crate::close_codes::has_macro;
use crate::crate_path::CratePath;
use crate::report::Problem;
use crate::settings::settings;
use crate::tokens::{Cursor, Place, is_punct, is_word, place};

const HELP: &str = "write a number, `1008`, a name, `POLICY_VIOLATION`, or a variant of your own \
                    codes, `ChatClose::Kicked`";

/// Reads the arguments, with all that is wrong with each by itself.
pub(super) fn parse(arguments: TokenStream, problems: &mut Vec<Problem>) -> Declared {
    let mut declared = Declared::default();
    let mut krate = None;
    let mut cursor = Cursor::new(flat(arguments));
    while cursor.peek().is_some() {
        let tokens = cursor.until_comma();
        let place = place(&tokens);
        cursor.eat_punct(',');
        let Some(place) = place else {
            problems.push(Problem::new(cursor.missing(), "missing close code", HELP));
            continue;
        };
        match tokens.as_slice() {
            [exact] if is_word(exact, "exact") => {
                if declared.exact.replace(place).is_some() {
                    let claim = "duplicate argument `exact`";
                    problems.push(Problem::new(place, claim, "remove one of the two"));
                }
            }
            [TokenTree::Ident(word), rest @ ..] if is_miswritten(word, rest) => {
                let right = word.to_string().to_lowercase();
                let claim = format_args!("unknown keyword `{word}`");
                problems.push(Problem::new(place, claim, format_args!("write `{right}`")));
            }
            [key, equals, ..] if is_word(key, "crate") && is_punct(Some(equals), '=') => {
                let tokens = tokens.into_iter().collect();
                for setting in settings(tokens, &["crate"], problems) {
                    if krate.is_some() {
                        problems.push(setting.twice());
                    } else {
                        krate = Some(CratePath::read(&setting, problems));
                    }
                }
            }
            [link, path @ ..] if is_word(link, "link") => match path_of(path) {
                Some(path) => {
                    declared.codes.push(Declaration { what: What::Link(path), place });
                }
                None => problems.push(Problem::new(
                    place,
                    "`link` takes a path",
                    "write `link Alias::Variant`",
                )),
            },
            tokens => {
                if let Some(what) = code(tokens, place, problems) {
                    declared.codes.push(Declaration { what, place });
                }
            }
        }
    }
    declared.krate = krate.unwrap_or_default();
    declared
}

fn code(tokens: &[TokenTree], place: Place, problems: &mut Vec<Problem>) -> Option<What> {
    let text = match tokens {
        [token @ (TokenTree::Literal(_) | TokenTree::Ident(_))] => token.to_string(),
        [minus, TokenTree::Literal(literal)] if is_punct(Some(minus), '-') => {
            format!("-{literal}")
        }
        _ => match path_of(tokens) {
            // An enum of the user's can have the name of our type, but not its constants.
            Some(path) if is_code_type(&path.owner_name) && is_code(&path.name) => {
                path.name.to_string()
            }
            Some(path) if path.owner_name == "Self" => return Some(What::Link(path)),
            Some(path) if !has_macro(&path.owner_name) => {
                let owner = &path.owner_name;
                problems.push(Problem::new(
                    place,
                    format_args!("`{owner}` cannot be looked up, because its name is in lower case and may be that of a macro"),
                    format_args!("give the enum a name in CamelCase, or write `link {}`", path.text()),
                ));
                return None;
            }
            Some(path) => return Some(What::Variant(path)),
            None => {
                problems.push(Problem::new(place, "expected a close code", HELP));
                return None;
            }
        },
    };
    let spelling = match parse_code(&text) {
        Ok(spelling) => spelling,
        Err(error) => {
            let own = if is_unlike_any_name(&error) && tokens.len() == 1 {
                format!("; of an enum of your own, write the enum too: `Enum::{text}`")
            } else {
                String::new()
            };
            problems.push(Problem::new(place, error, format_args!("{}{own}", error.help())));
            return None;
        }
    };
    if let Err(error) = SendCode::try_from(spelling.code) {
        problems.push(Problem::invalid_code(place, error));
        return None;
    }
    if let (Some(entry), false) = (spelling.name, spelling.is_canonical) {
        let (number, title) = (entry.code.get(), entry.title);
        let claim = format_args!("`{text}` is not the canonical name of {number} ({title})");
        problems.push(Problem::new(place, claim, format_args!("write `{}`", entry.name)));
    }
    Some(What::Code(spelling.code))
}

/// Is it a keyword in the wrong case? `exact` is alone; a path follows on `link`.
fn is_miswritten(word: &Ident, rest: &[TokenTree]) -> bool {
    let is = |keyword: &str| word != keyword && word.to_string().eq_ignore_ascii_case(keyword);
    match rest {
        [] => is("exact"),
        [TokenTree::Ident(_), ..] => is("link"),
        _ => false,
    }
}

/// Is it one of our types, whose constants are the registered codes?
fn is_code_type(name: &Ident) -> bool {
    ["SendCode", "BrowserCode", "CloseCode"].iter().any(|ty| name == ty)
}

/// Is it the name of a code, or meant to be one: a constant's name, also a mistyped one?
fn is_code(name: &Ident) -> bool {
    let text = name.to_string();
    parse_code(&text).is_ok() || !text.contains(char::is_lowercase)
}

/// `a::B::C` and nothing else.
pub(super) fn path_of(tokens: &[TokenTree]) -> Option<Path> {
    let [owner @ .., first, second, TokenTree::Ident(name)] = tokens else { return None };
    let is_separator = |first: &TokenTree, second| {
        matches!(first, TokenTree::Punct(punct)
            if punct.as_char() == ':' && punct.spacing() == Spacing::Joint)
            && is_punct(Some(second), ':')
    };
    let Some(TokenTree::Ident(owner_name)) = owner.last() else { return None };
    // Names and `::` by turns, with or without a `::` in front.
    let mut rest = owner;
    while let [names @ .., first, second, TokenTree::Ident(_)] = rest
        && is_separator(first, second)
    {
        rest = names;
    }
    let is_path = matches!(rest, [] | [TokenTree::Ident(_)]) && is_separator(first, second);
    is_path.then(|| Path {
        owner: owner.to_vec(),
        separator: [first.clone(), second.clone()],
        owner_name: owner_name.clone(),
        name: name.clone(),
    })
}

/// Without the groups that a user's macro puts around what it passes on.
fn flat(tokens: TokenStream) -> TokenStream {
    let mut all = TokenStream::new();
    for token in tokens {
        match token {
            TokenTree::Group(group) if group.delimiter() == Delimiter::None => {
                all.extend(flat(group.stream()));
            }
            token => all.extend([token]),
        }
    }
    all
}
