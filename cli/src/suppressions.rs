//! Comments that suppress findings of a rule: `// wsclose: allow(rule, other-rule) why` for a line,
//! `allow-item` for an item, `allow-file` for a file.

use std::ops::Range;

use wsclose_lint::{Comment, CommentKind, Edition, ItemRange, comments, item_ranges};

use crate::config::RuleSet;
use crate::own_rules::UNUSED_ALLOW;
use crate::source::Source;

/// The comments of a file that suppress something.
#[derive(Debug, Default)]
pub(crate) struct Allows {
    allows: Vec<Allow>,
    complaints: Vec<Complaint>,
}

/// One rule in one comment.
#[derive(Debug)]
struct Allow {
    rule: &'static str,
    /// The word: `allow`, `allow-item`, `allow-file`.
    form: &'static str,
    /// The lines that it is about, from 0.
    lines: Range<usize>,
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

/// The forms, the longest first, so that none is the beginning of a later one.
const FORMS: [&str; 3] = ["allow-item", "allow-file", "allow"];

const HELP: &str = "write `// wsclose: allow(rule) why` for a line, or `allow-item(rule)` or \
                    `allow-file(rule)`";

impl Allows {
    pub(crate) fn read(source: &Source, edition: Edition, rules: &RuleSet) -> Allows {
        let mut allows = Allows::default();
        // Nearly no file has such a comment, so that comments are not looked for in vain.
        if memchr::memmem::find_iter(source.text.as_bytes(), NAME).any(|at| {
            let behind = source.text.get(at + NAME.len()..).unwrap_or_default();
            order(behind).is_some()
        }) {
            for comment in comments(&source.text) {
                allows.read_comment(source, edition, &comment, rules);
            }
        }
        allows
    }

    fn read_comment(
        &mut self,
        source: &Source,
        edition: Edition,
        comment: &Comment,
        rules: &RuleSet,
    ) {
        let Comment { range, kind, .. } = comment;
        let text = source.text.get(range.clone()).unwrap_or_default().trim_end();
        let range = range.start..range.start + text.len();
        let words = text.trim_start_matches(['/', '*', '!']).trim_start();
        let Some((has_colon, rest)) = words.strip_prefix("wsclose").and_then(order) else { return };
        let form = FORMS.into_iter().find_map(|form| Some((form, rest.strip_prefix(form)?)));
        let names = form.and_then(|(form, rest)| {
            let (names, _) = rest.trim_start().strip_prefix('(')?.split_once(')')?;
            (!names.trim().is_empty()).then_some((form, names))
        });
        let what = match (kind, names) {
            (CommentKind::Line, Some(_)) if has_colon => None,
            (CommentKind::Line, _) => Some("this comment suppresses nothing: its form is unknown"),
            (CommentKind::Block, _) => Some("a block comment suppresses nothing"),
            (CommentKind::Documentation, _) => Some("a documentation comment suppresses nothing"),
        };
        let Some((form, names)) = names.filter(|_| what.is_none()) else {
            let message = what.unwrap_or_default().to_owned();
            self.complaints.push(Complaint { range, message, help: HELP.to_owned(), fix: None });
            return;
        };
        let lines = match form {
            "allow-file" => 0..usize::MAX,
            "allow-item" => {
                let Some(lines) = item_lines(source, edition, range.start) else {
                    let message = "no item begins below this comment".to_owned();
                    let help = "move it above a function, type, module, or `impl`".to_owned();
                    self.complaints.push(Complaint { range, message, help, fix: None });
                    return;
                };
                lines
            }
            _ => {
                let line = line_meant(source, range.start);
                line..line + 1
            }
        };
        let whole = with_surroundings(source, &range);
        for name in names.split(',').map(str::trim).filter(|name| !name.is_empty()) {
            let start = range.start + offset_in(text, name);
            let range = start..start + name.len();
            match rules.find(name) {
                Ok(rule) => self.allows.push(Allow {
                    rule: rule.name,
                    form,
                    lines: lines.clone(),
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

    /// Is a finding of this rule suppressed, which starts on one of these lines?
    pub(crate) fn suppresses(&mut self, rule: &str, lines: &[usize]) -> bool {
        let mut suppressed = false;
        for allow in &mut self.allows {
            if allow.rule == rule && lines.iter().any(|line| allow.lines.contains(line)) {
                allow.used = true;
                suppressed = true;
            }
        }
        suppressed
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
            message: format!("`{}({})` suppresses nothing", allow.form, allow.rule),
            help: if allow.rule == UNUSED_ALLOW.name {
                format!("set `{}` in the configuration; a comment cannot", UNUSED_ALLOW.name)
            } else {
                match allow.form {
                    "allow" => "remove it, or move it right above the line of the finding",
                    _ => "remove it",
                }
                .to_owned()
            },
        });
        let mut complaints: Vec<Complaint> = self.complaints.into_iter().chain(unused).collect();
        complaints.sort_by_key(|complaint| complaint.range.start);
        complaints
    }
}

const NAME: &[u8] = b"wsclose";

/// What follows the name in a comment that means to suppress something, and whether a colon is
/// between them.
fn order(behind: &str) -> Option<(bool, &str)> {
    match behind.strip_prefix(':') {
        // A path: `wsclose::close_code`.
        Some(rest) if rest.starts_with(':') => None,
        Some(rest) => Some((true, rest.trim_start())),
        None => {
            let rest = behind.trim_start_matches([' ', '-', '_']);
            let is_order = ["allow", "ignore", "disable", "suppress"].iter().any(|word| {
                rest.strip_prefix(word).is_some_and(|rest| rest.starts_with(['(', '-']))
            });
            (rest.len() < behind.len() && is_order).then_some((false, rest))
        }
    }
}

/// The lines of the item below a comment, which may be between its attributes too.
fn item_lines(source: &Source, edition: Edition, comment: usize) -> Option<Range<usize>> {
    let start = source.line_start(line_meant(source, comment));
    let below = source.text.get(start..).unwrap_or_default();
    let at = start + (below.len() - below.trim_start().len());
    let items = item_ranges(&source.text, edition).ok()?;
    let ItemRange { whole, .. } = items.into_iter().rfind(|item| {
        let between = source.text.get(item.attributes_end..at).unwrap_or_default();
        let is_head = at <= item.attributes_end
            || between.lines().map(str::trim).all(|it| it.is_empty() || it.starts_with("//"));
        item.whole.contains(&at) && is_head
    })?;
    Some(source.line(whole.start)..source.line(whole.end) + 1)
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

/// A name in a list, with the comma after it or, at the end, before it.
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
        Allows::read(&source, Edition::E2024, &RuleSet::new(&[]))
    }

    /// The lines, from 0, that `unused-allow` (the one rule that is there without the lint's) is
    /// suppressed on.
    fn lines(text: &str) -> Vec<usize> {
        read(text).allows.iter().map(|allow| allow.lines.start).collect()
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
                ("// wsclose: alow(x)", "this comment suppresses nothing: its form is unknown"),
                ("unused-alow", "unknown rule `unused-alow`"),
                ("unused-allow", "`allow(unused-allow)` suppresses nothing"),
            ]
        );
        assert_eq!(complaints[1].help, "write `unused-allow`");
    }

