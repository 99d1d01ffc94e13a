//! The modules of the crate use each other in one direction.

#![expect(clippy::unwrap_used, reason = "a test stops at what it does not expect")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The Rust files of a folder and of those in it.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(self::files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files
}

/// The modules in the order of `lib.rs`, the lowest first.
fn layers(lib: &str) -> Vec<&str> {
    let declared = lib
        .lines()
        .filter_map(|line| line.trim_start_matches("pub ").strip_prefix("mod ")?.strip_suffix(';'));
    declared.collect()
}

/// The modules of the crate that a text mentions, outside of comments and tests.
fn used<'a>(text: &str, layers: &[&'a str]) -> BTreeSet<&'a str> {
    let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
    let code = code.lines().filter(|line| !line.trim_start().starts_with("//"));
    let paths = code.flat_map(|line| {
        line.split("crate::").skip(1).map(|rest| {
            rest.split(|letter: char| !letter.is_alphanumeric() && letter != '_').next().unwrap()
        })
    });
    let modules = paths.filter_map(|name| layers.iter().copied().find(|layer| *layer == name));
    modules.collect()
}

#[test]
fn a_module_uses_only_those_above_it_in_lib_rs() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let lib = fs::read_to_string(source.join("lib.rs")).unwrap();
    let layers = layers(&lib);
    assert!(layers.contains(&"code") && layers.contains(&"explain"), "{layers:?}");
    let mut uses = 0;
    for file in files(&source) {
        let relative = file.strip_prefix(&source).unwrap();
        if relative == Path::new("lib.rs") || relative.ends_with("tests.rs") {
            continue;
        }
        let first = relative.components().next().unwrap();
        let module = Path::new(first.as_os_str()).file_stem().unwrap().to_str().unwrap();
        let Some(own) = layers.iter().position(|layer| *layer == module) else {
            panic!("{} belongs to no module of lib.rs", relative.display());
        };
        let text = fs::read_to_string(&file).unwrap();
        assert!(!text.contains("crate::{"), "{}: name the module in the path", relative.display());
        for used in used(&text, &layers) {
            uses += 1;
            let place = layers.iter().position(|layer| *layer == used).unwrap();
            assert!(place <= own, "{} uses `{used}`, which is below it", relative.display());
        }
    }
    assert!(uses > 30, "the test reads the wrong lines");
}

#[test]
fn an_upward_use_is_found() {
    let layers = ["code", "explain"];
    let all = |text| used(text, &layers).into_iter().collect::<Vec<_>>();
    assert_eq!(all("use crate::explain::Fact;"), ["explain"]);
    assert_eq!(all("impl X for crate::code::Y {} // crate::explain"), ["code", "explain"]);
    assert!(all("// see crate::explain\nuse core::fmt;").is_empty());
    assert!(all("x();\n#[cfg(test)]\nmod tests {\n    use crate::explain::Fact;").is_empty());
}
