//! Which level each rule has: configuration in manifests and options of the command line.

use std::fmt;

use clap::ArgMatches;
use clap::parser::ValueSource;
use toml::{Table, Value};
use wsclose_core::explain::Language;
use wsclose_lint::Level;
use wsclose_lint::rules::Rule;

use crate::failure::Failure;
use crate::language;
use crate::own_rules;

/// A rule as the command line sees it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct RuleInfo {
    pub(crate) name: &'static str,
    pub(crate) level: Level,
    pub(crate) documentation: &'static str,
}

/// The rules that a user can name: those of the lint and the command's own.
#[derive(Clone, Debug)]
pub(crate) struct RuleSet(Vec<RuleInfo>);

/// A name that no rule has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct UnknownRule {
    pub(crate) name: String,
    pub(crate) nearest: Option<&'static str>,
}

/// Names that are less alike than this are not worth a suggestion.
const ALIKE: f64 = 0.8;

impl RuleSet {
    pub(crate) fn new(rules: &[&'static Rule]) -> RuleSet {
        let lint = rules.iter().map(|rule| RuleInfo {
            name: rule.name,
            level: rule.level,
            documentation: rule.documentation,
        });
        RuleSet(lint.chain(own_rules::ALL.iter().copied().copied()).collect())
    }

    pub(crate) fn all(&self) -> &[RuleInfo] {
        &self.0
    }

    pub(crate) fn find(&self, name: &str) -> Result<&RuleInfo, UnknownRule> {
        self.0.iter().find(|rule| rule.name == name).ok_or_else(|| {
            let wanted = name.to_lowercase().replace('_', "-");
            let nearest = self
                .0
                .iter()
                .map(|rule| (strsim::jaro_winkler(&wanted, rule.name), rule.name))
                .filter(|&(alike, _)| alike >= ALIKE)
                .max_by(|a, b| a.0.total_cmp(&b.0))
                .map(|(_, name)| name);
            UnknownRule { name: name.to_owned(), nearest }
        })
    }
}

impl UnknownRule {
    /// What to write instead.
    pub(crate) fn help(&self) -> String {
        match self.nearest {
            Some(nearest) => format!("did you mean `{nearest}`?"),
            None => "`cargo wsclose rules` lists the rules".to_owned(),
        }
    }
}

impl fmt::Display for UnknownRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "there is no rule `{}`", self.name)
    }
}

/// Levels that were set. Where a rule has several, the last counts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Levels(Vec<(&'static str, Level)>);

impl Levels {
    pub(crate) fn get(&self, rule: &str) -> Option<Level> {
        self.0.iter().rev().find(|(name, _)| *name == rule).map(|&(_, level)| level)
    }

    pub(crate) fn set(&mut self, rule: &'static str, level: Level) {
        self.0.push((rule, level));
    }

    /// These, and others that win over them.
    pub(crate) fn overlaid(mut self, others: &Levels) -> Levels {
        self.0.extend_from_slice(&others.0);
        self
    }

    /// The level of a finding: a level that was set is for code that runs, and one less for tests;
    /// without one it stays what its rule gave it.
    pub(crate) fn effective(&self, rule: &str, given: Level, test: bool) -> Level {
        match self.get(rule) {
            Some(level) if test => level.lower(),
            Some(level) => level,
            None => given,
        }
    }

    /// Those of `-A`, `-W` and `-D`, in the order in which they were typed.
    pub(crate) fn from_arguments(matches: &ArgMatches, rules: &RuleSet) -> Result<Levels, Failure> {
        let mut typed = Vec::new();
        for (option, level) in
            [("allow", Level::Off), ("warn", Level::Warning), ("deny", Level::Error)]
        {
            if matches.value_source(option) != Some(ValueSource::CommandLine) {
                continue;
            }
            let names = matches.get_many::<String>(option).into_iter().flatten();
            for (index, name) in matches.indices_of(option).into_iter().flatten().zip(names) {
                let rule = rules.find(name.trim()).map_err(|unknown| {
                    let message = format!("{unknown}, as given to `--{option}`");
                    Failure::usage(&message, &unknown.help())
                })?;
                typed.push((index, rule.name, level));
            }
        }
        typed.sort_unstable();
        Ok(Levels(typed.into_iter().map(|(_, rule, level)| (rule, level)).collect()))
    }
}

/// What a manifest says under `metadata.wsclose`.
#[derive(Clone, Debug, Default)]
pub(crate) struct Config {
    pub(crate) levels: Levels,
    pub(crate) exclude: Vec<String>,
    /// The language of explanations.
    pub(crate) lang: Option<Language>,
}

impl Config {
    /// Reads `[package.metadata.wsclose]` or `[workspace.metadata.wsclose]`: `section` says which.
    /// What is wrong with it is put into `wrong`; the rest of it counts all the same.
    pub(crate) fn read(
        manifest: &Table,
        section: &str,
        rules: &RuleSet,
        wrong: &mut Vec<String>,
    ) -> Config {
        let mut config = Config::default();
        let at = format!("{section}.metadata.wsclose");
        let table = manifest
            .get(section)
            .and_then(|section| section.get("metadata"))
            .and_then(|metadata| metadata.get("wsclose"));
        let table = match table {
            None => return config,
            Some(Value::Table(table)) => table,
            Some(_) => {
                wrong.push(format!("`{at}` is not a table"));
                return config;
            }
        };
        for (key, value) in table {
            match (key.as_str(), value) {
                ("rules", Value::Table(levels)) => {
                    for (rule, level) in levels {
                        match rule_level(rule, level, rules) {
                            Ok((rule, level)) => config.levels.set(rule, level),
                            Err(why) => wrong.push(format!("`{at}.rules`: {why}")),
                        }
                    }
                }
                ("rules", _) => wrong.push(format!(
                    "`{at}.rules` is not a table such as {{ \"{}\" = \"off\" }}",
                    own_rules::UNUSED_ALLOW.name
                )),
                ("exclude", Value::Array(globs)) => {
                    for glob in globs {
                        match glob.as_str() {
                            Some(glob) => config.exclude.push(glob.to_owned()),
                            None => wrong.push(format!("`{at}.exclude` holds an entry of the type {}, and patterns are text", glob.type_str())),
                        }
                    }
                }
                ("exclude", _) => {
                    wrong.push(format!("`{at}.exclude` is not a list such as [\"vendor/\"]"));
                }
                ("lang", value) => match value.as_str().and_then(Language::from_tag) {
                    Some(language) => config.lang = Some(language),
                    None => wrong.push(format!("`{at}.lang`: {}", language::known())),
                },
                _ => wrong.push(format!(
                    "`{at}` has a key `{key}`, which has no meaning; the keys are `rules`, `exclude` and `lang`"
                )),
            }
        }
        config
    }
}

fn rule_level(rule: &str, level: &Value, rules: &RuleSet) -> Result<(&'static str, Level), String> {
    let known = rules.find(rule).map_err(|unknown| format!("{unknown}; {}", unknown.help()))?;
    let level = match level.as_str() {
        Some("off") => Level::Off,
        Some("note") => Level::Note,
        Some("warning") => Level::Warning,
        Some("error") => Level::Error,
        other => {
            let what = other.map_or_else(|| level.type_str().to_owned(), |it| format!("\"{it}\""));
            return Err(format!(
                "`{rule}` is set to {what}, and the levels are \"off\", \"note\", \"warning\" and \"error\""
            ));
        }
    };
    Ok((known.name, level))
}
