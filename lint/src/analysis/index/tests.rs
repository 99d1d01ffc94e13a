//! Paths, and the items that they name.

use super::*;
use crate::analysis::hir::Hir;
use crate::analysis::lower::{self, MacroTable};
use crate::package::{Dependency, Manifest};

/// What a path means at the root of a crate that depends on axum.
fn resolved(source: &str, path: &str) -> String {
    let dependency = Dependency {
        package: "axum".to_owned(),
        name: "axum".to_owned(),
        features: None,
        always: true,
        path: None,
    };
    let manifest = Manifest { dependencies: vec![dependency], ..Manifest::default() };
    let mut packages = Packages::new(&[manifest]);
    let krate = packages.target(0, String::new());
    let mut hir = Hir::default();
    let tree = syn::parse_file(source).unwrap();
    let place = lower::Place { krate, ..lower::Place::default() };
    lower::lower(&mut hir, &tree, &place, &MacroTable::default());
    let index = Index::new(&hir, &packages);
    let scope = hir.modules[&(krate, Vec::new())];
    let segments = path.split("::").map(str::to_owned).collect();
    match index.resolve(&Path { segments, scope }) {
        Resolved::Library(items) => {
            let item = |item: &Item| format!("{} {}", item.library.name, item.path.join("::"));
            items.iter().map(item).collect::<Vec<_>>().join(", ")
        }
        Resolved::Def(def) => format!("own {}", hir.defs.get(def).name),
        Resolved::Variant(def, at) => format!("variant {at} of {}", hir.defs.get(def).name),
        Resolved::Constant(def) => format!("constant {}", hir.defs.get(def).name),
        Resolved::Associated(def, name) => format!("{name} of {}", hir.defs.get(def).name),
        Resolved::Unknown(path) => format!("unknown {}", path.join("::")),
    }
}

#[test]
fn items_of_libraries_are_found_by_every_way_to_import_them() {
    for (source, path) in [
        ("", "axum::extract::ws::CloseFrame"),
        ("use axum::extract::ws::CloseFrame;", "CloseFrame"),
        ("use axum::extract::ws;", "ws::CloseFrame"),
        ("use axum::extract::ws::{self as sockets};", "sockets::CloseFrame"),
        ("use axum::extract::ws::*;", "CloseFrame"),
        ("use axum::extract::ws::CloseFrame as Goodbye;", "Goodbye"),
        ("extern crate axum as web;", "web::extract::ws::CloseFrame"),
        ("mod prelude { pub use axum::extract::ws::*; } use prelude::*;", "CloseFrame"),
        ("use crate::a::Frame; mod a { pub use axum::extract::ws::CloseFrame as Frame; }", "Frame"),
        ("type Frame = axum::extract::ws::CloseFrame;", "Frame"),
    ] {
        assert_eq!(resolved(source, path), "axum CloseFrame", "{source} {path}");
    }
}

#[test]
fn items_of_the_crate_hide_those_of_globs() {
    let own = "use axum::extract::ws::*; struct CloseFrame;";
    assert_eq!(resolved(own, "CloseFrame"), "own CloseFrame");
}

#[test]
fn parts_of_types_are_found_through_their_names() {
    let source = "enum E { A, B } use E as Alias; \
                  struct S; impl S { const GONE: u16 = 1001; fn make() {} }";
    assert_eq!(resolved(source, "E::B"), "variant 1 of E");
    assert_eq!(resolved(source, "Alias::A"), "variant 0 of E");
    assert_eq!(resolved(source, "S::GONE"), "constant GONE");
    assert_eq!(resolved(source, "S::make"), "make of S");
}

#[test]
fn a_path_that_leads_in_a_circle_is_unknown() {
    let circle = "mod a { pub use super::b::*; } mod b { pub use super::a::*; } use a::*;";
    assert_eq!(resolved(circle, "Lost"), "unknown Lost");
    let names = resolved("use self::x as y; use self::y as x;", "x");
    assert!(names.starts_with("unknown "), "{names}");
}

#[test]
fn a_name_of_the_prelude_is_not_looked_for_in_other_modules() {
    let own = "mod other { type Result<T> = Outcome<T, u8>; enum Option { Some } struct Reply; }";
    assert_eq!(resolved(own, "Result"), "unknown Result");
    assert_eq!(resolved(own, "Option::Some"), "unknown Option::Some");
    assert_eq!(resolved(own, "Reply"), "own Reply");
    for brings in ["use other::Result;", "use other::*;", "use super::unread::Result;"] {
        assert_eq!(resolved(&format!("{brings} {own}"), "Result"), "own Result", "{brings}");
    }
}
