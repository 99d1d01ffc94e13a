//! What the search box finds, as a script: a page that is opened from a disk may load one, but may
//! not read data.

use serde::Serialize;
use wsclose_core::__private::words;
use wsclose_core::explain::Language;

use super::File;
use super::code::Subject;
use super::html;

/// A page that can be found. `site.js` weighs the fields.
#[derive(Serialize)]
struct Entry {
    href: String,
    title: String,
    description: String,
    first: u16,
    last: u16,
    numbers: Vec<String>,
    names: Vec<&'static str>,
    symptoms: Vec<&'static str>,
    text: Vec<&'static str>,
}

/// The script of a language.
pub(super) fn index(language: Language) -> askama::Result<File> {
    let entries: Vec<Entry> = Subject::all().map(|subject| entry(subject, language)).collect();
    let json = serde_json::to_string_pretty(&entries).map_err(askama::Error::custom)?;
    let path = format!("{}/search.js", language.tag());
    Ok(File { path, content: format!("const wscloseEntries = {json};\n") })
}

fn entry(subject: Subject, language: Language) -> Entry {
    let explanation = subject.explain(language);
    let words = words(explanation);
    let (first, last) = subject.numbers();
    let names = match subject {
        Subject::Code(entry) => [entry.title, entry.name, entry.registry_name, words.gloss]
            .into_iter()
            .chain(entry.aliases.iter().copied())
            .collect(),
        Subject::Range(range) => vec![range.title, words.gloss],
    };
    let names = names.into_iter().filter(|name| !name.is_empty()).collect();
    Entry {
        href: subject.path(),
        title: html::plain(&subject.title(language), language),
        description: html::plain(words.description, language),
        first,
        last,
        numbers: if first == last {
            vec![first.to_string()]
        } else {
            vec![format!("{first}-{last}"), format!("{first}–{last}")]
        },
        names,
        symptoms: explanation.symptoms().collect(),
        text: [words.description, words.when, words.remedy, words.instead]
            .into_iter()
            .filter(|text| !text.is_empty())
            .collect(),
    }
}
