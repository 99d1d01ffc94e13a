//! The same queries, on the command line and in the script of the site.

use rquickjs::{Context, Runtime};
use wsclose_core::explain::Language;

use super::messages::messages;
use super::{Index, Page};
use crate::config::RuleSet;
use crate::website::{Subject, search_script};

/// What people type, and the number of the code or of the range's end that they want first. A query
/// is asked in its own language, and in each if it is English.
fn queries() -> Vec<(u16, &'static str, Option<Language>)> {
    let lines = include_str!("queries.tsv").lines().filter(|line| !line.starts_with('#'));
    let query = |line: &'static str| {
        let mut fields = line.split('\t');
        let code = fields.next().unwrap().parse().unwrap();
        let query = fields.next().unwrap();
        (code, query, fields.next().map(|tag| Language::from_tag(tag).unwrap()))
    };
    lines.map(query).collect()
}

fn rules() -> RuleSet {
    RuleSet::new(wsclose_lint::RULES)
}

fn code(page: Option<&Page<'_>>) -> Option<u16> {
    page.map(|page| page.code().get())
}

#[test]
fn a_query_leads_first_to_the_code_that_a_person_wants() {
    let queries = queries();
    assert!(queries.len() >= 150, "{}", queries.len());
    let mut wrong = Vec::new();
    for &language in Language::ALL {
        let index = Index::new(language, &rules(), &[]);
        for (wanted, query, own) in &queries {
            if own.is_none_or(|own| own == language) {
                let found = index.find(query);
                if code(found.first()) != Some(*wanted) {
                    wrong.push(format!("{language} {wanted} {:?}: {query}", code(found.first())));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_message_leads_to_its_code_as_it_is_printed() {
    for &language in Language::ALL {
        let index = Index::new(language, &rules(), &[]);
        for message in messages() {
            let printed = format!("2026-11-21 {}", message.text.replace('…', " wss://a.b/c "));
            let found = index.find(&printed);
            let wanted = match message.code.entry() {
                Some(_) => message.code.get(),
                None => message.code.range().last,
            };
            assert_eq!(code(found.first()), Some(wanted), "{language}: {printed}");
        }
    }
}

#[test]
fn every_name_and_symptom_leads_to_its_page() {
    for &language in Language::ALL {
        let index = Index::new(language, &rules(), &[]);
        for page in &index.pages {
            let Page::Subject(subject @ Subject::Code(_)) = page else { continue };
            let names = subject.names().into_iter();
            for query in names.chain(subject.explain(language).symptoms()) {
                assert_eq!(code(index.find(query).first()), Some(page.code().get()), "{query}");
                let shouted = query.to_uppercase().replace(' ', "_");
                assert_eq!(
                    code(index.find(&shouted).first()),
                    Some(page.code().get()),
                    "{shouted}"
                );
            }
        }
    }
}

#[test]
fn what_says_nothing_finds_nothing() {
    for query in ["", " ", "xyzzy", "…"] {
        assert!(Index::new(Language::English, &rules(), &[]).find(query).is_empty(), "{query}");
    }
}

#[test]
fn the_site_finds_the_same_pages_in_the_same_order() {
    let asked = queries();
    let own = |language| {
        let of = asked.iter().filter(move |(.., own)| own.unwrap_or_default() == language);
        of.map(|(_, query, _)| (*query).to_owned())
    };
    let mut english: Vec<String> = own(Language::English).collect();
    english.extend(messages().map(|message| message.text.to_owned()));
    // Names of a rule and of implementations, whole and in part.
    english.extend(["unbounded-reason", "reserved code", "tungst", "web socket"].map(String::from));
    english
        .extend(["", "xyzzy", "constructor __proto__", "1011 1010", "é À ß İ"].map(String::from));
    let context = Context::full(&Runtime::new().unwrap()).unwrap();
    for &language in Language::ALL {
        let index = Index::new(language, &rules(), &[]);
        let queries = match language {
            Language::English => english.clone(),
            // A few of those in English suffice: what differs is the index.
            other => own(other).chain(english.iter().step_by(10).cloned()).collect(),
        };
        let mine: Vec<Vec<String>> = queries
            .iter()
            .map(|query| index.find(query).iter().map(|page| page.path()).collect())
            .collect();
        let script = format!(
            "globalThis.document = {{ getElementById: () => null, addEventListener: () => null }};\n(() => {{ {}\n{}\nreturn \
             JSON.stringify({}.map((query) => search(query, wscloseIndex).map(({{ href }}) => \
             href))); }})()",
            include_str!("../../templates/site.js").replace("\"use strict\";", ""),
            search_script(language, &rules()),
            serde_json::to_string(&queries).unwrap(),
        );
        let theirs: String = context.with(|context| context.eval(script).unwrap());
        let theirs: Vec<Vec<String>> = serde_json::from_str(&theirs).unwrap();
        for ((query, mine), theirs) in queries.iter().zip(&mine).zip(&theirs) {
            assert_eq!(mine, theirs, "{language}: {query}");
        }
    }
}
