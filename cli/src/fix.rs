//! Applying fixes: which ones, what the file looks like afterwards, and writing it.

use std::fs;
use std::io;
use std::sync::Arc;

use similar::TextDiff;
use wsclose_lint::{Edition, Safety, syntax_errors};

use crate::diagnostic::{Diagnostic, Edit, Problem};
use crate::files;
use crate::replace::replace;
use crate::source::{Source, with_bom};

/// What is to be done to a file.
#[derive(Debug)]
pub(crate) struct Plan {
    pub(crate) source: Arc<Source>,
    /// The text afterwards, without a byte order mark.
    pub(crate) text: String,
    /// How many fixes that takes.
    pub(crate) fixes: usize,
    /// Fixes that touch the same text as another one, which goes first.
    pub(crate) postponed: usize,
    /// Fixes that would leave a syntax error.
    pub(crate) refused: Vec<Problem>,
}

/// Plans the fixes of all findings; they are in the order of files and places.
pub(crate) fn plan(diagnostics: &[Diagnostic], with_unsafe: bool) -> Vec<Plan> {
    diagnostics
        .chunk_by(|a, b| a.place.source.path == b.place.source.path)
        .filter_map(|of_file| {
            let first = of_file.first()?;
            let edits = of_file.iter().filter_map(|diagnostic| diagnostic.fix.as_ref());
            let mut edits: Vec<&Edit> =
                edits.filter(|edit| with_unsafe || edit.safety == Safety::Safe).collect();
            // A stable sort: of two fixes at one place the first finding's wins.
            edits.sort_by_key(|edit| edit.range.start);
            let edition = Edition::from_name(&first.package.edition);
            (!edits.is_empty()).then(|| Plan::new(&first.place.source, edition, edits))
        })
        .collect()
}

impl Plan {
    /// Applies those edits after which the text still is what it was: Rust, but for the syntax errors
    /// that it has already.
    fn new(source: &Arc<Source>, edition: Edition, mut edits: Vec<&Edit>) -> Plan {
        let count = |text: &str| syntax_errors(text, edition).map(|errors| errors.len());
        let check = |edits: &[&Edit]| -> Result<(), String> {
            let (text, _) = apply(&source.text, edits);
            let before = count(&source.text).map_err(|error| error.to_string())?;
            let after = syntax_errors(&text, edition).map_err(|error| error.to_string())?;
            match after.last() {
                Some(error) if after.len() > before => {
                    Err(format!("it would leave a syntax error ({})", error.message))
                }
                _ => Ok(()),
            }
        };
        let mut refused = Vec::new();
        let mut refuse = |edit: &Edit, why: &str| {
            let start = source.position(edit.range.start);
            refused.push(Problem {
                name: source.name.clone(),
                at: Some((start.line, start.column)),
                message: format!("the fix \"{}\" is not applied: {why}", edit.title),
                help: String::new(),
            });
        };
        if check(&edits).is_err() {
            edits.retain(|edit| check(&[edit]).map_err(|why| refuse(edit, &why)).is_ok());
            if let Err(why) = check(&edits) {
                edits.drain(..).for_each(|edit| refuse(edit, &why));
            }
        }
        let (text, fixes) = apply(&source.text, &edits);
        let postponed = edits.len() - fixes;
        Plan { source: Arc::clone(source), text, fixes, postponed, refused }
    }
}

/// The text after the edits, and how many of them were made.
fn apply(old: &str, edits: &[&Edit]) -> (String, usize) {
    let mut new = String::with_capacity(old.len());
    let (mut end, mut fixes) = (0, 0);
    let mut last_start = None;
    for edit in edits {
        if edit.range.start < end || last_start == Some(edit.range.start) {
            continue;
        }
        let Some(between) = old.get(end..edit.range.start) else { continue };
        new.push_str(between);
        new.push_str(&edit.replacement);
        end = edit.range.end;
        last_start = Some(edit.range.start);
        fixes += 1;
    }
    new.push_str(old.get(end..).unwrap_or_default());
    (new, fixes)
}

impl Plan {
    /// What would change, as `patch` and `git apply` read it.
    pub(crate) fn diff(&self) -> String {
        let old = if self.source.bom { '\u{FEFF}'.to_string() } else { String::new() };
        let new = old.clone() + &self.text;
        let old = old + &self.source.text;
        let name = self.source.name.replace('\\', "/");
        TextDiff::from_lines(old.as_str(), new.as_str())
            .unified_diff()
            .header(&format!("a/{name}"), &format!("b/{name}"))
            .to_string()
    }

