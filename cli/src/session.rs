//! What surrounds a run of the program: the folder, the streams, and the lint itself.

use std::fmt;
use std::io::{self, IsTerminal as _, Read, Write};
use std::path::PathBuf;

use wsclose_lint::{Loader, RULES, Report, Rule, Unit};

/// Everything that a run of the program reads from its surroundings.
pub struct Session<'a> {
    /// The folder that relative paths start from.
    pub cwd: PathBuf,
    /// What `--stdin-filename` reads.
    pub stdin: &'a mut dyn Read,
    /// Where results go.
    pub stdout: &'a mut dyn Write,
    /// Where errors and the summary go.
    pub stderr: &'a mut dyn Write,
    /// May results be colored, unless `--color` says otherwise?
    pub color: bool,
    /// How many columns there are for running text.
    pub width: usize,
    /// The locale, as `LC_ALL`, `LC_MESSAGES` or `LANG` names it.
    pub locale: Option<String>,
    /// What judges the code.
    pub lint: Lint,
}

/// The lint as a value, so that a test can try configuration, output, and fixes with its own rules.
#[derive(Clone, Copy)]
pub struct Lint {
    /// The rules, for names, levels and documentation.
    pub rules: &'static [&'static Rule],
    /// What finds things in a unit.
    pub check: fn(&Unit, &mut Loader<'_>) -> Report,
}

impl Default for Lint {
    fn default() -> Lint {
        Lint { rules: RULES, check: Unit::check_with }
    }
}

impl fmt::Debug for Lint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Lint").field("rules", &self.rules).finish_non_exhaustive()
    }
}

impl fmt::Debug for Session<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Session")
            .field("cwd", &self.cwd)
            .field("color", &self.color)
            .field("width", &self.width)
            .finish_non_exhaustive()
    }
}

/// Wider lines are hard to read, however wide the terminal is.
const MAX_WIDTH: usize = 100;

impl<'a> Session<'a> {
    /// The surroundings of this process.
    pub(crate) fn in_terminal(
        stdin: &'a mut dyn Read,
        stdout: &'a mut dyn Write,
        stderr: &'a mut dyn Write,
    ) -> Session<'a> {
        let terminal = io::stdout();
        // Like cargo, an explicit `CARGO_TERM_COLOR` decides. Otherwise the terminal, `NO_COLOR`,
        // `CLICOLOR`, `CLICOLOR_FORCE`, and `TERM` do.
        let color = match std::env::var("CARGO_TERM_COLOR").as_deref() {
            Ok("always") => true,
            Ok("never") => false,
            _ => anstream::AutoStream::choice(&terminal) != anstream::ColorChoice::Never,
        };
        let width = if terminal.is_terminal() { textwrap::termwidth() } else { MAX_WIDTH };
        Session {
            // A folder that was deleted under our feet is reported where it is used.
            cwd: std::env::current_dir().unwrap_or_else(|_| PathBuf::from(".")),
            stdin,
            stdout,
            stderr,
            color,
            width: width.clamp(20, MAX_WIDTH),
            locale: ["LC_ALL", "LC_MESSAGES", "LANG"]
                .iter()
                .filter_map(|name| std::env::var(name).ok())
                .find(|value| !value.is_empty()),
            lint: Lint::default(),
        }
    }
}
