//! The codes that an application defines, and where it sends and matches them.

use std::collections::BTreeSet;

use crate::analysis::flow::Flow;
use crate::analysis::hir::{ContextId, DefId, DefKind, ExprId, ExprKind, Pattern, Span, TypeRef};
use crate::analysis::index::Resolved;
use crate::analysis::needs::words;
use crate::analysis::sites::sites;
use crate::analysis::words::{Wanted, Word, Words};
use crate::application::{CodeDefinition, Description};
use crate::libraries::wsclose;
use crate::report::Place;
use crate::site::{Action, Code, Part};
use rustc_hash::FxHashSet;

/// The names by which the defined codes are used.
pub(super) fn names(flow: &Flow<'_>) -> Names {
    Names::of(&definitions(flow))
}

/// The defined codes, with their uses.
pub(super) fn used(flow: &Flow<'_>) -> Vec<CodeDefinition> {
    let mut uses = Uses::new(flow, definitions(flow));
    uses.add_values();
    uses.add_patterns();
    uses.add_sites();
    uses.finish()
}

/// A code with the item that defines it: a constant, or a variant of an enum.
struct Defined {
    item: (DefId, Option<usize>),
    code: CodeDefinition,
}

fn definitions(flow: &Flow<'_>) -> Vec<Defined> {
    let mut all = Vec::new();
    for (id, def) in flow.hir.defs.iter() {
        match &def.kind {
            DefKind::Constant { value, owner, .. } => {
                let Some(described) = &def.described else { continue };
                let owner = owner.and_then(|id| flow.hir.impls.get(id).ty.as_ref());
                let owner = owner.and_then(TypeRef::name);
                let place = place(def.span, def.test);
                all.push(Defined {
                    item: (id, None),
                    code: code(&def.name, owner, flow.number(*value), place, described),
                });
            }
            DefKind::Enum { variants, .. } => {
                for (at, variant) in variants.iter().enumerate() {
                    let (Some(described), Some(value)) = (&variant.described, variant.discriminant)
                    else {
                        continue;
                    };
                    let (owner, number) = (Some(def.name.as_str()), flow.number(value));
                    let place = place(variant.span, def.test);
                    all.push(Defined {
                        item: (id, Some(at)),
                        code: code(&variant.name, owner, number, place, described),
                    });
                }
            }
            _ => {}
        }
    }
    all
}

fn code(
    name: &str,
    owner: Option<&str>,
    number: Option<i128>,
    place: Place,
    described: &Description,
) -> CodeDefinition {
    CodeDefinition {
        number: number.and_then(|number| u16::try_from(number).ok()),
        name: name.to_owned(),
        owner: owner.map(str::to_owned),
        place,
        description: described.clone(),
        sent: Vec::new(),
        matched: Vec::new(),
    }
}

fn place(span: Span, test: bool) -> Place {
    Place { file: span.file as usize, range: span.range(), test }
}

/// The words of which a file has one if it uses a code: names of variants and constants, numbers.
pub(super) struct Names(Vec<(Word, String)>);

impl Names {
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn of(definitions: &[Defined]) -> Names {
        let numbers = definitions.iter().filter_map(|it| it.code.number);
        let names = definitions.iter().map(|it| it.code.name.clone());
        let all: BTreeSet<String> = names.chain(numbers.map(|it| it.to_string())).collect();
        Names(all.into_iter().map(|name| (Word::of(&name), name)).collect())
    }
}

impl Wanted for Names {
    fn may_be_in(&self, _: usize, words: &Words) -> bool {
        self.0.iter().any(|(word, _)| words.may_hold(*word))
    }

    fn is_in(&self, _: usize, _: &str, text: &str, known: &Words) -> bool {
        let mut may = self.0.iter().filter(|(word, _)| known.may_hold(*word));
        may.any(|(_, name)| words(text, name).next().is_some())
    }
}

/// What is done with a value that is a code.
enum Fate {
    Sent,
    Matched,
    /// It is printed, or asked what it means.
    Told,
}

/// The uses of some codes.
struct Uses<'f> {
    flow: &'f Flow<'f>,
    codes: Vec<Defined>,
    names: FxHashSet<String>,
    /// What `#[closes_with]` declares; the function sends it elsewhere.
    declared: FxHashSet<ExprId>,
}

