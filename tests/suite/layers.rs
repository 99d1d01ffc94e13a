//! The modules of `core`, and the stages of the lint, use each other in one direction, and the names of
//! libraries are data.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The Rust files of a folder and of those in it, without tests.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.file_stem().is_some_and(|name| name == "tests") {
            continue;
        }
        if path.is_dir() {
            files.extend(self::files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files
}

/// The modules in the order of the file that declares them, the lowest first.
fn layers(declaring: &str) -> Vec<&str> {
    let declared = declaring.lines().filter_map(|line| {
        let line = line.trim_start_matches("pub(crate) ").trim_start_matches("pub ");
        line.strip_prefix("mod ")?.strip_suffix(';')
    });
    declared.filter(|module| *module != "tests").collect()
}

/// The lines of a text outside of comments and tests.
fn code(text: &str) -> impl Iterator<Item = &str> {
    let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
    code.lines().filter(|line| !line.trim_start().starts_with("//"))
}

/// The modules that a text names by their paths.
fn used<'a>(text: &str, prefix: &str, layers: &[&'a str]) -> BTreeSet<&'a str> {
    let paths = code(text).flat_map(|line| {
        line.split(prefix).skip(1).map(|rest| {
            rest.split(|letter: char| !letter.is_alphanumeric() && letter != '_').next().unwrap()
        })
    });
    let modules = paths.filter_map(|name| layers.iter().copied().find(|layer| *layer == name));
    modules.collect()
}

/// The stages that read the syntax of Rust, in which names of Rust and of its attributes are written.
const READ_SYNTAX: &[&str] = &["format_string", "lower", "parse"];

/// Words of the language, types that every program has, and the variants that need no path.
const LANGUAGE: &str = "_ Err None Ok Self Some String bool char const crate enum fn \
    impl macro_rules mod self static str struct super trait type u16 u8";

/// The literals of a text that are a name of something other than the language.
fn names(text: &str) -> Vec<&str> {
    let is_name = |part: &&str| {
        part.starts_with(|letter: char| letter.is_ascii_alphabetic() || letter == '_')
            && part.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '_')
    };
    let quoted = |line| str::rsplit_once(line, '"').map_or("", |(before, _)| before).split('"');
    let literals = code(text).flat_map(|line| quoted(line).skip(1));
    literals
        .filter(|part| is_name(part) && !LANGUAGE.split(' ').any(|word| word == *part))
        .collect()
}

/// Whether a path of `super` leads out of a module that is `depth` below the one with the layers.
fn leads_out(text: &str, depth: usize) -> bool {
    code(text).any(|line| line.contains(&"super::".repeat(depth)))
}

/// Reads the modules that a file declares, and requires that none uses one that is declared later.
fn assert_layered(declaring: &str, prefix: &str, least: usize) {
    let declaring = Path::new(env!("CARGO_MANIFEST_DIR")).join(declaring);
    let text = fs::read_to_string(&declaring).unwrap();
    let layers = layers(&text);
    let folder = declaring.parent().unwrap();
    let mut uses = 0;
    for file in files(folder).into_iter().filter(|file| *file != declaring) {
        let relative = file.strip_prefix(folder).unwrap();
        let shown = file.display();
        let first = relative.components().next().unwrap();
        let module = Path::new(first.as_os_str()).file_stem().unwrap().to_str().unwrap();
        let own = layers.iter().position(|layer| *layer == module);
        let own = own.unwrap_or_else(|| panic!("{shown}: no module of {}", declaring.display()));
        let text = fs::read_to_string(&file).unwrap();
        let depth = relative.components().count() - usize::from(relative.ends_with("mod.rs"));
        let named = !leads_out(&text, depth) && !text.contains(&format!("{prefix}{{"));
        assert!(named, "{shown}: name the module in the path: `{prefix}…`");
        for used in used(&text, prefix, &layers) {
            uses += 1;
            let place = layers.iter().position(|layer| *layer == used).unwrap();
            assert!(place <= own, "{shown} uses `{used}`, which is declared below `{module}`");
        }
    }
    assert!(uses >= least, "the test reads the wrong lines: {uses}");
}

#[test]
fn a_module_of_core_uses_only_those_above_it() {
    assert_layered("core/src/lib.rs", "crate::", 30);
}

#[test]
fn a_stage_of_the_lint_uses_only_those_above_it() {
    assert_layered("lint/src/analysis/mod.rs", "crate::analysis::", 30);
}

#[test]
fn names_of_libraries_are_written_in_libraries_only() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("lint/src/analysis");
    let mut read = 0;
    for file in files(&folder) {
        let first = file.strip_prefix(&folder).unwrap().components().next().unwrap();
        if READ_SYNTAX.iter().any(|stage| first.as_os_str() == *stage) {
            continue;
        }
        read += 1;
        let text = fs::read_to_string(&file).unwrap();
        let names = names(&text);
        let shown = file.display();
        assert!(
            names.is_empty(),
            "{shown}: move {names:?} into lint/src/libraries, by what it means"
        );
    }
    assert!(read >= 50, "the test reads the wrong files: {read}");
}

#[test]
fn the_drawing_has_the_stages_in_their_order() {
    let read = |path| fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap();
    let drawing = read("lint/ARCHITECTURE.md");
    let drawn =
        drawing.lines().filter_map(|line| line.strip_prefix("analysis/")?.split(' ').next());
    assert_eq!(drawn.collect::<Vec<_>>(), layers(&read("lint/src/analysis/mod.rs")));
}

#[test]
fn an_upward_use_is_found() {
    let layers = ["code", "explain"];
    let all = |text| used(text, "crate::", &layers).into_iter().collect::<Vec<_>>();
    assert_eq!(all("use crate::explain::Fact;"), ["explain"]);
    assert_eq!(all("impl X for crate::code::Y {} // crate::explain"), ["code", "explain"]);
    assert!(all("// see crate::explain\nuse core::fmt;").is_empty());
    assert!(all("x();\n#[cfg(test)]\nmod tests {\n    use crate::explain::Fact;").is_empty());
    assert!(leads_out("use super::super::explain::Fact;", 2));
    assert!(leads_out("use super::explain::Fact;", 1));
    assert!(!leads_out("use super::Flow;", 2));
}

#[test]
fn a_name_of_a_library_is_found() {
    assert_eq!(names("(\"push_str\", [_]) | (\"None\", []) => \"join()\","), ["push_str"]);
    assert_eq!(names("path.is(\"CloseFrame\")"), ["CloseFrame"]);
    assert!(names("// \"clear\"\nlet text = format!(\"{name} {}\", \"fn\");").is_empty());
}
