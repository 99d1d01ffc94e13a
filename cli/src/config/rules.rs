//! The rules that a user can name, and the level of each.

use std::fmt;

use clap::ArgMatches;
use clap::parser::ValueSource;
use wsclose_lint::{Level, Rule};

use crate::failure::Failure;
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

/// The name that is most like a wrong one, if any is.
pub(crate) fn nearest<'n>(wrong: &str, names: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    /// Names that are less alike are not worth a suggestion.
    const ALIKE: f64 = 0.8;
    names
        .map(|name| (strsim::jaro_winkler(wrong, name), name))
        .filter(|&(alike, _)| alike >= ALIKE)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, name)| name)
}

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
            let nearest = nearest(&wanted, self.0.iter().map(|rule| rule.name));
            UnknownRule { name: name.to_owned(), nearest }
        })
    }
}

impl UnknownRule {
    /// The failure of an option that names it.
    fn given_to(&self, option: &str) -> Failure {
        let groups = GROUPS.iter().map(|(name, _)| *name);
        let help = match nearest(&self.name, groups) {
            Some(group) if self.nearest.is_none() => format!("write `{group}`"),
            _ => self.help(),
        };
        Failure::usage(&format!("{self}, as given to `--{option}`"), &help)
    }

    /// What to write instead.
    pub(crate) fn help(&self) -> String {
        match self.nearest {
            Some(nearest) => format!("write `{nearest}`"),
            None => "`cargo wsclose rules` lists the rules".to_owned(),
        }
    }
}

impl fmt::Display for UnknownRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unknown rule `{}`", self.name)
    }
}

/// Levels that were set, in their order: a later one wins.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Levels(Vec<(Findings, Level)>);

/// The findings that a level is set for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Findings {
    Of(&'static str),
    /// Those that have this level otherwise.
    At(Level),
    /// Those that are reported at all.
    All,
}

/// The names for findings of several rules.
const GROUPS: [(&str, Findings); 4] = [
    ("all", Findings::All),
    ("errors", Findings::At(Level::Error)),
    ("warnings", Findings::At(Level::Warning)),
    ("notes", Findings::At(Level::Note)),
];

impl Levels {
    pub(crate) fn set(&mut self, rule: &'static str, level: Level) {
        self.0.push((Findings::Of(rule), level));
    }

    /// These, and others that win over them.
    pub(crate) fn overlaid(mut self, others: &Levels) -> Levels {
        self.0.extend_from_slice(&others.0);
        self
    }

    /// The level of a finding: a level that was set for its rule is for code that runs, and one less
    /// for tests; one that was set for a group is for what would be reported.
    pub(crate) fn effective(&self, rule: &str, given: Level, test: bool) -> Level {
        self.0.iter().fold(given, |level, &(findings, set)| match findings {
            Findings::Of(name) if name == rule => {
                if test {
                    set.lower()
                } else {
                    set
                }
            }
            Findings::At(at) if at == level => set,
            Findings::All if level != Level::Off => set,
            _ => level,
        })
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
                let name = name.trim();
                let group = GROUPS.iter().find(|(group, _)| *group == name);
                let findings = match group {
                    Some((_, group)) => *group,
                    None => Findings::Of(
                        rules.find(name).map_err(|unknown| unknown.given_to(option))?.name,
                    ),
                };
                typed.push((index, findings, level));
            }
        }
        typed.sort_unstable();
        Ok(Levels(typed.into_iter().map(|(_, findings, level)| (findings, level)).collect()))
    }
}
