//! Decides which functions of a file are read: those that contain something wanted.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::analysis::hir::FunctionId;
use crate::analysis::lower;
use crate::analysis::needs::{self, NeedsAmong};
use crate::analysis::parse::{Body, LeftOut};
use crate::analysis::prefilter::{Needles, Renamed, is_implemented, renamed};
use crate::analysis::words::Words;
use crate::package::File;

/// A file to read.
#[derive(Debug)]
pub(super) struct Source<'f> {
    pub(super) index: usize,
    pub(super) file: &'f File,
    pub(super) words: Words,
}

/// What is wanted of a file.
pub(super) struct Wants<'w> {
    pub(super) needles: &'w Needles,
    pub(super) needs: &'w NeedsAmong<'w>,
}

impl Wants<'_> {
    /// The parts of a file in which nothing is wanted.
    pub(super) fn left_out(&self, source: &Source<'_>) -> LeftOut {
        let Source { file, words, .. } = source;
        let mut left_out = LeftOut::most(&file.text);
        let LeftOut { functions, macros, .. } = &mut left_out;
        let mut places = BTreeSet::new();
        self.needles.add_places(file.package, &file.text, words, &mut places);
        let is_outside = |at: &usize| {
            let before = functions.partition_point(|body| body.function.end <= *at);
            functions.get(before).is_none_or(|body| !body.function.contains(at))
        };
        let is_in_macro = |at: usize| macros.iter().any(|definition| definition.contains(&at));
        let Some(outside) = places_outside(&file.text, &mut places, is_outside, is_in_macro) else {
            functions.clear();
            return left_out;
        };
        if outside.iter().any(|at| is_implemented(&file.text, *at)) {
            let makes = ["Self {", "Self("];
            places.extend(makes.iter().flat_map(|it| file.text.match_indices(it)).map(|it| it.0));
        }
        self.needs.add_places(file.package, &file.path, &file.text, words, &mut places);
        functions.retain(|body| !has(&places, &body.function));
        left_out
    }
}

/// Returns the offsets outside functions at which something wanted is mentioned, and adds to
/// `places` where its other names occur. Returns `None` if any function may use it under an unknown
/// name.
fn places_outside(
    text: &str,
    places: &mut BTreeSet<usize>,
    is_outside: impl Fn(&usize) -> bool,
    is_in_macro: impl Fn(usize) -> bool,
) -> Option<Vec<usize>> {
    let mut outside: Vec<usize> = places.iter().copied().filter(&is_outside).collect();
    let (mut next, mut names) = (0, BTreeSet::new());
    while let Some(&at) = outside.get(next) {
        next += 1;
        if is_in_macro(at) {
            return None;
        }
        match renamed(text, at) {
            Renamed::Inside => return None,
            Renamed::To(name) if names.insert(name) => {
                let new: Vec<usize> = needs::words(text, name).collect();
                outside.extend(new.iter().filter(|at| is_outside(at)));
                places.extend(new);
            }
            Renamed::To(_) | Renamed::No => {}
        }
    }
    Some(outside)
}

fn has(places: &BTreeSet<usize>, range: &Range<usize>) -> bool {
    places.range(range.clone()).next().is_some()
}

/// The functions that were not read so far.
#[derive(Debug, Default)]
pub(super) struct UnreadFunctions(Vec<OfFile>);

#[derive(Debug)]
struct OfFile {
    index: usize,
    words: Words,
    functions: Vec<(Body, lower::Unread)>,
}

/// Functions of a file to read.
pub(super) type More = (usize, Vec<(Body, lower::Unread)>);

impl UnreadFunctions {
    /// Adds those of a file.
    pub(super) fn add(&mut self, source: Source<'_>, left_out: LeftOut, all: Vec<lower::Unread>) {
        let bodies = left_out.functions;
        let body = |start: usize| bodies.iter().find(|body| body.block.start == start).cloned();
        let functions: Vec<_> =
            all.into_iter().filter_map(|unread| Some((body(unread.start)?, unread))).collect();
        if !functions.is_empty() {
            self.0.push(OfFile { index: source.index, words: source.words, functions });
        }
    }

