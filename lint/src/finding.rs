//! What a rule says about a site.

use crate::site::Part;

/// What a rule reports about a part of a site. `report::Finding` has the ranges.
#[derive(Clone, Debug)]
pub(crate) struct Finding {
    /// The rule that made it.
    pub(crate) rule: &'static str,
    /// How bad it is, at the rule's default level.
    pub(crate) level: Level,
    /// The site, as an index into the package's sites.
    pub(crate) site: usize,
    /// The part of the site that it is about.
    pub(crate) part: Part,
    /// What is wrong: one line, lower case, no final stop.
    pub(crate) message: String,
    /// What to write instead.
    pub(crate) help: String,
    /// Why: the rule that is broken, and what this library does with it.
    pub(crate) note: String,
    /// A change that mends it.
    pub(crate) fix: Option<Fix>,
    /// Other sites that belong to it, with a word about each.
    pub(crate) related: Vec<(usize, Part, String)>,
}

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Not reported.
    Off,
    /// Worth knowing.
    Note,
    /// Likely goes wrong at run time.
    Warning,
    /// Certainly goes wrong at run time.
    Error,
}

impl Level {
    /// The level for the same mistake in test code.
    #[must_use]
    pub fn lower(self) -> Level {
        match self {
            Level::Error => Level::Warning,
            Level::Warning => Level::Note,
            Level::Note | Level::Off => Level::Off,
        }
    }

    /// Its name in configuration and output.
    pub fn name(self) -> &'static str {
        match self {
            Level::Off => "off",
            Level::Note => "note",
            Level::Warning => "warning",
            Level::Error => "error",
        }
    }
}

/// What the part of the finding is to be replaced with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fix {
    /// The part that is replaced.
    pub(crate) part: Part,
    /// The new text; `{}` in it is replaced by the old one.
    pub(crate) replacement: String,
    /// What the user may lose by it.
    pub(crate) safety: Safety,
    /// What the user sees: `cut the reason at 123 bytes`.
    pub(crate) title: String,
}

/// What a user may lose by a fix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Safety {
    /// The program does the same, or what it surely was meant to do.
    Safe,
    /// The program may do something else than before.
    Unsafe,
}
