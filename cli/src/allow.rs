//! Comments that silence a rule at one place: `// wsclose: allow(rule, other-rule) why`.

use std::ops::Range;

use wsclose_lint::line_comments;

use crate::config::RuleSet;
use crate::own_rules::UNUSED_ALLOW;
use crate::source::Source;

/// The comments of a file that silence something.
#[derive(Debug, Default)]
pub(crate) struct Allows {
    allows: Vec<Allow>,
    complaints: Vec<Complaint>,
}

/// One rule in one comment.
#[derive(Debug)]
struct Allow {
    rule: &'static str,
    /// The line that it is about, from 0.
    line: usize,
    /// The name of the rule.
    range: Range<usize>,
    /// The name with its comma.
    item: Range<usize>,
    /// The comment, with the blanks before it; with its line if nothing else is on it.
    comment: Range<usize>,
    used: bool,
}

/// What is wrong with a comment.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Complaint {
    pub(crate) range: Range<usize>,
    pub(crate) message: String,
    pub(crate) help: String,
    /// What to remove.
    pub(crate) fix: Option<Range<usize>>,
}

const FORM: &str = "write `// wsclose: allow(rule) why`";

impl Allows {
    pub(crate) fn read(source: &Source, rules: &RuleSet) -> Allows {
        let mut allows = Allows::default();
        // Nearly no file has such a comment, so that comments are not looked for in vain.
        if memchr::memmem::find(source.text.as_bytes(), b"wsclose:").is_some() {
            for range in line_comments(&source.text) {
                allows.read_comment(source, range, rules);
            }
        }
        allows
    }

    fn read_comment(&mut self, source: &Source, range: Range<usize>, rules: &RuleSet) {
        let comment = source.text.get(range.clone()).unwrap_or_default().trim_end();
        let range = range.start..range.start + comment.len();
        let words = comment.strip_prefix("//").unwrap_or_default();
        let Some(order) = words.trim_start().strip_prefix("wsclose:") else { return };
        let names = order
            .trim_start()
            .strip_prefix("allow")
            .and_then(|rest| rest.trim_start().strip_prefix('('))
            .and_then(|rest| Some(rest.split_once(')')?.0));
        let Some(names) = names.filter(|names| !names.trim().is_empty()) else {
            self.complaints.push(Complaint {
                range,
                message: "this comment is for wsclose, and has no meaning".to_owned(),
                help: FORM.to_owned(),
                fix: None,
            });
            return;
        };
        let line = line_meant(source, range.start);
        let whole = with_surroundings(source, &range);
        for name in names.split(',').map(str::trim).filter(|name| !name.is_empty()) {
            let start = range.start + offset_in(comment, name);
            let range = start..start + name.len();
            match rules.find(name) {
                Ok(rule) => self.allows.push(Allow {
                    rule: rule.name,
                    line,
                    item: with_comma(source, &range),
                    range,
                    comment: whole.clone(),
                    used: false,
                }),
                Err(unknown) => self.complaints.push(Complaint {
                    range,
                    message: unknown.to_string(),
                    help: unknown.help(),
                    fix: None,
                }),
            }
        }
    }

    /// Is a finding of this rule silenced, which starts on one of these lines?
    pub(crate) fn silences(&mut self, rule: &str, lines: &[usize]) -> bool {
        let mut silenced = false;
        for allow in &mut self.allows {
            if allow.rule == rule && lines.contains(&allow.line) {
                allow.used = true;
                silenced = true;
            }
        }
        silenced
    }

    /// What is wrong with the comments, once every finding had its chance.
    pub(crate) fn complaints(self) -> Vec<Complaint> {
        let used: Vec<Range<usize>> =
            self.allows.iter().filter(|it| it.used).map(|it| it.comment.clone()).collect();
        let misspelled: Vec<usize> = self.complaints.iter().map(|it| it.range.start).collect();
        let unused = self.allows.into_iter().filter(|allow| !allow.used).map(|allow| Complaint {
            // The comment goes if every name in it does.
            fix: Some(
                if used.contains(&allow.comment)
                    || misspelled.iter().any(|at| allow.comment.contains(at))
                {
                    allow.item
                } else {
                    allow.comment
                },
            ),
            range: allow.range,
            message: format!("`allow({})` silences nothing here", allow.rule),
            help: if allow.rule == UNUSED_ALLOW.name {
                format!("set `{}` in the configuration; a comment cannot", UNUSED_ALLOW.name)
            } else {
                "remove it, or move it right above the line of the finding".to_owned()
            },
        });
        let mut complaints: Vec<Complaint> = self.complaints.into_iter().chain(unused).collect();
        complaints.sort_by_key(|complaint| complaint.range.start);
        complaints
    }
}

