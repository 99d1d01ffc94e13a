//! From an operand to a code that is right, with all that is wrong.

use proc_macro2::Ident;
use wsclose_core::__private::{Spelling, is_unlike_any_name, meant, parse};
use wsclose_core::{CloseCode, Role, SendCode, Status};

use super::{Checked, EXAMPLE, Kind, Operand, Value};
use crate::report::Problem;
use crate::tokens::Place;

impl Operand {
    /// What `explain!` explains: a number or a name, of any status, and nothing else.
    pub(crate) fn explained(self, problems: &mut Vec<Problem>) -> Option<Checked> {
        let extra = self.send.or(self.role.map(|(_, place)| place));
        if let Some(place) = extra {
            let help = "write the code alone: `explain!(1000)`";
            problems.push(Problem::new(place, "an explanation is for every side", help));
        }
        match self.value {
            Value::Text(text, place) => check_text(&text, place, problems),
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
                    "a `BrowserCode` is sent by a script in a browser",
                    "declare the constant as `SendCode`, or leave the role out",
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
                let checked = check_text(&text, place, problems)?;
                if let Checked::Number(_, code, _) = checked {
                    problems.extend(verdict(code, kind, role, &text, place));
                    return Some(Checked::Number(kind, code, place.first));
                }
                Some(checked)
            }
            Value::Expression(group) if kind == Kind::Close => {
                problems.push(Problem::new(
                    Place::at(group.span()),
                    "a constant expression is checked only where it is sent",
                    "write `close_code!(send { … })`; to look at a code, `CloseCode::from(…)`",
                ));
                None
            }
            Value::Expression(group) => Some(Checked::Expression(kind, group, role)),
        }
    }
}

/// The code that a literal or a name stands for, whatever is done with it.
fn check_text(text: &str, place: Place, problems: &mut Vec<Problem>) -> Option<Checked> {
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
            let own = if is_unlike_any_name(&error) {
                format!("; a constant of your own stands in braces: `send {{ {text} }}`")
            } else {
                String::new()
            };
            let problem = Problem::new(place, error, format_args!("{}{own}", error.help()));
            if let Some(name) = name_token(text, place) {
                return Some(Checked::UnknownName(problem, name));
            }
            problems.push(problem);
            meant(&error).map(|meant| Checked::Number(Kind::Close, meant.code, place.first))
        }
    }
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
            "close codes are 1000 to 4999; to look at such a number all the same, write \
             `CloseCode::from({text})`"
        );
        return Some(Problem::new(place, error, help));
    }
    Some(Problem::invalid_code(place, error))
}

/// The name itself, if the text is one.
fn name_token(text: &str, place: Place) -> Option<Ident> {
    let mut letters = text.chars();
    let is_name = letters.next().is_some_and(|c| c == '_' || c.is_alphabetic())
        && letters.all(|c| c == '_' || c.is_alphanumeric())
        && !matches!(text, "true" | "false");
    is_name.then(|| Ident::new(text, place.first))
}
