//! `cargo wsclose explain`.

use std::fmt::Write as _;

use serde::Serialize;
use serde_json::json;
use wsclose_core::__private::{Texts, is_unlike_any_name};
use wsclose_core::explain::{Explanation, Language};
use wsclose_core::{CloseCode, ParseCodeError, SendCode};

use super::compare::dir;
use super::own::{self, OwnJson};
use super::{print, print_json};
use crate::application::{OwnCode, OwnCodes};
use crate::args::{TextFormat, TextOptions};
use crate::config::{RuleInfo, RuleSet};
use crate::failure::{Exit, Failure};
use crate::language;
use crate::search::{Index, Page};
use crate::session::Session;
use crate::text::{directed, in_terminal, wrap_markdown};
use crate::website::Own;

pub(super) fn run(
    what: &[String],
    options: &TextOptions,
    session: &mut Session<'_>,
) -> Result<Exit, Failure> {
    let language = language::choose(options.lang.as_deref(), session)?;
    let rules = RuleSet::new(session.lint.rules);
    let joined = what.join(" ");
    let mut own = None;
    let mut topics: Vec<Topic<'_>> =
        Topic::of(&joined, &rules, &mut own, session)?.into_iter().collect();
    if topics.is_empty() {
        // Several codes and rules, or else the words of a question.
        for one in what {
            match Topic::of(one, &rules, &mut own, session)? {
                Some(topic) => topics.push(topic),
                None => return search(&joined, &rules, own, language, options.format, session),
            }
        }
    }
    let own = own.as_ref().map_or(&[][..], |own| &own.codes);
    let explained = topics.iter().flat_map(|topic| topic.explained(own, language, session.width));
    let explained: Vec<Explained> = explained.collect();
    let all = |text: fn(&Explained) -> &str| {
        let all: Vec<&str> = explained.iter().map(text).collect();
        all.join("\n")
    };
    match options.format {
        TextFormat::Text => print(&all(|it| &it.text), session),
        TextFormat::Markdown => print(&all(|it| &it.markdown), session),
        TextFormat::Json => match explained.as_slice() {
            [only] => print_json(&only.json, session),
            several => {
                let all: Vec<&serde_json::Value> = several.iter().map(|it| &it.json).collect();
                print_json(&all, session)
            }
        },
    }
}

/// What there is to explain.
enum Topic<'r> {
    Rule(&'r RuleInfo),
    Code(CloseCode),
    /// Codes of the workspace, by their positions.
    Own(Vec<usize>),
}

/// An explanation in every format.
struct Explained {
    text: String,
    markdown: String,
    json: serde_json::Value,
}

impl<'r> Topic<'r> {
    /// What a text names; the workspace is read when it may define that.
    fn of(
        text: &str,
        rules: &'r RuleSet,
        own: &mut Option<OwnCodes>,
        session: &mut Session<'_>,
    ) -> Result<Option<Topic<'r>>, Failure> {
        if let Ok(rule) = rules.find(text.trim()) {
            return Ok(Some(Topic::Rule(rule)));
        }
        let code = text.parse::<CloseCode>().ok();
        let is_name = text.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | ':'));
        if code.is_some_and(|code| SendCode::try_from(code).is_err()) || !is_name {
            return Ok(code.map(Topic::Code));
        }
        if own.is_none() {
            *own = Some(own::around(session)?);
        }
        let own = own.as_ref().map_or(&[][..], |own| &own.codes);
        let is_it = |own: &OwnCode| match code {
            Some(code) => own.definition.number == Some(code.get()),
            None => own.is_named(text),
        };
        let positions: Vec<usize> =
            own.iter().enumerate().filter(|(_, own)| is_it(own)).map(|(at, _)| at).collect();
        let found =
            if positions.is_empty() { code.map(Topic::Code) } else { Some(Topic::Own(positions)) };
        Ok(found)
    }

    fn explained(&self, own: &[OwnCode], language: Language, width: usize) -> Vec<Explained> {
        match self {
            Topic::Rule(rule) => vec![explained_rule(rule, width)],
            Topic::Code(code) => vec![explained_code(code.explain(), None, language, width)],
            Topic::Own(positions) => {
                let own = positions.iter().filter_map(|at| own.get(*at));
                let explained = own.filter_map(|own| {
                    Some(explained_code(own::explanation(own)?, Some(own), language, width))
                });
                explained.collect()
            }
        }
    }
}

