//! `cargo wsclose explain`.

use serde::Serialize;
use wsclose_core::__private::is_unlike_any_name;
use wsclose_core::{CloseCode, ParseCodeError};

use super::compare::dir;
use super::{print, print_json};
use crate::args::{TextFormat, TextOptions};
use crate::config::RuleSet;
use crate::failure::{Exit, Failure};
use crate::language;
use crate::session::Session;
use crate::symptoms;
use crate::text::{in_terminal, wrap_markdown};

pub(super) fn run(
    what: &str,
    options: &TextOptions,
    session: &mut Session<'_>,
) -> Result<Exit, Failure> {
    let language = language::choose(options.lang.as_deref(), session)?;
    let rules = RuleSet::new(session.lint.rules);
    let unknown = match rules.find(what.trim()) {
        Ok(rule) => {
            let level = rule.level.name();
            // Rules are explained in English only.
            return match options.format {
                TextFormat::Text => {
                    let text = format!("{} (level: {level})\n\n", rule.name)
                        + &wrap_markdown(rule.documentation, session.width);
                    print(&text, session)
                }
                TextFormat::Markdown => {
                    print(&format!("# {}\n\n{}", rule.name, rule.documentation), session)
                }
                TextFormat::Json => {
                    let (rule, markdown) = (rule.name, rule.documentation);
                    print_json(&RuleJson { rule, level, markdown }, session)
                }
            };
        }
        Err(unknown) => unknown,
    };
    match what.parse::<CloseCode>() {
        Ok(code) => {
            let explanation = code.explain().in_language(language);
            // The advice is for somebody who is about to send the code; a doc comment goes without.
            let advice = explanation.advice();
            let text = format!("{explanation}\n\n{advice}");
            let markdown = format!("{}\n\n{advice}", explanation.markdown());
            match options.format {
                TextFormat::Text => print(&in_terminal(&text, language, session.width), session),
                TextFormat::Markdown => print(&format!("{markdown}\n"), session),
                TextFormat::Json => print_json(
                    &Json {
                        lang: language.tag(),
                        dir: dir(language),
                        code: code.get(),
                        title: explanation.title().to_string(),
                        description: explanation.description(),
                        when: explanation.when(),
                        remedy: explanation.remedy(),
                        advice: advice.to_string(),
                        facts: explanation
                            .facts()
                            .map(|fact| Fact { what: fact.label, is: fact.value.to_string() })
                            .collect(),
                        text,
                        markdown,
                    },
                    session,
                ),
            }
        }
        // Something with letters that is neither: the nearest of both kinds is offered.
        Err(error) if is_unlike_any_name(&error) => {
            let message = format!("there is no close code and no rule `{what}`");
            let described = symptoms::described(what);
            let help = match (unknown.nearest, described.as_slice()) {
                (Some(nearest), _) => format!("did you mean the rule `{nearest}`?"),
                (None, []) => {
                    "`cargo wsclose codes` lists the codes, `cargo wsclose rules` the rules".into()
                }
                (None, [first, ..]) => {
                    let codes: Vec<String> = described.iter().map(ToString::to_string).collect();
                    let (codes, number) = (codes.join(", or "), first.get());
                    format!("this may be {codes}: `cargo wsclose explain {number}` tells more")
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

/// One of the things that are known about a code.
#[derive(Serialize)]
struct Fact {
    what: &'static str,
    is: String,
}

#[derive(Serialize)]
struct Json {
    lang: &'static str,
    dir: &'static str,
    code: u16,
    title: String,
    description: &'static str,
    when: &'static str,
    remedy: &'static str,
    advice: String,
    facts: Vec<Fact>,
    /// All of it, once more.
    text: String,
    markdown: String,
}

#[derive(Serialize)]
struct RuleJson {
    rule: &'static str,
    level: &'static str,
    markdown: &'static str,
}
