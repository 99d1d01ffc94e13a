//! The figures, as Markdown.

use std::fmt::Write;

use super::simulation::Outage;
use super::stories::{Candidate, Panel, Row, SMALL};

pub(crate) fn markdown(panels: &[Panel], candidates: &[Candidate]) -> String {
    let mut text = String::new();
    for panel in panels {
        story(&mut text, panel);
    }
    constants(&mut text, candidates);
    text
}

fn story(text: &mut String, panel: &Panel) {
    let Panel { code, story, outage: Outage { capacity, clients, .. }, rows } = panel;
    let _ = writeln!(
        text,
        "## {} ({}): {story}\n\n\
         | reconnect | busiest second | attempts per client | half are back | all are back | \
         if refusing cost nothing |\n\
         | --- | --- | --- | --- | --- | --- |",
        code.get(),
        code.title(),
    );
    for Row { name, run, back_if_free } in rows {
        let _ = writeln!(
            text,
            "| {name} | {} × capacity | {} | {} | {} | {} |",
            run.peak() / capacity,
            run.attempts() / clients,
            time(run.half_back),
            time(run.all_back),
            time(*back_if_free),
        );
    }
    text.push('\n');
}

fn constants(text: &mut String, candidates: &[Candidate]) {
    let _ = writeln!(
        text,
        "## Other constants, after an outage of {} s\n\n\
         | first wait | limit | busiest second | half are back | all are back | \
         with a tenth of the capacity |\n\
         | --- | --- | --- | --- | --- | --- |",
        SMALL.away,
    );
    for Candidate { first, limit, least, usual, weak } in candidates {
        let shortest = 1_000 * first * least / 100;
        let _ = writeln!(
            text,
            "| {}.{} to {first} s | {limit} s | {} × capacity | {} | {} | {} |",
            shortest / 1_000,
            shortest % 1_000 / 100,
            usual.peak() / SMALL.capacity,
            time(usual.half_back),
            time(usual.all_back),
            time(weak.all_back),
        );
    }
}

/// When something happened, or that it did not.
fn time(second: Option<usize>) -> String {
    second.map_or_else(|| "never".to_owned(), |second| format!("{second} s"))
}
