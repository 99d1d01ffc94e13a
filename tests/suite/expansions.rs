//! What `#[close_codes]` generates compiles in every kind of crate, and keeps its names.

use std::fs;
use std::process::Output;

use crate::project::Project;

/// A package with one file, on which `wsclose` is a dependency.
struct Package {
    project: Project,
    name: &'static str,
}

impl Package {
    fn new(name: &'static str, edition: &str, kind: &str, source: &str) -> Package {
        let project = Project::new(name);
        project.write(
            "Cargo.toml",
            &format!(
                "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"{edition}\"\n{kind}\n\
                 [dependencies]\nwsclose = {}\n[workspace]\n",
                Project::dependency()
            ),
        );
        project.write("src/lib.rs", source);
        Package { project, name }
    }

    fn check(&self) -> Output {
        self.project.cargo_succeeds(&["check"])
    }

    /// The names of the macros that the crate exports, from what rustdoc lists as hidden items: the
    /// crate is recompiled, and its metadata contains them as text.
    fn exported_macros(&self) -> Vec<String> {
        self.project.cargo_succeeds(&["rustc", "--", "--emit=metadata"]);
        let folder = Project::target().join("debug/deps");
        let newest = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.extension().is_some_and(|extension| extension == "rmeta"))
            .filter(|path| {
                let name = path.file_stem().unwrap().to_str().unwrap();
                name.starts_with(&format!("lib{}-", self.name))
            })
            .max_by_key(|path| fs::metadata(path).unwrap().modified().unwrap())
            .unwrap();
        let metadata = String::from_utf8_lossy(&fs::read(newest).unwrap()).into_owned();
        let is_name = |c: char| c == '_' || c.is_ascii_alphanumeric();
        let mut names: Vec<String> = metadata
            .split("__wsclose_")
            .skip(1)
            .map(|behind| behind.chars().take_while(|&c| is_name(c)).collect())
            .collect();
        names.sort();
        names.dedup();
        names
    }
}

const ENUM: &str = "/// Why.\n#[wsclose::close_codes]\npub enum Chat {\n    /// Gone.\n    \
                    #[code(remedy = none)]\n    Gone = 4001,\n}\n";

#[test]
fn an_exported_macro_keeps_its_name() {
    let package = Package::new("names", "2024", "", ENUM);
    let first = package.exported_macros();
    assert_eq!(first.len(), 1, "{first:?}");
    let lines_above = format!("//! Above.\n\nfn other() {{\n    let _ = 1;\n}}\n\n\n{ENUM}");
    package.project.write("src/lib.rs", &lines_above);
    assert_eq!(package.exported_macros(), first);
    // The same source once more.
    package.project.write("src/lib.rs", &format!("{lines_above}\n"));
    assert_eq!(package.exported_macros(), first);
}

#[test]
fn enums_that_say_the_same_do_not_collide() {
    let source = format!(
        "macro_rules! codes {{ ($name:ident) => {{ pub mod $name {{ {ENUM} }} }}; }}\n\
         codes!(a);\ncodes!(b);\n\
         #[path = \"codes.rs\"]\npub mod c;\n#[path = \"codes.rs\"]\npub mod d;\n\
         pub mod e {{ include!(\"codes.rs\"); }}\npub mod f {{ include!(\"codes.rs\"); }}\n\
         #[wsclose::closes_with(a::Chat::Gone, b::Chat::Gone, c::Chat::Gone, d::Chat::Gone, \
         e::Chat::Gone, f::Chat::Gone)]\n\
         pub fn close() -> u16 {{ use f::Chat; Chat::Gone.code().get() }}\n"
    );
    let package = Package::new("same_text", "2024", "", &source);
    package.project.write("src/codes.rs", ENUM);
    assert_eq!(package.exported_macros().len(), 6);
}

#[test]
fn a_crate_that_forbids_lints_can_have_codes() {
    let source = format!(
        "#![forbid(dead_code, deprecated, unused_imports, unused_macros, unused_macro_rules, \
         non_local_definitions, unused, warnings)]\n{ENUM}\
         #[wsclose::close_codes(display)]\nenum Private {{ Here = 4001, #[cfg(any())] Not = 4002 }}\n\
         pub fn number() -> u16 {{\n    #[wsclose::close_codes]\n    enum Inner {{ Here = 4001 }}\n    \
         Inner::Here.code().get() + Private::Here as u16\n}}\n"
    );
    Package::new("forbids", "2024", "", &source).check();
}

#[test]
fn names_of_the_standard_library_stay_its_own() {
    let source = "#![deny(warnings)]\n#![allow(non_camel_case_types)]\n\
         #[wsclose::close_codes]\n#[derive(Clone, Copy)]\npub enum vec {\n    /// A.\n    \
         #[code(remedy = none)]\n    A = 4001,\n}\n\
         #[wsclose::close_codes]\nenum println { Error = 4001 }\n\
         #[wsclose::close_codes(display)]\n#[derive(Debug)]\nenum Result { Error = 4001, Ok = 4002, Err = 4003, \
         Some = 4004, None = 4005, Other(wsclose::SendCode) }\n\
         #[wsclose::closes_with(link vec::A)]\n\
         pub fn all() -> Vec<u16> {\n    println!(\"{}\", println::Error.code().get());\n    \
         let _ = (Result::try_from(1006).is_err(), Result::Ok, Result::Err, Result::Some, Result::None);\n    \
         vec![vec::A.code().get(), Result::Error.code().get()]\n}\n";
    Package::new("std_names", "2024", "", source).check();
}

#[test]
fn every_edition_can_have_codes() {
    for (edition, name) in
        [("2015", "edition_2015"), ("2018", "edition_2018"), ("2021", "edition_2021")]
    {
        let source = format!(
            "#![deny(warnings)]\nextern crate wsclose;\n{ENUM}\
             pub mod private {{\n    use wsclose;\n    #[wsclose::close_codes(display)]\n    \
             pub(crate) enum Private {{ Here = 4001, Other(wsclose::CloseCode) }}\n    \
             #[wsclose::closes_with(Private::Here, ::Chat::Gone)]\n    pub fn close() -> u16 {{\n        \
             Private::from(wsclose::CloseCode::from(4001)).code().get() + Private::Here.code().get()\n    \
             }}\n}}\n"
        );
        let source =
            if edition == "2015" { source } else { source.replace("::Chat", "crate::Chat") };
        Package::new(name, edition, "", &source).check();
    }
}

#[test]
fn a_crate_of_procedural_macros_can_have_codes() {
    let source = "#![deny(warnings)]\nextern crate proc_macro;\n\
         mod codes {\n    #[wsclose::close_codes]\n    pub enum Chat {\n        /// Gone.\n        \
         #[code(remedy = none)]\n        Gone = 4001,\n    }\n}\n\
         #[proc_macro]\npub fn number(_: proc_macro::TokenStream) -> proc_macro::TokenStream { close() }\n\
         #[wsclose::closes_with(codes::Chat::Gone)]\nfn close() -> proc_macro::TokenStream {\n    \
         codes::Chat::Gone.code().get().to_string().parse().unwrap()\n}\n";
    Package::new("proc_macros", "2024", "[lib]\nproc-macro = true", source).check();
}
