//! `cargo wsclose explain`.

use wsclose_core::{CloseCode, ParseCodeError};

use super::print;
use crate::config::RuleSet;
use crate::failure::{Exit, Failure};
use crate::session::Session;
use crate::text::{wrap, wrap_markdown};

pub(super) fn run(what: &str, session: &mut Session<'_>) -> Result<Exit, Failure> {
    let rules = RuleSet::new(session.lint.rules);
    let unknown = match rules.find(what.trim()) {
        Ok(rule) => {
            let level = rule.level.name();
            let text = format!("{} (level: {level})\n\n", rule.name)
                + &wrap_markdown(rule.documentation, session.width);
            return print(&text, session);
        }
        Err(unknown) => unknown,
    };
    match what.parse::<CloseCode>() {
        Ok(code) => print(&wrap(&code.explain().to_string(), session.width), session),
        // Something with letters that is neither: the nearest of both kinds is offered.
        Err(error) if error.is_strange_name() => {
            let message = format!("there is no close code and no rule `{what}`");
            let help = match unknown.nearest {
                Some(nearest) => format!("did you mean the rule `{nearest}`?"),
                None => {
                    "`cargo wsclose codes` lists the codes, `cargo wsclose rules` the rules".into()
                }
            };
            Err(Failure::usage(&message, &help))
        }
        Err(error) => Err(no_code(&error)),
    }
}

/// The text of a code that is none, as a failure of a command.
pub(super) fn no_code(error: &ParseCodeError) -> Failure {
    Failure::usage(&error.to_string(), &error.help().to_string())
}