/// A rule; they are explained in English only.
fn explained_rule(rule: &RuleInfo, width: usize) -> Explained {
    let RuleInfo { name, level, documentation } = *rule;
    let level = level.name();
    Explained {
        text: format!("{name} (level: {level})\n\n{}", wrap_markdown(documentation, width)),
        markdown: format!("# {name}\n\n{documentation}"),
        json: json!({"rule": name, "level": level, "markdown": documentation}),
    }
}

/// A code of the catalogue or of the workspace.
fn explained_code(
    explanation: Explanation<'_>,
    own: Option<&OwnCode>,
    language: Language,
    width: usize,
) -> Explained {
    let explanation = explanation.in_language(language);
    // The advice is for somebody who is about to send the code; a doc comment goes without.
    let advice = explanation.advice().to_string();
    let places = own.map(|own| own::places(own, language)).unwrap_or_default();
    let behind =
        if places.is_empty() { String::new() } else { format!("\n\n{}", places.trim_end()) };
    let text = format!("{explanation}\n\n{advice}{behind}");
    let markdown = format!("{}\n\n{advice}{behind}", explanation.markdown());
    let json = Json {
        lang: language.tag(),
        dir: dir(language),
        code: explanation.code().get(),
        title: explanation.title().to_string(),
        description: explanation.description(),
        when: explanation.when(),
        remedy: explanation.remedy(),
        advice,
        facts: explanation
            .facts()
            .map(|fact| Fact { what: fact.label, is: fact.value.to_string() })
            .collect(),
        application: own.map(OwnJson::of),
        text: text.clone(),
        markdown: markdown.clone(),
    };
    Explained {
        text: in_terminal(&text, language, width),
        markdown: format!("{markdown}\n"),
        json: json!(json),
    }
}

/// Answers a question in words, or says what is wrong with a name or number.
fn search(
    what: &str,
    rules: &RuleSet,
    own: Option<OwnCodes>,
    language: Language,
    format: TextFormat,
    session: &mut Session<'_>,
) -> Result<Exit, Failure> {
    let nearest = rules.find(what.trim()).err().and_then(|unknown| unknown.nearest);
    let error = what.parse::<CloseCode>().err();
    let is_unlike = error.as_ref().is_none_or(is_unlike_any_name);
    // A mistyped name is more likely than a question of one word.
    let has_words = what.contains(char::is_alphabetic);
    let is_question =
        has_words && what.trim().contains(char::is_whitespace) || nearest.is_none() && is_unlike;
    let own = match own {
        Some(own) => own,
        None if is_question => own::around(session)?,
        None => OwnCodes::default(),
    };
    let own = Own::all(&own.codes);
    let pages = if is_question { found(what, rules, &own, language) } else { Vec::new() };
    if let Some((&first, others)) = pages.split_first() {
        return answer(first, others, language, format, session);
    }
    if let Some(error) = error.filter(|error| !is_unlike_any_name(error)) {
        return Err(no_code(&error));
    }
    let help = match nearest {
        Some(nearest) => format!("a rule with a similar name exists: `{nearest}`"),
        None => "`cargo wsclose codes` lists the codes, `cargo wsclose rules` the rules; \
            an error message or a few words also find an answer"
            .into(),
    };
    Err(Failure::usage(&format!("no close code and no rule matches `{what}`"), &help))
}

/// The pages that answer some words, best first: in the reader's language, else in any.
fn found<'a>(
    words: &str,
    rules: &RuleSet,
    own: &'a [Own<'a>],
    language: Language,
) -> Vec<Page<'a>> {
    let others = Language::ALL.iter().copied().filter(|other| *other != language);
    std::iter::once(language)
        .chain(others)
        .map(|language| Index::new(language, rules, own).find(words))
        .find(|pages| !pages.is_empty())
        .unwrap_or_default()
}

/// Prints the best answer to some words, and names the others.
fn answer(
    first: Page<'_>,
    others: &[Page<'_>],
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
struct Json<'a> {
    lang: &'static str,
    dir: &'static str,
    code: u16,
    title: String,
    description: &'a str,
    when: &'a str,
    remedy: &'a str,
    advice: String,
    facts: Vec<Fact>,
    /// Where the workspace defines and uses the code.
    #[serde(skip_serializing_if = "Option::is_none")]
    application: Option<OwnJson<'a>>,
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