    #[test]
    fn an_item_or_a_file_can_be_meant() {
        let lines = |text: &str| {
            let all = read(text).allows;
            all.first().map(|allow| allow.lines.clone())
        };
        let comment = "// wsclose: allow-item(unused-allow)\n";
        assert_eq!(lines(&format!("{comment}fn f() {{\n}}\nfn g() {{}}\n")), Some(1..3));
        let attributes = format!("/// Doc.\n#[test]\n{comment}#[x]\nfn f() {{\n}}\n");
        assert_eq!(lines(&attributes), Some(0..6));
        let inner = format!("mod m {{\n    {comment}    // why\n    fn f() {{\n    }}\n}}\n");
        assert_eq!(lines(&inner), Some(3..5));
        let file = "fn f() {}\n// wsclose: allow-file(unused-allow) generated\n";
        assert_eq!(lines(file), Some(0..usize::MAX));
        // A statement is no item.
        let statement = format!("fn f() {{\n    {comment}    x();\n}}\n");
        assert_eq!(lines(&statement), None);
        assert_eq!(read(&statement).complaints()[0].message, "no item begins below this comment");
    }

    #[test]
    fn a_comment_of_another_form_is_reported() {
        for comment in [
            "/* wsclose: allow(unused-allow) */",
            "/// wsclose: allow(unused-allow)",
            "//! wsclose: allow(unused-allow)",
            "// wsclose: ignore",
            "// wsclose: allow unused-allow",
            "// wsclose: allow-line(unused-allow)",
            "// wsclose allow(unused-allow)",
            "// wsclose-allow(unused-allow)",
            "// wsclose:disable-next-line unused-allow",
        ] {
            let complaints = read(&format!("{comment}\nfn f() {{}}")).complaints();
            let [complaint] = complaints.as_slice() else { panic!("{comment}: {complaints:?}") };
            assert!(complaint.message.contains("suppresses nothing"), "{complaint:?}");
            assert_eq!(complaint.help, HELP);
        }
        for comment in [
            "// wsclose::close_code",
            "// wsclose allows it",
            "// see wsclose: it allows(this)",
            "/// Uses `wsclose: allow(x)`.",
        ] {
            assert_eq!(read(&format!("{comment}\nfn f() {{}}")).complaints(), [], "{comment}");
        }
    }

    #[test]
    fn an_unused_name_is_removed_with_what_belongs_to_it() {
        let fixed = |text: &str| {
            let mut allows = read(text);
            allows.suppresses("syntax-error", &[0, 1]);
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
        assert!(!allows.suppresses("unused-allow", &[0]));
        assert!(!allows.suppresses("other", &[1]));
        assert!(allows.suppresses("unused-allow", &[3, 1]));
        assert!(allows.suppresses("unused-allow", &[1]));
        assert_eq!(allows.complaints(), []);
    }
}
