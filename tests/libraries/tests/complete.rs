//! Every fixture is compiled, or left out for a reason.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use libraries::LEFT_OUT;

/// The packages whose modules are fixtures.
const PACKAGES: [&str; 2] = ["current", "tungstenite-28"];

/// The fixtures there are: `traps.rs`, `libraries/axum.rs`.
fn fixtures(root: &Path) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for folder in ["", "libraries/"] {
        for entry in fs::read_dir(root.join("../lint").join(folder)).unwrap() {
            let name = entry.unwrap().file_name().into_string().unwrap();
            if name.ends_with(".rs") {
                found.insert(format!("{folder}{name}"));
            }
        }
    }
    found
}

/// The fixtures that are modules of a package.
fn modules(text: &str) -> Vec<String> {
    text.lines()
        .filter_map(|line| line.trim().strip_prefix("#[path = \"../../../lint/"))
        .map(|rest| rest.trim_end_matches("\"]").to_owned())
        .collect()
}

#[test]
fn every_fixture_is_compiled_or_left_out() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut named: Vec<String> = LEFT_OUT.iter().map(|(file, _)| (*file).to_owned()).collect();
    for package in PACKAGES {
        let file = root.join(package).join("src/lib.rs");
        named.extend(modules(&fs::read_to_string(file).unwrap()));
    }
    let once: BTreeSet<String> = named.iter().cloned().collect();
    assert_eq!(once.len(), named.len(), "a fixture is named twice: {named:?}");

    let there = fixtures(root);
    let forgotten: Vec<_> = there.difference(&once).collect();
    assert!(forgotten.is_empty(), "neither compiled nor left out: {forgotten:?}");
    let gone: Vec<_> = once.difference(&there).collect();
    assert!(gone.is_empty(), "named, and not there: {gone:?}");
}

#[test]
fn what_is_left_out_has_a_reason() {
    for (file, reason) in LEFT_OUT {
        assert!(!reason.trim().is_empty(), "{file}");
    }
}
