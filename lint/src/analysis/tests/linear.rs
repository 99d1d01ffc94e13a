//! The analysis takes a number of steps in proportion to the source.

use super::super::flow::Flow;
use super::super::index::Index;
use super::super::{Analysis, sites, whole};
use super::package_of;

/// The steps that the flow of values takes in a file that uses axum.
fn steps(text: &str) -> usize {
    let text = format!("use axum::extract::ws::CloseFrame; {text}");
    let package = package_of(&["axum"], &text);
    let mut unit = Analysis::new(&package);
    unit.read(whole(&package.files, 0));
    let index = Index::new(&unit.hir, &unit.packages);
    let flow = Flow::new(&index);
    assert!(!sites::sites(&flow).is_empty());
    flow.steps()
}

/// Twice the source takes about twice the steps.
fn is_linear(text: impl Fn(usize) -> String) {
    let (once, twice) = (steps(&text(40)), steps(&text(80)));
    assert!(twice < once * 5 / 2, "{once} {twice}");
}

#[test]
fn a_variable_that_all_arms_yield() {
    let arms = (0..10).map(|n| format!("{n} => a, ")).collect::<Vec<_>>().concat();
    let all = |n: usize| {
        let lets = format!("let a = match z {{ {arms} _ => a }};").repeat(n);
        format!("fn f(z: u8, a: u16) {{ {lets} CloseFrame {{ code: a, reason: x }}; }}")
    };
    is_linear(all);
}

#[test]
fn helpers_of_helpers() {
    is_linear(|n| {
        let helpers = (0..n)
            .map(|n| format!("fn f{n}(code: u16) {{ f{}(code); f{}(1006); }} ", n + 1, n + 1))
            .collect::<Vec<_>>()
            .concat();
        format!("{helpers} fn f{n}(code: u16) {{ CloseFrame {{ code, reason: x }}; }}")
    });
}

#[test]
fn functions_that_call_themselves() {
    is_linear(|n| {
        let functions = (0..n)
            .map(|n| {
                format!("fn f{n}(x: u8) -> u16 {{ if x == 0 {{ f{n}(x) + 1 }} else {{ 1006 }} }} ")
            })
            .collect::<Vec<_>>()
            .concat();
        let sends = (0..n)
            .map(|n| format!("CloseFrame {{ code: f{n}(1), reason: x }}; "))
            .collect::<Vec<_>>()
            .concat();
        format!("{functions} fn main() {{ {sends} }}")
    });
}

/// Whether there is a value decides about a default: each is looked at once for each behind it.
#[test]
fn defaults_of_defaults() {
    let text = |n| {
        let lets = "let a = a.unwrap_or(b);".repeat(n);
        format!("fn f(a: A, b: B) {{ {lets} CloseFrame {{ code: a.code, reason: x }}; }}")
    };
    let (once, twice) = (steps(&text(10)), steps(&text(20)));
    assert!(twice < once * 4, "{once} {twice}");
}

#[test]
fn calculations_of_calculations() {
    is_linear(|n| {
        let lets = "let a = a + a;".repeat(20);
        let send = "CloseFrame { code: a, reason: x };";
        let functions = (0..n).map(|n| format!("fn f{n}(a: u16) {{ {lets} {send} }}"));
        functions.collect::<Vec<_>>().concat()
    });
}