    /// Writes the file, if it still is what was read.
    pub(crate) fn write(&self) -> Result<(), String> {
        let path = &self.source.path;
        let now = fs::read(path).map_err(|error| cannot(&error))?;
        if now != self.source.bytes() {
            return Err("is not fixed: it has changed since it was read".to_owned());
        }
        let bytes = with_bom(self.source.bom, &self.text);
        if bytes.len() as u64 > files::MAX_LEN {
            return Err("is not fixed: it would be too large to be read again".to_owned());
        }
        replace(path, &bytes).map_err(|error| cannot(&error))
    }
}

fn cannot(error: &io::Error) -> String {
    format!("is not fixed, it cannot be written: {error}")
}

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};

    use super::*;

    fn edit(range: std::ops::Range<usize>, replacement: &str) -> Edit {
        Edit {
            range,
            replacement: replacement.to_owned(),
            safety: Safety::Safe,
            title: String::new(),
        }
    }

    fn plan_for(path: &Path, old: &str, bom: bool, new: &str) -> Plan {
        let source = Source::new(path.to_owned(), "src/lib.rs".to_owned(), old.to_owned(), bom);
        let text = new.to_owned();
        Plan { source: Arc::new(source), text, fixes: 1, postponed: 0, refused: Vec::new() }
    }

    #[test]
    fn a_fix_that_would_break_the_file_is_refused_alone() {
        let source = Source::new(PathBuf::new(), "a.rs".into(), "fn a() { 1; 2; 3 }".into(), false);
        let source = Arc::new(source);
        let edits = [edit(9..10, "(1"), edit(12..13, "22"), edit(15..16, "33")];
        let plan = Plan::new(&source, Edition::E2024, edits.iter().collect());
        assert_eq!((plan.text.as_str(), plan.fixes), ("fn a() { 1; 22; 33 }", 2));
        assert_eq!(plan.refused.len(), 1);
        assert_eq!(plan.refused[0].at, Some((1, 10)));
        // Each is right by itself, and both together are not.
        let edits = [edit(9..10, "[1"), edit(15..16, "3]")];
        let plan = Plan::new(&source, Edition::E2024, edits.iter().collect());
        assert_eq!((plan.text.as_str(), plan.fixes), ("fn a() { 1; 2; 3 }", 0));
        assert_eq!(plan.refused.len(), 2);
    }

    #[test]
    fn a_file_with_a_syntax_error_is_fixed_elsewhere() {
        let text = "fn a() { 1 }\nfn b(\n".to_owned();
        let source = Arc::new(Source::new(PathBuf::new(), "a.rs".into(), text, false));
        let edits = [edit(9..10, "2")];
        let plan = Plan::new(&source, Edition::E2024, edits.iter().collect());
        assert_eq!((plan.text.as_str(), plan.fixes), ("fn a() { 2 }\nfn b(\n", 1));
    }

    #[test]
    fn of_overlapping_edits_the_first_wins() {
        let edits = [edit(0..2, "A"), edit(1..3, "B"), edit(3..3, "C"), edit(3..4, "D")];
        let edits: Vec<&Edit> = edits.iter().collect();
        assert_eq!(apply("abcde", &edits), ("AcCde".to_owned(), 2));
        assert_eq!(apply("abc", &[]), ("abc".to_owned(), 0));
        // Ranges that are none of this text change nothing.
        assert_eq!(apply("a", &[&edit(7..9, "x")]), ("a".to_owned(), 0));
    }

    #[test]
    fn a_file_is_written_only_if_it_is_what_was_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("lib.rs");
        fs::write(&path, "fn a() {}").unwrap();
        let plan = plan_for(&path, "fn b() {}", false, "fn c() {}");
        assert!(plan.write().unwrap_err().contains("has changed"));
        assert_eq!(fs::read_to_string(&path).unwrap(), "fn a() {}");

        plan_for(&path, "fn a() {}", false, "fn c() {}").write().unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "fn c() {}");
        fs::remove_file(&path).unwrap();
        assert!(plan_for(&path, "", false, "fn c() {}").write().is_err());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0, "nothing is left behind");
    }

    #[test]
    fn byte_order_mark_and_line_ends_are_kept() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("lib.rs");
        fs::write(&path, "\u{FEFF}fn a() {}\r\n").unwrap();
        let plan = plan_for(&path, "fn a() {}\r\n", true, "fn b() {}\r\n");
        assert!(plan.diff().contains("-\u{FEFF}fn a() {}\r\n+\u{FEFF}fn b() {}\r\n"));
        plan.write().unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "\u{FEFF}fn b() {}\r\n");
    }

    #[cfg(unix)]
    #[test]
    fn permissions_are_kept_and_respected() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("lib.rs");
        fs::write(&path, "").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o751)).unwrap();
        plan_for(&path, "", false, "fn a() {}").write().unwrap();
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o751);

        fs::set_permissions(&path, fs::Permissions::from_mode(0o444)).unwrap();
        assert!(plan_for(&path, "fn a() {}", false, "").write().is_err());
        assert_eq!(fs::read_to_string(&path).unwrap(), "fn a() {}");
    }
}
