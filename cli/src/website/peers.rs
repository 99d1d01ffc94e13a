//! What real software does: a page about all codes, and a part of the page of each code.

use askama::Template;
use wsclose_core::Role;
use wsclose_core::explain::Language;
use wsclose_core::peers::{Behavior, OnReceive, OnSend, PEERS, Peer};

use super::File;
use super::code::Subject;
use super::frame::{Frame, Part, Section};
use super::html::Html;
use super::words::Words;

#[derive(Template)]
#[template(path = "peers.html")]
struct Page<'a> {
    frame: Frame<'a>,
    peers: Vec<Measured>,
}

struct Measured {
    name: Html,
    rows: Vec<Row>,
}

struct Row {
    codes: String,
    sends: Html,
    receives: Html,
}

/// What happens with some codes, and with whom.
pub(super) struct Verdict {
    pub(super) says: Html,
    pub(super) peers: Vec<Html>,
}

/// The page about all codes.
pub(super) fn page(language: Language) -> askama::Result<File> {
    let words = Words::of(language);
    let (title, introduction) = (words.peers_title, words.peers_introduction);
    let frame = Frame::new(language, "peers.html", Section::Peers, title, introduction);
    let peers = PEERS.iter().map(|peer| Measured {
        name: frame.html(&with_roles(&name(peer), &roles(peer, &frame), &frame)),
        rows: peer
            .behaviors
            .iter()
            .map(|behavior| Row {
                codes: codes(behavior.first, behavior.last),
                sends: frame.html(&sent(behavior.on_send, words)),
                receives: frame.html(&seen(behavior.on_receive, words)),
            })
            .collect(),
    });
    frame.file(&Page { peers: peers.collect(), frame: frame.clone() })
}

/// What peers do with the codes of a page: for each way, what happens and with whom.
pub(super) fn of(subject: Subject, frame: &Frame<'_>) -> Vec<Part<&'static str, Vec<Verdict>>> {
    let words = frame.words;
    let sends = by_verdict(subject, frame, |behavior| sent(behavior.on_send, words));
    let receives = by_verdict(subject, frame, |behavior| seen(behavior.on_receive, words));
    vec![
        Part { label: words.sends, content: sends },
        Part { label: words.receives, content: receives },
    ]
}

/// Who does the same: a peer in one version, the roles in which it does, and with which codes.
struct Doer {
    name: String,
    roles: Vec<&'static str>,
    first: u16,
    last: u16,
}

fn by_verdict(
    subject: Subject,
    frame: &Frame<'_>,
    verdict: impl Fn(&Behavior) -> String,
) -> Vec<Verdict> {
    let (first, last) = subject.numbers();
    let mut verdicts: Vec<(String, Vec<Doer>)> = Vec::new();
    for peer in PEERS {
        for (verdict, first, last) in stretches(peer, first, last, &verdict) {
            let doer = Doer { name: name(peer), roles: roles(peer, frame), first, last };
            let Some((_, doers)) = verdicts.iter_mut().find(|(known, _)| *known == verdict) else {
                verdicts.push((verdict, vec![doer]));
                continue;
            };
            let same = |other: &&mut Doer| {
                (&other.name, other.first, other.last) == (&doer.name, doer.first, doer.last)
            };
            match doers.iter_mut().find(same) {
                Some(other) => other.roles.extend(doer.roles),
                None => doers.push(doer),
            }
        }
    }
    // What few do is what a reader looks for.
    verdicts.sort_by_key(|(_, doers)| doers.len());
    let colon = frame.texts.marks.colon;
    verdicts
        .into_iter()
        .map(|(verdict, doers)| {
            let doers = doers.into_iter().map(|doer| {
                let who = with_roles(&doer.name, &doer.roles, frame);
                if (doer.first, doer.last) == (first, last) {
                    frame.html(&who)
                } else {
                    let codes = codes(doer.first, doer.last);
                    frame.html(&format!("{who}{colon}{codes}"))
                }
            });
            Verdict { says: frame.html(&verdict), peers: doers.collect() }
        })
        .collect()
}

/// What a peer does with some codes: the verdict, and the first and last code that it holds for.
/// Neighboring behaviors may differ in what is not asked for.
fn stretches(
    peer: &Peer,
    first: u16,
    last: u16,
    verdict: &impl Fn(&Behavior) -> String,
) -> Vec<(String, u16, u16)> {
    let mut stretches: Vec<(String, u16, u16)> = Vec::new();
    for behavior in peer.behaviors {
        let (from, to) = (behavior.first.max(first), behavior.last.min(last));
        if from > to {
            continue;
        }
        let verdict = verdict(behavior);
        match stretches.last_mut() {
            Some((same, _, end)) if *same == verdict => *end = to,
            _ => stretches.push((verdict, from, to)),
        }
    }
    stretches
}

fn name(peer: &Peer) -> String {
    format!("{} {}", peer.name, peer.version)
}

fn roles(peer: &Peer, frame: &Frame<'_>) -> Vec<&'static str> {
    let words = frame.words;
    let word = |role: &Role| match role {
        Role::Client => words.client,
        Role::Server => words.server,
        Role::Browser => words.browser,
        other => other.keyword(),
    };
    peer.roles.iter().map(word).collect()
}

/// A peer with its roles in parentheses.
fn with_roles(name: &str, roles: &[&str], frame: &Frame<'_>) -> String {
    let marks = &frame.texts.marks;
    let (open, close) = marks.parentheses;
    format!("{name}{open}{}{close}", roles.join(marks.comma))
}

fn codes(first: u16, last: u16) -> String {
    if first == last { first.to_string() } else { format!("{first}–{last}") }
}

fn sent(sent: OnSend, words: &Words) -> String {
    let around = |(before, behind): (&str, &str), code: u16| format!("{before}{code}{behind}");
    match sent {
        OnSend::AsGiven => words.sent_as_given.to_owned(),
        OnSend::OtherAs(code) => around(words.sent_as_other, code),
        OnSend::Empty => words.sent_empty.to_owned(),
        OnSend::Error => words.sent_error.to_owned(),
        OnSend::ErrorAndAs(code) => around(words.sent_error_and_other, code),
        OnSend::Panic => words.sent_panic.to_owned(),
        other => format!("{other:?}"),
    }
}

fn seen(seen: OnReceive, words: &Words) -> String {
    match seen {
        OnReceive::Accepted => words.seen_accepted.to_owned(),
        OnReceive::Refused => words.seen_refused.to_owned(),
        OnReceive::RefusedAs(code) => {
            let (before, behind) = words.seen_refused_as;
            format!("{before}{code}{behind}")
        }
        OnReceive::RefusedAsSame => words.seen_refused_as_same.to_owned(),
        other => format!("{other:?}"),
    }
}