/// A comment with the blanks before it, and with its line if nothing else is on it.
fn with_surroundings(source: &Source, comment: &Range<usize>) -> Range<usize> {
    let start = source.line_start(source.line(comment.start));
    let before = source.text.get(start..comment.start).unwrap_or_default();
    let code = before.trim_end();
    if code.is_empty() {
        start..source.line_start(source.line(comment.start) + 1)
    } else {
        start + code.len()..comment.end
    }
}

/// A name in a list, with the comma behind it or, at the end, before it.
fn with_comma(source: &Source, name: &Range<usize>) -> Range<usize> {
    let behind = source.text.get(name.end..).unwrap_or_default();
    if let Some(rest) = behind.trim_start().strip_prefix(',') {
        return name.start..name.end + behind.len() - rest.trim_start_matches(' ').len();
    }
    let before = source.text.get(..name.start).unwrap_or_default();
    let start = before.trim_end().strip_suffix(',').map_or(name.start, str::len);
    start..name.end
}

/// Where a part of a text begins in it.
fn offset_in(text: &str, part: &str) -> usize {
    (part.as_ptr() as usize).saturating_sub(text.as_ptr() as usize)
}

/// The line that a comment is about: its own if there is code before it, else the next one that is
/// more than a comment.
fn line_meant(source: &Source, comment: usize) -> usize {
    let own = source.line(comment);
    let before = source.text.get(source.line_start(own)..comment).unwrap_or_default();
    if !before.trim().is_empty() {
        return own;
    }
    let below = source.text.get(source.line_start(own + 1)..).unwrap_or_default();
    let between = below
        .lines()
        .map(str::trim_start)
        .take_while(|line| line.is_empty() || line.starts_with("//"))
        .count();
    own + 1 + between
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::PathBuf;

    fn read(text: &str) -> Allows {
        let source = Source::new(PathBuf::new(), String::new(), text.to_owned(), false);
        Allows::read(&source, &RuleSet::new(&[]))
    }

    /// The lines, from 0, that `unused-allow` (the one rule that is there without the lint's) is
    /// silenced on.
    fn lines(text: &str) -> Vec<usize> {
        read(text).allows.iter().map(|allow| allow.line).collect()
    }

    #[test]
    fn a_comment_is_about_its_own_line_or_the_next_one_with_code() {
        assert_eq!(lines("x(); // wsclose: allow(unused-allow) why\ny();"), [0]);
        assert_eq!(lines("  // wsclose: allow(unused-allow)\r\ny();"), [1]);
        assert_eq!(lines("//wsclose:allow ( unused-allow )\n// more\n\n  y();"), [3]);
        assert_eq!(lines("/// wsclose: allow(unused-allow)\ny();"), [0; 0]);
        assert_eq!(lines("let s = \"// wsclose: allow(unused-allow)\";"), [0; 0]);
        assert_eq!(lines("// wsclose: allow(unused-allow)"), [1]);
    }

    #[test]
    fn what_is_not_used_or_not_understood_is_told() {
        let text = "// wsclose: alow(x)\n// wsclose: allow(unused-alow, unused-allow)\nx();";
        let complaints = read(text).complaints();
        let told: Vec<_> = complaints
            .iter()
            .map(|complaint| {
                (text.get(complaint.range.clone()).unwrap(), complaint.message.as_str())
            })
            .collect();
        assert_eq!(
            told,
            [
                ("// wsclose: alow(x)", "this comment is for wsclose, and has no meaning"),
                ("unused-alow", "there is no rule `unused-alow`"),
                ("unused-allow", "`allow(unused-allow)` silences nothing here"),
            ]
        );
        assert_eq!(complaints[1].help, "write `unused-allow`");
    }

    #[test]
    fn an_unused_name_is_removed_with_what_belongs_to_it() {
        let fixed = |text: &str| {
            let mut allows = read(text);
            allows.silences("syntax-error", &[0, 1]);
            let complaints = allows.complaints();
            let [Complaint { fix: Some(range), .. }] = complaints.as_slice() else {
                return format!("{complaints:?}");
            };
            let mut text = text.to_owned();
            text.replace_range(range.clone(), "");
            text
        };
        assert_eq!(fixed("x(); // wsclose: allow(unused-allow) why\r\ny();"), "x();\r\ny();");
        assert_eq!(fixed("a();\n  // wsclose: allow(unused-allow)\n  b();"), "a();\n  b();");
        for text in [
            "// wsclose: allow(syntax-error, unused-allow) why\n",
            "// wsclose: allow(unused-allow, syntax-error) why\n",
        ] {
            assert_eq!(fixed(text), "// wsclose: allow(syntax-error) why\n");
        }
    }

    #[test]
    fn one_comment_silences_every_finding_of_its_line() {
        let mut allows = read("// wsclose: allow(unused-allow)\nx();");
        assert!(!allows.silences("unused-allow", &[0]));
        assert!(!allows.silences("other", &[1]));
        assert!(allows.silences("unused-allow", &[3, 1]));
        assert!(allows.silences("unused-allow", &[1]));
        assert_eq!(allows.complaints(), []);
    }
}