    /// Removes and returns the functions that are asked for, and those that contain something needed.
    pub(super) fn take<'f>(
        &mut self,
        asked: &BTreeSet<FunctionId>,
        needs: &NeedsAmong<'_>,
        file: impl Fn(usize) -> Option<&'f File>,
    ) -> Vec<More> {
        let mut taken = Vec::new();
        for OfFile { index, words, functions } in &mut self.0 {
            let mut places = BTreeSet::new();
            if let Some(file) = file(*index) {
                needs.add_places(file.package, &file.path, &file.text, words, &mut places);
            }
            let (wanted, rest) =
                std::mem::take(functions).into_iter().partition(|(body, unread)| {
                    asked.contains(&unread.id) || has(&places, &body.function)
                });
            *functions = rest;
            taken.push((*index, wanted));
        }
        self.0.retain(|of_file| !of_file.functions.is_empty());
        taken.retain(|(_, wanted): &More| !wanted.is_empty());
        taken
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::index::{Asked, Need};
    use crate::analysis::needs::Needs;
    use crate::analysis::packages::Packages;
    use crate::package::{Dependency, Manifest};

    /// The functions that are read of a file of a package that uses axum and tungstenite.
    fn read(text: &str, needs: &[Need]) -> Vec<String> {
        let libraries = ["axum", "tungstenite"].map(|name| Dependency::new(name, name));
        let manifest = Manifest::of(libraries.to_vec());
        let packages = Packages::new(&[manifest]);
        let needs: Needs = needs.iter().cloned().map(Asked::near).collect();
        let wants = Wants { needles: &Needles::new(&packages), needs: &needs.among(&packages) };
        let file = File { text: text.to_owned(), ..File::default() };
        let words = Words::of(text);
        let left_out = wants.left_out(&Source { index: 0, file: &file, words }).functions;
        let all = LeftOut::most(text).functions.into_iter();
        let read = all.filter(|body| !left_out.contains(body));
        let name = |body: Body| {
            let text = text.get(body.function).unwrap().split_once("fn ").unwrap().1;
            text.split('(').next().unwrap().to_owned()
        };
        read.map(name).collect()
    }

    #[test]
    fn a_function_is_read_for_what_it_holds() {
        let text = "use axum::extract::ws::CloseFrame;
            fn send() { CloseFrame { code: 1000, reason }; }
            fn change(frame: &mut CloseFrame) { frame.code = 1006; }
            fn call() { send() }
            fn other() { println!(\"CloseFrame\") }";
        assert_eq!(read(text, &[]), ["send", "change"]);
        let calls = Need::Calls {
            owner: None,
            name: "send".to_owned(),
            is_method: false,
            has_arguments: false,
        };
        assert_eq!(read(text, &[calls]), ["send", "change", "call"]);
    }

    #[test]
    fn another_name_of_a_shape_is_looked_for() {
        let functions = "fn a() { F { code, reason } } fn b() { G { code, reason } } fn c() {}";
        for (head, names) in [
            ("use axum::extract::ws::CloseFrame as F;", &["a"][..]),
            ("use axum::extract::ws::{CloseFrame as F, Message};", &["a"]),
            ("use axum::{a::{B}, extract::ws::CloseFrame as F};", &["a"]),
            ("use axum::extract::ws; pub type F = ws::CloseFrame;", &["a"]),
            ("use axum::extract::ws; pub type F = ws::CloseFrame; type G = F;", &["a", "b"]),
            ("use axum::extract::ws::CloseFrame as F; use self::F as G;", &["a", "b"]),
            ("use axum::extract::ws::CloseFrame as _;", &[]),
            ("use axum::extract::ws::CloseFrame;", &[]),
            ("use axum::ws; const C: ws::CloseFrame = ws::CloseFrame { code, reason };", &[]),
        ] {
            assert_eq!(read(&format!("{head} {functions}"), &[]), names, "{head}");
        }
    }

    #[test]
    fn all_functions_are_read_where_anything_may_stand_for_a_shape() {
        let functions = "fn a() { Away } fn b() { close!() }";
        for head in [
            "use axum::ws; macro_rules! close { () => { ws::CloseFrame { code, reason } } }",
            "use tungstenite::protocol::frame::coding::CloseCode::*;",
            "use tungstenite::protocol::frame::coding::CloseCode::{Away, Bad};",
        ] {
            assert_eq!(read(&format!("{head} {functions}"), &[]), ["a", "b"], "{head}");
        }
    }

    #[test]
    fn the_type_of_an_impl_is_self() {
        let text = "use axum::extract::ws::CloseFrame; impl From<A> for CloseFrame {
            fn from(a: A) -> Self { Self { code: 1006, reason } } fn other() {} }";
        assert_eq!(read(text, &[]), ["from"]);
    }
}
