//! The pages that can be found, and what each term says for each of them.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use wsclose_core::__private::words;
use wsclose_core::explain::Language;

use super::messages_of;
use super::terms::{ENDINGS, NOISE, STOP, Terms, WORD};
use crate::commands::{own_explanation, own_places, summary};
use crate::config::{RuleInfo, RuleSet};
use crate::scenarios::{SCENARIOS, Scenario};
use crate::text::unindented;
use crate::website::{Own, Subject, peers};

/// What a page is about.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Page<'a> {
    /// A code of the workspace.
    Own(&'a Own<'a>),
    Subject(Subject),
    Scenario(&'static Scenario),
    Rule(RuleInfo),
    /// An implementation, by its name.
    Peer(&'static str),
}

/// All that the search knows, in one language. Serialized, it is the data of the site's search.
#[derive(Debug, Serialize)]
pub(crate) struct Index<'a> {
    #[serde(skip)]
    pub(crate) pages: Vec<Page<'a>>,
    /// Of each page about codes, the first and the last number.
    pub(super) numbers: Vec<Option<(u16, u16)>>,
    /// The names of rules and implementations, reduced to their letters, with the
    /// position of the page. They are made of words that other texts have too, so only a query that
    /// is all of the name, or its beginning, finds them.
    pub(super) names: Vec<(String, usize)>,
    /// How much a term says for a page, by the page's position.
    pub(super) terms: BTreeMap<String, BTreeMap<usize, u32>>,
    /// Names, symptoms, and messages reduced to their letters; a message is in
    /// pieces where something differs each time. With the position of the page.
    pub(super) phrases: Vec<(Vec<String>, usize)>,
    noise: &'static str,
    word: &'static str,
    endings: &'static [&'static str],
    stop: &'static [&'static str],
}

/// How much a term counts, depending on where it was found.
const NAME: u32 = 6;
const SYMPTOM: u32 = 4;
const MESSAGE: u32 = 2;
const TEXT: u32 = 1;

impl<'a> Index<'a> {
    /// The index of a language, with the rules and the codes of a workspace. Symptoms and scenarios can
    /// be searched in English as well: consoles and libraries speak it.
    pub(crate) fn new(language: Language, rules: &RuleSet, own: &'a [Own<'a>]) -> Index<'a> {
        let pages: Vec<Page<'_>> = own
            .iter()
            .map(Page::Own)
            .chain(Subject::all().map(Page::Subject))
            .chain(SCENARIOS.iter().map(Page::Scenario))
            .chain(rules.all().iter().copied().map(Page::Rule))
            .chain(peers::names().map(Page::Peer))
            .collect();
        let mut counts: Vec<BTreeMap<String, u32>> = Vec::new();
        let mut phrases = Vec::new();
        for (position, page) in pages.iter().enumerate() {
            let mut terms = BTreeMap::new();
            let mut seen = BTreeSet::new();
            for (weight, text) in page.texts(language) {
                for term in Terms::of(&text).words {
                    let most = terms.entry(term).or_insert(0);
                    *most = weight.max(*most);
                }
                let pieces: Vec<String> =
                    text.split('…').map(|piece| Terms::of(piece).squashed).collect();
                // A message that ends with a colon introduces another one.
                let is_whole = weight > TEXT && !text.ends_with(':');
                if is_whole && pieces.iter().any(|piece| !piece.is_empty()) {
                    seen.insert(pieces);
                }
            }
            phrases.extend(seen.into_iter().map(|pieces| (pieces, position)));
            counts.push(terms);
        }
        let name = |(position, page): (usize, &Page<'_>)| {
            Some((Terms::of(page.exact_name()?).squashed, position))
        };
        Index {
            names: pages.iter().enumerate().filter_map(name).collect(),
            numbers: pages.iter().map(|page| page.numbers()).collect(),
            terms: weighed(&counts),
            phrases,
            pages,
            noise: NOISE,
            word: WORD,
            endings: ENDINGS,
            stop: STOP,
        }
    }
}

/// Weighs each term by how few pages have it.
fn weighed(pages: &[BTreeMap<String, u32>]) -> BTreeMap<String, BTreeMap<usize, u32>> {
    let mut out: BTreeMap<String, BTreeMap<usize, u32>> = BTreeMap::new();
    for (position, terms) in pages.iter().enumerate() {
        for (term, weight) in terms {
            out.entry(term.clone()).or_default().insert(position, *weight);
        }
    }
    let with_terms = pages.iter().filter(|terms| !terms.is_empty()).count();
    for weights in out.values_mut() {
        // The bits that it takes to single out the pages, times four.
        let share = (with_terms + 1) / weights.len();
        let rarity = share.pow(4).ilog2();
        for weight in weights.values_mut() {
            *weight *= rarity;
        }
    }
    out
}

