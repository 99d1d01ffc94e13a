//! A folder of files, and the program run in it with a lint that is made for tests.

use std::fs;
use std::path::{Path, PathBuf};

use cargo_wsclose::{Exit, Lint, Session};
use tempfile::TempDir;
use wsclose_lint::{
    Finding, Fix, Level, Loader, ParseError, Place, Report, Rule, Safety, Sends, SyntaxError, Unit,
};

/// A manifest with a WebSocket library.
pub(crate) const WITH_LIBRARY: &str = "[package]\nname = 'demo'\nversion = '1.2.3'\n\
     [dependencies]\naxum = { version = '0.8', features = ['ws'] }\n";
/// Code in which the lint for tests finds an error with a safe fix.
pub(crate) const BAD: &str = "fn f() { close(1006); }\n";

pub(crate) struct World {
    folder: TempDir,
    lint: Lint,
    pub(crate) locale: Option<String>,
}

/// The result of a run.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) exit: Exit,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl World {
    pub(crate) fn new(files: &[(&str, &str)]) -> World {
        let lint = Lint { rules: RULES, check };
        let world = World { folder: tempfile::tempdir().unwrap(), lint, locale: None };
        for (path, text) in files {
            world.write(path, text);
        }
        world
    }

    /// The same with the lint that users run.
    pub(crate) fn with_real_lint(files: &[(&str, &str)]) -> World {
        World { lint: Lint::default(), ..World::new(files) }
    }

    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    pub(crate) fn write(&self, path: &str, content: impl AsRef<[u8]>) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }

    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap()
    }

    /// Runs `cargo-wsclose` with these arguments.
    pub(crate) fn run(&self, args: &[&str]) -> Ran {
        self.run_in(Path::new(""), args)
    }

    pub(crate) fn run_in(&self, folder: &Path, args: &[&str]) -> Ran {
        self.run_with("", folder, args)
    }

    /// The same with a text on the standard input.
    pub(crate) fn run_with(&self, stdin: &str, folder: &Path, args: &[&str]) -> Ran {
        let (mut stdout, mut stderr) = (Vec::new(), Vec::new());
        let mut session = Session {
            cwd: self.folder.path().join(folder),
            stdin: &mut stdin.as_bytes(),
            stdout: &mut stdout,
            stderr: &mut stderr,
            color: false,
            width: 80,
            locale: self.locale.clone(),
            lint: self.lint,
        };
        let args = std::iter::once("cargo-wsclose").chain(args.iter().copied()).map(Into::into);
        let exit = cargo_wsclose::run(args, &mut session);
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Ran { exit, stdout: text(stdout), stderr: text(stderr) }
    }

    /// The findings of `check` with these arguments, each as `path:line:column level rule`.
    pub(crate) fn findings(&self, args: &[&str]) -> Vec<String> {
        let ran = self.run(&[&["check", "--format", "json"], args].concat());
        ran.findings()
    }
}

impl Ran {
    pub(crate) fn findings(&self) -> Vec<String> {
        let lines = self.stdout.lines();
        lines
            .map(|line| {
                let line: serde_json::Value = serde_json::from_str(line).unwrap();
                let start = &line["start"];
                let text = |field: &str| line[field].as_str().unwrap().to_owned();
                let (path, level, rule) = (text("path"), text("level"), text("rule"));
                format!("{path}:{}:{} {level} {rule}", start["line"], start["column"])
            })
            .collect()
    }
}

static NUMBER: Rule = Rule {
    name: "bad-number",
    level: Level::Error,
    documentation: " ## What it does\n\n Finds 1006. And no more.\n",
};
static STYLE: Rule = Rule {
    name: "bad-style",
    level: Level::Off,
    documentation: " ## What it does\n\n Finds 4001.\n",
};
static RULES: &[&Rule] = &[&NUMBER, &STYLE];

/// Finds every `1006` and `4001`, and every file with the word `BROKEN`.
fn check(unit: &Unit, _: &mut Loader<'_>) -> Report {
    let mut report = Report::default();
    for (index, file) in unit.files.iter().enumerate() {
        if file.text.contains("BROKEN") {
            let message = "expected an expression".to_owned();
            report.errors.push(ParseError::new(index, SyntaxError::new(3..5, message)));
            continue;
        }
        for (rule, number, safety) in
            [(&NUMBER, 1006, Safety::Safe), (&STYLE, 4001, Safety::Unsafe)]
        {
            for (at, text) in file.text.match_indices(&number.to_string()) {
                let place = Place::new(index, at..at + text.len(), file.test);
                report.sends.push(Sends::new(place.clone(), false));
                report.findings.push(finding(rule, number, place, safety));
            }
        }
    }
    report
}

fn finding(rule: &Rule, number: i128, place: Place, safety: Safety) -> Finding {
    let replacement = match safety {
        Safety::Safe => "1011".to_owned(),
        Safety::Unsafe => "own(4_001)".to_owned(),
    };
    let title = "write another".to_owned();
    let fix = Fix::new(place.range.clone(), replacement, safety, title);
    let test = place.test;
    let mut finding = Finding::new(rule, place, "this number is bad".to_owned());
    if test {
        finding.level = rule.level.lower();
    }
    finding.code = Some(number);
    finding.help = "write another".to_owned();
    finding.fix = Some(fix);
    finding
}
