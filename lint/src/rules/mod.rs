//! The rules: one file each, one line here.
//!
//! A rule judges a [`Site`] and may look at the other sites of the package. It sees no syntax.

mod browser_forbidden_code;
mod code_lost_in_library;
mod code_misread_by_peer;
mod code_out_of_range;
mod duplicate_private_code;
mod invented_close_code;
mod lossy_code_conversion;
mod magic_close_code;
mod reason_too_long;
mod reason_without_code;
mod relayed_close_code;
mod reserved_code_sent;
mod stale_closes_with;
#[cfg(test)]
mod testing;
mod unassigned_code_sent;
mod unbounded_reason;
mod unregistered_library_code;
mod unresolved_code;
mod verdict;
mod words;
mod wrong_role;

use std::ops::Range;

use crate::finding::{Finding, Fix, Level};
use crate::libraries::{Delivers, Library};
use crate::package::{Manifest, seen};
use crate::site::{Code, Part, Site, Spelling};

/// A rule.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// Its name in configuration, worded to follow "allow".
    pub name: &'static str,
    /// Its level unless configuration says otherwise.
    pub level: Level,
    /// Its documentation, in Markdown; also what `explain` prints. Headings: *What it does*, *Why is
    /// this bad*, *Example*, *Use instead*, and *Fix safety* where it has a fix.
    pub documentation: &'static str,
}

/// A rule, and how it judges sites.
pub(crate) struct Judge {
    pub(crate) rule: Rule,
    /// What is wrong at a site.
    pub(crate) check: fn(&Context<'_>, usize, &Site, &mut Vec<Finding>),
}

/// What a rule may look at besides the site.
#[derive(Debug)]
pub(crate) struct Context<'a> {
    /// All sites of the package.
    pub sites: &'a [Site],
    /// What `#[closes_with]` declares for functions.
    pub declarations: &'a [Declaration],
    /// The manifests.
    pub packages: &'a [Manifest],
    /// The package that each file belongs to.
    pub files: &'a [usize],
}

impl Context<'_> {
    /// The manifest of the package that a site is in.
    fn manifest(&self, site: &Site) -> Option<&Manifest> {
        self.packages.get(*self.files.get(site.file)?)
    }

    /// How a fix may name the crate `wsclose`, if the package always has it: `::wsclose`.
    pub(crate) fn wsclose(&self, site: &Site) -> Option<String> {
        self.manifest(site)?.wsclose()
    }

    /// Can one program use what both sites define?
    pub(crate) fn are_linked(&self, a: &Site, b: &Site) -> bool {
        let package = |site: &Site| self.files.get(site.file).copied();
        let (Some(a), Some(b)) = (package(a), package(b)) else { return false };
        let sees = |sees: Vec<bool>| sees.get(a) == Some(&true) && sees.get(b) == Some(&true);
        a == b || (0..self.packages.len()).any(|at| sees(seen(self.packages, at)))
    }

    /// Whether a library hands on received codes that must not be sent, in the version that the
    /// package of a site uses.
    pub(crate) fn delivers(&self, library: &Library, site: &Site) -> Delivers {
        let Delivers::Before { package, version } = library.receives.bad_code else {
            return library.receives.bad_code;
        };
        // Of several versions the oldest decides.
        let versions = self.manifest(site).map_or(&[][..], |manifest| &manifest.versions);
        let used = versions.iter().filter(|(name, _)| name == package);
        match used.map(|(_, used)| *used).min() {
            None => Delivers::Sometimes,
            Some(used) if used < version => Delivers::Yes,
            Some(_) => Delivers::Never,
        }
    }
}

/// The codes that a function declares to close with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Declaration {
    /// The sites in the function, by their places in the package's sites.
    pub sites: Vec<usize>,
    /// The declared numbers.
    pub codes: Vec<i128>,
    /// The last of the arguments, in bytes of the file.
    pub last: Option<Range<usize>>,
}

/// Declares a rule; its doc comment is its documentation.
macro_rules! rule {
    ($(#[doc = $doc:literal])+ $name:literal, $level:ident, $check:path) => {
        pub(crate) static RULE: crate::rules::Judge = crate::rules::Judge {
            rule: crate::rules::Rule {
                name: $name,
                level: crate::finding::Level::$level,
                documentation: concat!($($doc, "\n"),+),
            },
            check: $check,
        };
    };
}
pub(crate) use rule;

/// Every rule, by name; its module has that name.
macro_rules! rules {
    ($($module:ident)+) => {
        /// Every rule, by name.
        pub static RULES: &[&Rule] = &[$(&$module::RULE.rule),+];

        pub(crate) static JUDGES: &[&Judge] = &[$(&$module::RULE),+];
    };
}

rules! {
    browser_forbidden_code
    code_lost_in_library
    code_misread_by_peer
    code_out_of_range
    duplicate_private_code
    invented_close_code
    lossy_code_conversion
    magic_close_code
    reason_too_long
    reason_without_code
    relayed_close_code
    reserved_code_sent
    stale_closes_with
    unassigned_code_sent
    unbounded_reason
    unregistered_library_code
    unresolved_code
    wrong_role
}

impl Judge {
    /// A finding of this rule at a site, at the level that fits the site.
    pub(crate) fn finding(
        &self,
        site_index: usize,
        site: &Site,
        part: Part,
        message: String,
        help: String,
        note: String,
    ) -> Finding {
        let level = if site.test { self.rule.level.lower() } else { self.rule.level };
        let note = match &site.code {
            Code::Known { number, spelling: Spelling::Calculated { last } } if number != last => {
                format!("the result is a number from {number} to {last}; {note}")
            }
            _ => note,
        };
        Finding {
            rule: self.rule.name,
            level,
            site: site_index,
            part,
            message,
            help,
            note,
            fix: None,
            related: Vec::new(),
        }
    }
}

impl Finding {
    /// The same at another level than the rule's own; test code stays one level lower.
    #[must_use]
    pub(crate) fn at(mut self, level: Level, site: &Site) -> Finding {
        self.level = if site.test { level.lower() } else { level };
        self
    }

    /// The same with a fix.
    #[must_use]
    pub(crate) fn with_fix(mut self, fix: Fix) -> Finding {
        self.fix = Some(fix);
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rules_stand_in_order() {
        assert!(RULES.is_sorted_by(|a, b| a.name < b.name));
    }

    #[test]
    fn every_rule_has_its_headings_and_two_whole_files() {
        for rule in RULES {
            let lines: Vec<&str> = rule.documentation.lines().map(str::trim).collect();
            let mut headings = vec!["What it does", "Why is this bad", "Example", "Use instead"];
            if lines.contains(&"## Fix safety") {
                headings.push("Fix safety");
            }
            let found: Vec<&str> =
                lines.iter().filter_map(|line| line.strip_prefix("## ")).collect();
            assert_eq!(found, headings, "{}", rule.name);
            let count = |wanted: &str| lines.iter().filter(|line| line.starts_with(wanted)).count();
            assert_eq!(count("```rust"), 2, "{}", rule.name);
            assert_eq!(count("//! dependencies: "), 2, "{}", rule.name);
        }
    }
}
