//! `cargo wsclose explain`.

use std::fmt::Write as _;

use serde::Serialize;
use wsclose_core::__private::{Texts, is_unlike_any_name};
use wsclose_core::explain::Language;
use wsclose_core::{CloseCode, ParseCodeError};

use super::compare::dir;
use super::{print, print_json};
use crate::args::{TextFormat, TextOptions};
use crate::config::RuleSet;
use crate::failure::{Exit, Failure};
use crate::language;
use crate::search::{Index, Page};
use crate::session::Session;
use crate::text::{directed, in_terminal, wrap_markdown};

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
        Ok(code) => explain_code(code, language, options.format, session),
        Err(error) => {
            // A mistyped name is more likely than a question of one word.
            let has_words = what.contains(char::is_alphabetic);
            let is_question = has_words && what.trim().contains(char::is_whitespace)
                || unknown.nearest.is_none() && is_unlike_any_name(&error);
            let pages = if is_question { found(what, language) } else { Vec::new() };
            if let Some((&first, others)) = pages.split_first() {
                return answer(first, others, language, options.format, session);
            }
            if !is_unlike_any_name(&error) {
                return Err(no_code(&error));
            }
            let help = match unknown.nearest {
                Some(nearest) => format!("a rule with a similar name exists: `{nearest}`"),
                None => "`cargo wsclose codes` lists the codes, `cargo wsclose rules` the rules; \
                    an error message or a few words also find an answer"
                    .into(),
            };
            Err(Failure::usage(&format!("no close code and no rule matches `{what}`"), &help))
        }
    }
}

/// The pages that answer some words, best first: in the reader's language, else in any.
fn found(words: &str, language: Language) -> Vec<Page> {
    let others = Language::ALL.iter().copied().filter(|other| *other != language);
    std::iter::once(language)
        .chain(others)
        .map(|language| Index::new(language).find(words))
        .find(|pages| !pages.is_empty())
        .unwrap_or_default()
}

fn explain_code(
    code: CloseCode,
    language: Language,
    format: TextFormat,
    session: &mut Session<'_>,
) -> Result<Exit, Failure> {
    let explanation = code.explain().in_language(language);
    // The advice is for somebody who is about to send the code; a doc comment goes without.
    let advice = explanation.advice();
    let text = format!("{explanation}\n\n{advice}");
    let markdown = format!("{}\n\n{advice}", explanation.markdown());
    match format {
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

/// Prints the best answer to some words, and names the others.
fn answer(
    first: Page,
    others: &[Page],
    language: Language,
    format: TextFormat,
    session: &mut Session<'_>,
) -> Result<Exit, Failure> {
    if let TextFormat::Json = format {
        let answers = std::iter::once(&first).chain(others).map(|&page| Answer {
            explain: page.name(),
            title: page.title(language),
            markdown: page.markdown(language),
        });
        let (lang, dir) = (language.tag(), dir(language));
        return print_json(&AnswersJson { lang, dir, answers: answers.collect() }, session);
    }
    let mut text = first.markdown(language);
    if !others.is_empty() {
        write!(text, "\n\n{}\n\n", Texts::of(language).compare.learn_more).ok();
        for page in others.iter().take(MOST_OTHERS) {
            let title = page.title(language);
            writeln!(text, "- {title}: `cargo wsclose explain {}`", page.name()).ok();
        }
    }
    match format {
        TextFormat::Text => {
            let wrapped = wrap_markdown(&text, session.width);
            print(&directed(&wrapped, language), session)
        }
        _ => print(&format!("{}\n", text.trim_end()), session),
    }
}

/// How many other answers are named.
const MOST_OTHERS: usize = 4;

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

/// An answer to some words.
#[derive(Serialize)]
struct Answer {
    /// What to ask `explain` for.
    explain: String,
    title: String,
    markdown: String,
}

/// The answers to some words, best first.
#[derive(Serialize)]
struct AnswersJson {
    lang: &'static str,
    dir: &'static str,
    answers: Vec<Answer>,
}

#[derive(Serialize)]
struct RuleJson {
    rule: &'static str,
    level: &'static str,
    markdown: &'static str,
}