impl<'f> Uses<'f> {
    fn new(flow: &'f Flow<'f>, codes: Vec<Defined>) -> Uses<'f> {
        let names = codes.iter().map(|it| it.code.name.clone()).collect();
        let functions = flow.hir.functions.iter();
        let declared = functions.filter_map(|(_, function)| function.declared.as_ref());
        let declared = declared.flatten().flatten().copied().collect();
        Uses { flow, codes, names, declared }
    }

    /// Where an expression names a code.
    fn add_values(&mut self) {
        let hir = self.flow.hir;
        for (id, expr) in hir.exprs.iter() {
            let named: Vec<usize> = match &expr.kind {
                ExprKind::Path(path) | ExprKind::Struct { path, .. } => {
                    if !self.names.contains(path.last()) {
                        continue;
                    }
                    self.named(&self.flow.index.resolve(path)).into_iter().collect()
                }
                ExprKind::Checked { number: Some(number), .. } => match hir.kind(*number) {
                    ExprKind::Int(number, _) => self.numbered(*number),
                    _ => continue,
                },
                _ => continue,
            };
            if named.is_empty() || self.declared.contains(&id) || self.is_definition(id) {
                continue;
            }
            let place = place(expr.span, hir.context(id).test);
            let fate = self.fate(id);
            for at in named {
                self.add(at, &fate, place.clone());
            }
        }
    }

    /// Where a pattern names a code.
    fn add_patterns(&mut self) {
        for compared in &self.flow.hir.compared {
            let named = match &compared.with {
                Pattern::Path(path) if self.names.contains(path.last()) => {
                    self.named(&self.flow.index.resolve(path)).into_iter().collect()
                }
                Pattern::Number(number) => self.numbered(*number),
                _ => continue,
            };
            let place = place(compared.span, self.is_test(compared.context));
            for at in named {
                self.add(at, &Fate::Matched, place.clone());
            }
        }
    }

    /// Where the number of a code is sent without its name.
    fn add_sites(&mut self) {
        for placed in sites(self.flow) {
            let (site, places) = (placed.site, placed.places);
            let (Action::Send, Code::Known { number, .. }) = (site.action, &site.code) else {
                continue;
            };
            for at in self.numbered(*number) {
                let range = places.of(Part::Code);
                let place = Place { file: site.file, range, test: site.test };
                self.add(at, &Fate::Sent, place);
            }
        }
    }

    fn add(&mut self, at: usize, fate: &Fate, place: Place) {
        let Some(defined) = self.codes.get_mut(at) else { return };
        match fate {
            Fate::Sent if place.range != defined.code.place.range => defined.code.sent.push(place),
            Fate::Matched => defined.code.matched.push(place),
            _ => {}
        }
    }

    fn named(&self, resolved: &Resolved) -> Option<usize> {
        let item = match resolved {
            Resolved::Variant(def, at) => (*def, Some(*at)),
            Resolved::Def(def) | Resolved::Constant(def) => (*def, None),
            _ => return None,
        };
        self.codes.iter().position(|it| it.item == item)
    }

    fn numbered(&self, number: i128) -> Vec<usize> {
        let is_it = |it: &Defined| it.code.number.is_some_and(|own| i128::from(own) == number);
        self.codes.iter().enumerate().filter(|(_, it)| is_it(it)).map(|(at, _)| at).collect()
    }

    /// Is it a part of what another code is defined by?
    fn is_definition(&self, id: ExprId) -> bool {
        let constant = self.flow.hir.context(id).constant;
        constant.is_some_and(|constant| self.codes.iter().any(|it| it.item.0 == constant))
    }

    fn is_test(&self, context: ContextId) -> bool {
        self.flow.hir.contexts.get(context).test
    }

    fn fate(&self, id: ExprId) -> Fate {
        let mut at = id;
        while let Some(parent) = self.flow.hir.expr(at).parent {
            match self.flow.hir.kind(parent) {
                ExprKind::Look(_) => return Fate::Matched,
                ExprKind::Show(_) | ExprKind::Format(_) => return Fate::Told,
                ExprKind::Method { receiver, name, .. } if *receiver == at => {
                    if wsclose::describes(name) {
                        return Fate::Told;
                    }
                }
                ExprKind::Convert { .. } | ExprKind::Cast { .. } | ExprKind::Field { .. } => {}
                ExprKind::Call { callee, .. } if *callee == at => {}
                _ => break,
            }
            at = parent;
        }
        Fate::Sent
    }

    fn finish(self) -> Vec<CodeDefinition> {
        let mut codes: Vec<CodeDefinition> = self.codes.into_iter().map(|it| it.code).collect();
        for code in &mut codes {
            for places in [&mut code.sent, &mut code.matched] {
                places.sort_by_key(order);
                // A name and the site around it are one use.
                places.dedup_by(|a, b| a.file == b.file && a.range.start < b.range.end);
            }
        }
        codes.sort_by_key(|code| order(&code.place));
        codes
    }
}

fn order(place: &Place) -> (usize, usize) {
    (place.file, place.range.start)
}
