//! The first walks: over every file once, and again over those that may say more by then.

use syn::visit::Visit;

use super::crates::Crates;
use super::facts::Facts;
use super::learned::Learned;
use super::visitor::Purpose;
use super::worth::holds;
use super::{Parsed, visitor};
use crate::package::Package;

/// A constant may be made of one that comes later; nobody writes more than a few of them in a row.
const MOST: usize = 4;

/// What was learned of each parsed file, and of all of them together.
pub(super) struct Passes<'p> {
    package: &'p Package,
    crates: &'p Crates,
    learned: Vec<Learned>,
    pub(super) facts: Facts,
}

impl<'p> Passes<'p> {
    pub(super) fn new(package: &'p Package, crates: &'p Crates) -> Passes<'p> {
        Passes { package, crates, learned: Vec::new(), facts: Facts::default() }
    }

    /// Learns of the files behind those that are known already, and what these say more then.
    pub(super) fn learn(&mut self, parsed: &[Parsed]) {
        let mut again: Vec<usize> = (self.learned.len()..parsed.len()).collect();
        self.learned.resize_with(parsed.len(), Learned::default);
        for _ in 0..MOST {
            for &position in &again {
                let (Some(file), Some(learned)) =
                    (parsed.get(position), self.learned.get_mut(position))
                else {
                    continue;
                };
                let mut visitor = visitor(file, self.crates, &self.facts, Purpose::Learn);
                visitor.visit_file(&file.file);
                *learned = visitor.learned;
            }
            let mut facts = Facts::default();
            for (file, learned) in parsed.iter().zip(&self.learned) {
                facts.add(file.index, learned);
            }
            let (old, new) = (self.facts.news(), facts.news());
            let news: Vec<_> = old.symmetric_difference(&new).collect();
            let numbers = facts.numbers() != self.facts.numbers();
            self.facts = facts;
            let says_more = |(file, learned): (&Parsed, &Learned)| {
                let text = self.package.files.get(file.index).map_or("", |file| &file.text);
                (numbers && learned.open)
                    || news.iter().any(|(a, b)| holds(text, a) && holds(text, b))
            };
            again = parsed
                .iter()
                .zip(&self.learned)
                .enumerate()
                .filter(|(_, pair)| says_more(*pair))
                .map(|(position, _)| position)
                .collect();
            if again.is_empty() {
                break;
            }
        }
    }
}