impl Page<'_> {
    /// What `cargo wsclose explain` takes for it.
    pub(crate) fn name(self) -> String {
        match self {
            Page::Own(own) => own.code.definition.path(),
            Page::Subject(subject) => subject.numbers().1.to_string(),
            Page::Scenario(scenario) => scenario.name.to_owned(),
            Page::Rule(rule) => rule.name.to_owned(),
            Page::Peer(name) => name.to_owned(),
        }
    }

    /// Its page, from the folder of the language.
    pub(crate) fn path(self) -> String {
        match self {
            Page::Own(own) => own.path.clone(),
            Page::Subject(subject) => subject.path(),
            Page::Scenario(scenario) => scenario.path(),
            Page::Rule(rule) => format!("rules/{}.html", rule.name),
            Page::Peer(name) => format!("peers.html#{}", peers::anchor(name)),
        }
    }

    pub(crate) fn title(self, language: Language) -> String {
        match self {
            Page::Own(own) => own.title(),
            Page::Subject(subject) => subject.title(language),
            Page::Scenario(scenario) => scenario.title(language).to_owned(),
            Page::Rule(rule) => rule.name.to_owned(),
            Page::Peer(name) => peers::versions(name),
        }
    }

    /// The text under its title in a list of pages.
    pub(crate) fn description(self, language: Language) -> String {
        match self {
            Page::Own(own) => own.code.definition.description.meaning.clone(),
            Page::Subject(subject) => subject.explain(language).description().to_owned(),
            Page::Rule(rule) => summary(rule.documentation),
            Page::Scenario(_) | Page::Peer(_) => String::new(),
        }
    }

    /// The whole answer.
    pub(crate) fn markdown(self, language: Language) -> String {
        match self {
            Page::Subject(subject) => {
                let explanation = subject.explain(language);
                let text = explanation.markdown().to_string();
                format!(
                    "{}\n\n{}",
                    subject.in_full(&text),
                    subject.in_full(&explanation.advice().to_string())
                )
            }
            Page::Scenario(scenario) => scenario.text(language).trim_end().to_owned(),
            Page::Own(own) => {
                let explained = own_explanation(own.code).map(|it| it.in_language(language));
                let text = explained.map(|it| it.markdown().to_string()).unwrap_or_default();
                let places = own_places(own.code, language);
                format!("{text}\n\n{}", places.trim_end())
            }
            Page::Rule(rule) => {
                let lines: Vec<&str> = unindented(rule.documentation).collect();
                format!("# {}\n\n{}", rule.name, lines.join("\n"))
            }
            Page::Peer(name) => peers::markdown(name, language),
        }
    }

    /// The code that it is about; of a range, its last.
    #[cfg(test)]
    pub(crate) fn code(self) -> wsclose_core::CloseCode {
        match self {
            Page::Subject(subject) => subject.numbers().1.into(),
            Page::Scenario(scenario) => scenario.code,
            Page::Own(_) | Page::Rule(_) | Page::Peer(_) => 0.into(),
        }
    }

    fn numbers(self) -> Option<(u16, u16)> {
        match self {
            Page::Own(own) => own.code.definition.number.map(|number| (number, number)),
            Page::Subject(subject) => Some(subject.numbers()),
            Page::Scenario(_) | Page::Rule(_) | Page::Peer(_) => None,
        }
    }

    fn exact_name(&self) -> Option<&str> {
        match self {
            Page::Rule(rule) => Some(rule.name),
            Page::Peer(name) => Some(name),
            Page::Own(_) | Page::Subject(_) | Page::Scenario(_) => None,
        }
    }

    /// What a page can be found by, with how much it counts.
    fn texts(self, language: Language) -> Vec<(u32, String)> {
        let mut out = Vec::new();
        let other = (language != Language::English).then_some(language);
        for language in std::iter::once(Language::English).chain(other) {
            match self {
                Page::Subject(subject) => {
                    let explanation = subject.explain(language);
                    let words = words(explanation);
                    let names = subject.names().into_iter().chain([words.gloss]);
                    out.extend(names.map(|name| (NAME, name.to_owned())));
                    let symptoms = explanation.symptoms();
                    out.extend(symptoms.map(|symptom| (SYMPTOM, symptom.to_owned())));
                    let texts = [words.description, words.when, words.remedy];
                    out.extend(texts.map(|text| (TEXT, text.to_owned())));
                }
                Page::Scenario(scenario) => {
                    out.push((NAME, scenario.name.to_owned()));
                    out.push((SYMPTOM, scenario.title(language).to_owned()));
                    let symptoms = scenario.symptoms(language);
                    out.extend(symptoms.map(|symptom| (SYMPTOM, symptom.to_owned())));
                    out.push((TEXT, scenario.text(language).to_owned()));
                }
                Page::Own(own) => {
                    let definition = &own.code.definition;
                    // Before the registered meaning of the number.
                    out.extend(definition.number.map(|number| (NAME, number.to_string())));
                    out.push((NAME, definition.name.clone()));
                    out.push((NAME, definition.path()));
                    out.push((SYMPTOM, definition.description.meaning.clone()));
                    out.push((SYMPTOM, definition.description.reason.clone()));
                }
                Page::Rule(_) | Page::Peer(_) => {}
            }
        }
        if let Page::Subject(subject) = self {
            let (first, last) = subject.numbers();
            out.extend(messages_of(first, last).map(|message| (MESSAGE, message.text.to_owned())));
        }
        out
    }
}
