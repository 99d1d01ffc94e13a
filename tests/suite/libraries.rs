//! The page about libraries shows what `tests/libraries/interop` compiles.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use crate::project::{root, rust_files};

const OPEN: &str = "```rust,ignore\n";
const CLOSE: &str = "```\n";

/// The page, rewritten first on request: the tests run side by side, and all of them
/// read it.
fn page() -> &'static str {
    static PAGE: OnceLock<String> = OnceLock::new();
    PAGE.get_or_init(|| {
        let file = root().join("src/docs/libraries.md");
        let now = fs::read_to_string(&file).unwrap();
        if std::env::var_os("WSCLOSE_UPDATE").is_none() {
            return now;
        }
        let written = written(now);
        fs::write(file, &written).unwrap();
        written
    })
}

fn interop() -> PathBuf {
    root().join("tests/libraries/interop")
}

/// A part of a file that the page shows.
struct Region {
    /// As the page names it: `axum.rs send`.
    name: String,
    text: String,
}

/// The lines under `// [send]` and the like, up to the next such line.
fn regions(file: &Path) -> Vec<Region> {
    let mut regions: Vec<Region> = Vec::new();
    for line in fs::read_to_string(file).unwrap().lines() {
        if let Some(name) = line.strip_prefix("// [").and_then(|rest| rest.strip_suffix(']')) {
            let file = file.file_name().unwrap().to_str().unwrap();
            regions.push(Region { name: format!("{file} {name}"), text: String::new() });
        } else if let Some(region) = regions.last_mut() {
            region.text += line;
            region.text.push('\n');
        }
    }
    for region in &mut regions {
        region.text = format!("{}\n", region.text.trim());
    }
    regions
}

fn all_regions() -> Vec<Region> {
    rust_files(&interop().join("src")).iter().flat_map(|file| regions(file)).collect()
}

/// The text of one region of a library.
pub(crate) fn region(library: &str, name: &str) -> String {
    let name = format!("{}.rs {name}", library.replace('-', "_"));
    let region = all_regions().into_iter().find(|region| region.name == name);
    region.unwrap_or_else(|| panic!("no {name}")).text
}

/// The libraries of the table, and their versions there.
pub(crate) fn rows() -> Vec<(String, String)> {
    let (_, table) = page().split_once("| library | version |").expect("the table of libraries");
    let rows = table.lines().skip(2).take_while(|line| line.starts_with("| "));
    rows.map(|row| {
        let cells: Vec<&str> = row.split('|').map(str::trim).collect();
        (cells[1].to_owned(), cells[2].to_owned())
    })
    .collect()
}

fn mark(region: &Region) -> String {
    format!("<!-- {} -->\n", region.name)
}

/// The page with every region written under its mark.
fn written(mut page: String) -> String {
    for region in all_regions() {
        let mark = mark(&region);
        let (before, after) = page.split_once(&mark).unwrap_or_else(|| panic!("no {mark}"));
        let after = match after.strip_prefix(OPEN) {
            Some(block) => block.split_once(CLOSE).expect("the end of a block").1,
            None => after,
        };
        page = format!("{before}{mark}{OPEN}{}{CLOSE}{after}", region.text);
    }
    page
}

#[test]
fn the_page_shows_what_is_compiled() {
    assert!(
        page() == written(page().to_owned()),
        "stale: run `WSCLOSE_UPDATE=1 cargo test --test suite`",
    );
}

#[test]
fn the_page_shows_each_region_once_and_no_other_code() {
    let page = page();
    let regions = all_regions();
    for region in &regions {
        assert_eq!(page.matches(&mark(region)).count(), 1, "{}", region.name);
    }
    assert_eq!(page.matches("<!-- ").count(), regions.len(), "a mark without a region");
    let fences = page.lines().filter(|line| line.starts_with("```")).count();
    assert_eq!(fences, 2 * regions.len(), "code that is not compiled");
}

#[test]
fn every_file_is_compiled() {
    let lib = fs::read_to_string(interop().join("src/lib.rs")).unwrap();
    for file in rust_files(&interop().join("src")) {
        let name = file.file_stem().unwrap().to_str().unwrap();
        let module = format!("mod {name};");
        assert!(name == "lib" || lib.lines().any(|line| line == module), "{name}");
    }
}

/// The version in `name = "=1.2.3"` or `name = { version = "=1.2.3", … }`.
fn version_in(manifest: &str, name: &str) -> String {
    let rest = manifest
        .lines()
        .find_map(|line| line.strip_prefix(name)?.strip_prefix(" = "))
        .unwrap_or_else(|| panic!("{name} is not a dependency"));
    let (_, version) = rest.split_once("\"=").expect("an exact version");
    version.split('"').next().unwrap().to_owned()
}

#[test]
fn the_table_names_the_compiled_versions_and_every_library_has_its_part() {
    let page = page();
    let manifest = fs::read_to_string(interop().join("Cargo.toml")).unwrap();
    let rows = rows();
    let files = rust_files(&interop().join("src"));
    let complete = files.iter().filter(|file| regions(file).len() == 3).count();
    assert_eq!(rows.len(), complete, "a row for each library with all three functions");
    for (name, version) in &rows {
        assert_eq!(*version, version_in(&manifest, name), "{name}");
        let (_, part) = page.split_once(&format!("\n# {name}\n")).expect(name);
        for region in ["send", "receive", "relay"] {
            let mark = format!("<!-- {}.rs {region} -->", name.replace('-', "_"));
            let part = part.split("\n# ").next().unwrap();
            assert!(part.contains(&mark), "{mark}");
        }
    }
    // The libraries without a row say their version under their heading.
    for name in ["embedded-websocket", "ratchet_rs", "websocketz", "wtx"] {
        let version = version_in(&manifest, name);
        let heading = format!("# {}\n", name.trim_end_matches("_rs"));
        let (_, part) = page.split_once(&heading).expect(name);
        let first = part.trim_start().lines().next().unwrap();
        assert!(first.to_lowercase().contains(&format!("version {version}.")), "{name}: {first}");
    }
}
