//! What a walk over a file carries along.

use std::ops::Range;

use syn::Attribute;

use super::cfg::{Cfg, cfg};
use super::crates::Crates;
use super::facts::Facts;
use super::fate::Place;
use super::functions::Function;
use super::item::Item;
use super::learned::Learned;
use super::locals::Locals;
use super::macros::Bodies;
use super::names::{Names, Target, segments};
use super::roots::Roots;
use crate::libraries::Library;
use crate::package::Places;
use crate::rules::Declaration;
use crate::site::{Side, Site};

/// What a walk is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    /// Constants, fields, frames and helpers of the package.
    Learn,
    /// Sites.
    Report,
}

/// A walk over one file.
pub(super) struct Visitor<'a> {
    pub(super) purpose: Purpose,
    pub(super) file: usize,
    pub(super) crates: &'a Crates,
    pub(super) facts: &'a Facts,
    pub(super) bodies: &'a Bodies,
    /// How the paths of the file begin.
    pub(super) roots: &'a Roots,
    pub(super) tree: &'a syn::File,
    pub(super) names: Names,
    pub(super) locals: Locals<'a>,
    pub(super) self_type: Option<String>,
    /// The path of the type that is `Self`.
    pub(super) self_path: Vec<String>,
    /// Inside a conversion into a library's type: what it makes is on its way out.
    pub(super) outgoing: bool,
    pub(super) function: Option<Function>,
    /// The type that the closure which comes next is called with.
    pub(super) handed_in: Option<Item>,
    /// Where what is written here goes.
    pub(super) place: Place,
    pub(super) test: bool,
    pub(super) wasm: Option<bool>,
    /// From where on variables that are bound now are seen.
    pub(super) since: usize,
    /// What conditions have looked at.
    pub(super) looked: Vec<String>,
    /// The ranges of codes that belong to a site already.
    pub(super) judged: Vec<Range<usize>>,
    pub(super) learned: Learned,
    pub(super) sites: Vec<(Site, Places)>,
    /// The sites of the functions that were walked over, those around others last.
    pub(super) functions: Vec<Range<usize>>,
    pub(super) declarations: Vec<Declaration>,
}

impl Visitor<'_> {
    pub(super) fn resolve(&self, path: &syn::Path) -> Target {
        let mut path = segments(path);
        if path.first().is_some_and(|first| first == "Self") && !self.self_path.is_empty() {
            path.splice(0..1, self.self_path.iter().cloned());
        }
        self.names.resolve(&path, self.crates)
    }

    /// The library items that a path may be.
    pub(super) fn items(&self, path: &syn::Path) -> Vec<Item> {
        match self.resolve(path) {
            Target::Items(items) => items,
            Target::Other(_) => Vec::new(),
        }
    }

    /// Who runs an item of a library here.
    pub(super) fn side(&self, library: &'static Library) -> Side {
        match (self.wasm, library.side_on_wasm) {
            (Some(true), Some(side)) => side,
            _ => library.side,
        }
    }

    /// Runs a walk at another place.
    pub(super) fn at(&mut self, place: Place, walk: impl FnOnce(&mut Self)) {
        let outer = std::mem::replace(&mut self.place, place);
        walk(self);
        self.place = outer;
    }

    /// Runs a walk inside a scope of variables.
    pub(super) fn scoped(&mut self, walk: impl FnOnce(&mut Self)) {
        self.locals.push();
        walk(self);
        self.locals.pop();
    }

    /// Runs a walk under attributes, which may make it test code or code for one target.
    pub(super) fn under(&mut self, attributes: &[Attribute], walk: impl FnOnce(&mut Self)) {
        let (test, wasm) = (self.test, self.wasm);
        for attribute in attributes {
            match cfg(attribute) {
                Cfg::Test => self.test = true,
                Cfg::Wasm => self.wasm = Some(true),
                Cfg::Native => self.wasm = Some(false),
                Cfg::Other => {}
            }
        }
        walk(self);
        (self.test, self.wasm) = (test, wasm);
    }
}
