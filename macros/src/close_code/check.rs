//! From an operand to a code that is right, with all that is wrong.

use proc_macro2::{Group, Ident, Span};
use wsclose_core::__private::{Spelling, is_unlike_any_name, meant, parse};
use wsclose_core::{CloseCode, Role, SendCode, Status};

use super::ast::{EXAMPLE, Kind, Operand, Value};
use crate::report::Problem;
use crate::tokens::Place;

/// A code that passed the check.
#[derive(Debug)]
pub(crate) enum Checked {
    Number(Kind, CloseCode, Span),
    Expression(Kind, Group, Option<Role>),
    /// A name that no code has: the mistake, and the name for the editor to complete.
    UnknownName(Problem, Ident),
}

impl Operand {
    /// What `explain!` explains: a number or a name, of any status, and nothing else.
    pub(crate) fn explained(self, problems: &mut Vec<Problem>) -> Option<Checked> {
        let extra = self.send.or(self.role.map(|(_, place)| place));
        if let Some(place) = extra {
            let help = "write the code alone: `explain!(1000)`";
            problems.push(Problem::new(place, "an explanation does not depend on a role", help));
        }
        match self.value {
            Value::Text(text, place) => check_text(&text, place, Own::None, problems),
            Value::Expression(group) => {
                problems.push(Problem::new(
                    Place::at(group.span()),
                    "only a number or a name can be explained",
                    EXAMPLE,
                ));
                None
            }
            Value::Invalid => None,
        }
    }

    /// Asks the catalogue. `None` if there is nothing to go on with.
    pub(crate) fn check(self, kind: Kind, problems: &mut Vec<Problem>) -> Option<Checked> {
        let role = match self.role {
            // A role without a code is a mistake that is reported already.
            Some(_) if matches!(self.value, Value::Invalid) => None,
            Some((role, place)) if kind == Kind::Close => {
                let code = match &self.value {
                    Value::Text(text, _) => text,
                    _ => "…",
                };
                problems.push(Problem::new(
                    place,
                    "a role is checked only for a code that is sent",
                    format_args!("write `close_code!(send {code} as {})`", role.keyword()),
                ));
                None
            }
            Some((role, place)) if kind == Kind::Browser && role != Role::Browser => {
                problems.push(Problem::new(
                    place,
                    "a `BrowserCode` is always sent by a browser script",
                    "declare the constant as `SendCode`, or remove the role",
                ));
                None
            }
            Some((role, _)) => Some(role),
            None if kind == Kind::Browser => Some(Role::Browser),
            None => None,
        };
        match self.value {
            Value::Invalid => None,
            Value::Text(text, place) => {
                let own = if kind == Kind::Close { Own::Received } else { Own::Sent };
                let checked = check_text(&text, place, own, problems)?;
                if let Checked::Number(_, code, _) = checked {
                    problems.extend(verdict(code, kind, role, &text, place));
                    return Some(Checked::Number(kind, code, place.first));
                }
                Some(checked)
            }
            Value::Expression(group) if kind == Kind::Close => {
                problems.push(Problem::new(
                    Place::at(group.span()),
                    "a constant expression is allowed only after `send`",
                    "write `close_code!(send { … })`; for a received code, write `CloseCode::from(…)`",
                ));
                None
            }
            Value::Expression(group) => Some(Checked::Expression(kind, group, role)),
        }
    }
}

/// The code that a literal or a name means, sent or not.
fn check_text(text: &str, place: Place, own: Own, problems: &mut Vec<Problem>) -> Option<Checked> {
    match parse(text) {
        Ok(Spelling { code, name, is_canonical }) => {
            if let Some(entry) = name
                && !is_canonical
            {
                problems.push(Problem::new(
                    place,
                    format_args!(
                        "`{text}` is not the canonical name of {} ({})",
                        code.get(),
                        entry.title
                    ),
                    format_args!("write `{}`", entry.name),
                ));
            }
            Some(Checked::Number(Kind::Close, code, place.first))
        }
        Err(error) => {
            let own = if is_unlike_any_name(&error) { own.help(text) } else { String::new() };
            let problem = Problem::new(place, error, format_args!("{own}{}", error.help()));
            if let Some(name) = name_token(text, place) {
                return Some(Checked::UnknownName(problem, name));
            }
            problems.push(problem);
            meant(&error).map(|meant| Checked::Number(Kind::Close, meant.code, place.first))
        }
    }
}

/// Is it the name of a code, or one like it?
pub(crate) fn is_code(name: &str) -> bool {
    parse(name).map_or_else(|error| !is_unlike_any_name(&error), |_| true)
}

/// What is wrong with a code of this kind in this role.
fn verdict(
    code: CloseCode,
    kind: Kind,
    role: Option<Role>,
    text: &str,
    place: Place,
) -> Option<Problem> {
    let error = match (role, kind) {
        (Some(role), _) => code.check_send(role).err(),
        (None, Kind::Close) if !matches!(code.status(), Status::NotUsed | Status::OutOfRange) => {
            None
        }
        (None, _) => SendCode::try_from(code).err(),
    }?;
    if kind == Kind::Close {
        let help = format_args!(
            "close codes are 1000 to 4999; to keep any received number, write \
             `CloseCode::from({text})`"
        );
        return Some(Problem::new(place, error, help));
    }
    Some(Problem::invalid_code(place, error))
}

/// The name itself, if it can be the beginning of a constant's name: no other is completed, and a
/// keyword in its place would be a second error.
fn name_token(text: &str, place: Place) -> Option<Ident> {
    let is_name = text.starts_with(|c: char| c.is_ascii_uppercase())
        && text.chars().all(|c| c == '_' || c.is_ascii_alphanumeric())
        && text != "Self";
    is_name.then(|| Ident::new(text, place.first))
}

/// What to write for something of the user's own where a name is expected.
#[derive(Clone, Copy)]
enum Own {
    None,
    Received,
    Sent,
}

impl Own {
    /// The beginning of a help. A lowercase name is more likely a variable than a constant.
    fn help(self, name: &str) -> String {
        let is_variable = name.starts_with(|c: char| c.is_lowercase());
        match self {
            Own::None => String::new(),
            Own::Sent if is_variable => format!(
                "for a number that is known at run time, write `SendCode::new({name})`; write a \
                 constant in braces, `close_code!(send {{ {name} }})`; "
            ),
            Own::Sent => format!(
                "write a constant of your own in braces, `close_code!(send {{ {name} }})`; "
            ),
            Own::Received if is_variable => {
                format!("for a number that is known at run time, write `CloseCode::new({name})`; ")
            }
            Own::Received => {
                format!("write a constant of your own without the macro, `{name}`; ")
            }
        }
    }
}
