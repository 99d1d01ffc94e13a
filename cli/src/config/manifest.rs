//! `[package.metadata.wsclose]` and `[workspace.metadata.wsclose]`, read with the place of each
//! mistake.

use std::ops::Range;
use std::path::Path;

use toml::Spanned;
use toml::de::{DeTable, DeValue};
use wsclose_core::explain::Language;
use wsclose_lint::Level;

use super::rules::{Levels, RuleSet, nearest};
use crate::exclude::Exclude;
use crate::language;

/// What a section of a manifest configures.
#[derive(Clone, Debug, Default)]
pub(crate) struct Config {
    pub(crate) levels: Levels,
    pub(crate) exclude: Option<Exclude>,
    /// The language of explanations.
    pub(crate) lang: Option<Language>,
}

/// A mistake in a manifest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    /// Line and column, from 1.
    pub(crate) at: Option<(usize, usize)>,
    pub(crate) message: String,
    /// What to write instead; may be empty.
    pub(crate) help: String,
}

/// The keys, in the order in which they are documented.
const KEYS: [&str; 3] = ["rules", "exclude", "lang"];

/// The levels, with the words of other tools for them.
pub(super) const LEVELS: [(Level, &[&str]); 4] = [
    (Level::Off, &["allow", "none", "false"]),
    (Level::Note, &["info", "hint"]),
    (Level::Warning, &["warn", "true"]),
    (Level::Error, &["deny", "forbid"]),
];

impl Config {
    /// Reads both sections of a manifest: of the package and of the workspace. Mistakes are added to
    /// `faults`; everything else counts.
    pub(crate) fn read(
        text: &str,
        document: &DeTable<'_>,
        folder: &Path,
        rules: &RuleSet,
        faults: &mut Vec<Fault>,
    ) -> (Config, Config) {
        let mut reader = Reader { text, folder, rules, faults };
        let mut section = |name| reader.section(document, name);
        (section("package"), section("workspace"))
    }
}

struct Reader<'a> {
    text: &'a str,
    folder: &'a Path,
    rules: &'a RuleSet,
    faults: &'a mut Vec<Fault>,
}

impl Reader<'_> {
    fn fault(&mut self, at: &Range<usize>, message: String, help: impl Into<String>) {
        self.faults.push(Fault { at: place(self.text, at.start), message, help: help.into() });
    }

    fn section<'d>(&mut self, document: &'d DeTable<'d>, section: &str) -> Config {
        let mut config = Config::default();
        let at = format!("{section}.metadata.wsclose");
        let inside = |value: &'d Spanned<DeValue<'d>>, key| value.get_ref().as_table()?.get(key);
        let own = document.get(section).and_then(|section| inside(section, "metadata"));
        let Some(own) = own.and_then(|metadata| inside(metadata, "wsclose")) else {
            return config;
        };
        let Some(table) = own.get_ref().as_table() else {
            let help = format!("write a section `[{at}]`");
            self.fault(&own.span(), format!("`{at}` must be a table"), help);
            return config;
        };
        for (key, value) in table {
            match key.get_ref().as_ref() {
                "rules" => self.levels(&at, value, &mut config.levels),
                "exclude" => config.exclude = self.exclude(&at, value),
                "lang" => config.lang = self.lang(&at, value),
                unknown => {
                    let help = match nearest(unknown, KEYS.into_iter()) {
                        Some(nearest) => format!("write `{nearest}`"),
                        None => format!("the keys are {}", list(&KEYS)),
                    };
                    self.fault(&key.span(), format!("unknown key `{unknown}` in `{at}`"), help);
                }
            }
        }
        config
    }

    fn levels(&mut self, at: &str, value: &Spanned<DeValue<'_>>, levels: &mut Levels) {
        let Some(table) = value.get_ref().as_table() else {
            let help = "write `rules = { \"magic-close-code\" = \"warning\" }`";
            self.fault(&value.span(), format!("`{at}.rules` must be a table"), help);
            return;
        };
        for (name, value) in table {
            let rule = match self.rules.find(name.get_ref()) {
                Ok(rule) => rule.name,
                Err(unknown) => {
                    self.fault(&name.span(), unknown.to_string(), unknown.help());
                    continue;
                }
            };
            let written = value.get_ref().as_str();
            if let Some((level, _)) = LEVELS.iter().find(|it| written == Some(it.0.name())) {
                levels.set(rule, *level);
                continue;
            }
            let message = written.map_or_else(
                || {
                    let found = article(value.get_ref().type_str());
                    format!("the level of `{rule}` must be a string, not {found}")
                },
                |word| format!("unknown level `{word}` for `{rule}`"),
            );
            self.fault(&value.span(), message, level_help(written.unwrap_or_default()));
        }
    }

    fn exclude(&mut self, at: &str, value: &Spanned<DeValue<'_>>) -> Option<Exclude> {
        const HELP: &str = "write patterns as in .gitignore: `exclude = [\"vendor/\"]`";
        let Some(array) = value.get_ref().as_array() else {
            self.fault(&value.span(), format!("`{at}.exclude` must be a list"), HELP);
            return None;
        };
        let mut globs = Vec::new();
        for glob in array {
            let Some(text) = glob.get_ref().as_str() else {
                let found = article(glob.get_ref().type_str());
                let message = format!("a pattern of `{at}.exclude` must be a string, not {found}");
                self.fault(&glob.span(), message, HELP);
                continue;
            };
            match Exclude::check(text) {
                Ok(()) => globs.push(text.to_owned()),
                Err(error) => {
                    let message =
                        format!("the pattern `{text}` of `{at}.exclude` is invalid: {error}");
                    self.fault(&glob.span(), message, HELP);
                }
            }
        }
        if globs.is_empty() {
            return None;
        }
        let exclude = Exclude::new(self.folder.to_owned(), &globs);
        exclude
            .map_err(|error| self.fault(&value.span(), format!("`{at}.exclude`: {error}"), HELP))
            .ok()
    }

    fn lang(&mut self, at: &str, value: &Spanned<DeValue<'_>>) -> Option<Language> {
        let tag = value.get_ref().as_str();
        let found = Language::ALL.iter().copied().find(|language| tag == Some(language.tag()));
        if found.is_none() {
            let message = format!("`{at}.lang` must be the tag of a supported language");
            self.fault(&value.span(), message, language::known());
        }
        found
    }
}

fn level_help(written: &str) -> String {
    let word = written.to_lowercase();
    let known = LEVELS.iter().find(|(_, others)| others.contains(&word.as_str()));
    let near = || nearest(&word, LEVELS.iter().map(|(level, _)| level.name()));
    match known.map(|(level, _)| level.name()).or_else(near) {
        Some(level) => format!("write `\"{level}\"`"),
        None => format!("the levels are {}", list(&LEVELS.map(|(level, _)| level.name()))),
    }
}

fn list(words: &[&str]) -> String {
    let words: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
    match words.split_last() {
        Some((last, others)) if !others.is_empty() => format!("{}, and {last}", others.join(", ")),
        _ => words.concat(),
    }
}

fn article(noun: &str) -> String {
    let vowel = noun.starts_with(['a', 'e', 'i', 'o', 'u']);
    format!("{} {noun}", if vowel { "an" } else { "a" })
}

/// The line and column, from 1, of an offset.
pub(crate) fn place(text: &str, offset: usize) -> Option<(usize, usize)> {
    let before = text.get(..offset)?;
    let line = before.rsplit('\n').next().unwrap_or_default();
    Some((before.matches('\n').count() + 1, line.chars().count() + 1))
}
